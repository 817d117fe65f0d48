import { describe, expect, test } from 'vitest'
import { extractedText, noticeText } from '../support/notice-texts.ts'

const TITLE = '玛纳斯县2025年民生实事项目清单'

const resultsIn = async (before: string): Promise<unknown[]> => {
  const { results, text } = await extractedText(noticeText({ title: TITLE, before }))
  for (const { quote, start, end } of results) expect(text.slice(start, end)).toBe(quote)
  return results.map(({ quote, year }) => [quote, year])
}

describe('what was delivered, told outside of any list', () => {
  test('in a paragraph that names the livelihood works, with the year that it names', async () => {
    expect(await resultsIn('2023年，县委始终将办好民生实事作为承诺。一年来，先后完成农村公路改造86公里、新建停车位320个。')).toEqual([
      ['86公里', 2023],
      ['320个', 2023],
    ])
  })

  test('without a year it is that before the plan', async () => {
    expect(await resultsIn('去年民生实事顺利完成，累计改造老旧小区12个。')).toEqual([['12个', 2024]])
  })

  test.each([
    ['another article of the page', '一年来，全县先后完成农村公路改造86公里。'],
    ['what is still to be done', '今年十件民生实事将改造农村公路86公里。'],
    ['how the list was made', '为做好2025年民生实事征集，县政府办收到建议320条。'],
    ['the name of a road', '办好民生实事。一年来先后完成昌五路建成通车等工程。'],
  ])('not %s', async (_, before) => {
    expect(await resultsIn(before)).toEqual([])
  })

  test('a report without a list is on the year of its title', async () => {
    const { results, items } = await extractedText(
      '玛纳斯县2024年民生实事完成情况\n一、农村公路。实际完成86公里，为任务的102%。\n二、停车位。已建成320个。\n三、老旧小区。已改造12个。\n',
    )
    expect(items).toEqual([])
    expect(results.map(({ quote, year }) => [quote, year])).toContainEqual(['86公里', 2024])
  })
})
