import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentDiffSchema, lineageReportSchema } from '../../src/model/index.ts'
import { runIn } from '../support/command-line.ts'
import { noticeText } from '../support/notice-texts.ts'
import { removeSharedFolders, sharedFolder } from '../support/temporary-folder.ts'

const listOf = (title: string, places: number): string =>
  noticeText({
    title,
    promises: [`新增公共停车泊位${places}个。`, `新建农村公路${places / 10}公里。`, '为1500名65岁及以上老年人免费体检。'],
  })

let folder = ''
beforeAll(async () => {
  folder = sharedFolder()
  const files = {
    'a.txt': listOf('襄樊市2009年民生实事清单', 500),
    'b.txt': listOf('襄樊市2010年民生实事清单', 600),
    'c.txt': listOf('襄阳市2012年民生实事清单', 900),
    'd.txt': listOf('莱芜市2018年民生实事清单', 300),
    'e.txt': listOf('济南市2018年民生实事清单', 3000),
    'f.txt': listOf('巢湖市2010年民生实事清单', 200),
    'g.txt': listOf('巢湖市2016年民生实事清单', 100),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  await runIn(folder, ['import', ...Object.keys(files)])
})
afterAll(removeSharedFolders)

const documentsOf = async (region: string): Promise<string[]> => {
  const { out } = await runIn(folder, ['query', '--region', region, '--unit', '个', '--format', 'json'])
  return (JSON.parse(out) as { region: string; plan_year: number }[]).map((row) => `${row.region} ${row.plan_year}`)
}

describe('a division of today is asked with what it was before', () => {
  test.each([
    ['襄阳', ['襄樊市 2009', '襄樊市 2010', '襄阳市 2012']],
    ['襄阳市', ['襄樊市 2009', '襄樊市 2010', '襄阳市 2012']],
    ['420600', ['襄樊市 2009', '襄樊市 2010', '襄阳市 2012']],
    ['襄樊', ['襄樊市 2009', '襄樊市 2010']],
    ['济南', ['济南市 2018', '莱芜市 2018']],
    ['合肥', ['巢湖市 2010']],
    ['371200', ['莱芜市 2018']],
  ])('query --region %s', async (region, rows) => expect(await documentsOf(region)).toEqual(rows))

  test('diff follows the renaming', async () => {
    const { code, out } = await runIn(folder, ['diff', '襄阳:2010', '襄阳:2012', '--json'])
    expect(code).toBe(0)
    const { from, to, pairs } = documentDiffSchema.parse(JSON.parse(out))
    expect([from.region, to.region]).toEqual(['襄樊市', '襄阳市'])
    expect(pairs[0]?.changes).toMatchObject([{ kind: 'raised', absolute: 300 }])
  })

  test('lineage follows the renaming', async () => {
    const { code, out } = await runIn(folder, ['lineage', '襄阳', '--json'])
    expect(code).toBe(0)
    expect(lineageReportSchema.parse(JSON.parse(out)).documents.map(({ region, planYear }) => `${region} ${planYear}`)).toEqual([
      '襄樊市 2009',
      '襄樊市 2010',
      '襄阳市 2012',
    ])
  })

  test('a division that has a list of its own is not mixed with one that was merged into it', async () => {
    const { out } = await runIn(folder, ['diff', '济南:2018', '莱芜:2018', '--json'])
    const { from, to } = documentDiffSchema.parse(JSON.parse(out))
    expect([from.region, to.region]).toEqual(['济南市', '莱芜市'])
  })

  test('an old name has no lists of later years', async () => {
    expect(await runIn(folder, ['diff', '襄樊市:2012', '襄樊市:2010', '--json'])).toMatchObject({ code: 2 })
  })
})
