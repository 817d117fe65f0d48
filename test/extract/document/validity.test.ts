import { describe, expect, it } from 'vitest'
import { LANGUAGES, messageOf } from '../../../src/messages/index.ts'
import { extractBytes } from '../parity.ts'

const LIST = '余干县2025年民生实事清单\n一、新建幼儿园5所。\n二、改造老旧小区20个。\n'
const findingIn = async (text: string) => {
  const { findings, text: read } = await extractBytes(new TextEncoder().encode(text))
  return findings
    .filter(({ code }) => code === 'notice_not_in_force')
    .map((finding) => ({ finding, quote: read.slice(finding.start ?? 0, finding.end ?? 0) }))
}

describe('a document that is no longer in force', () => {
  it.each([
    ['有效性：失效', '失效'],
    ['索引号：1 发布日期：2025-02-12 有 效 性：已废止', '已废止'],
    ['<html><body><table><tr><td>时效性</td><td>废止</td></tr><tr><td>索引号</td><td>1</td></tr></table>', '废止'],
  ])('%s', async (head, validity) => {
    const page = head.startsWith('<') ? `${head}${LIST.replace(/.+/g, '<p>$&</p>')}</body></html>` : `${head}\n${LIST}`
    const [found] = await findingIn(page)
    expect(found).toMatchObject({ quote: validity, finding: { severity: 'warning', data: { validity } } })
    for (const language of LANGUAGES)
      expect(messageOf(found?.finding ?? { code: 'notice_not_in_force', data: {} }, language)).toContain(validity)
  })

  it.each(['有效性：有效', '有效性：', '失效日期：2026年1月1日', '有效性：现行有效', '废止旧标准3项。'])('not %s', async (head) => {
    expect(await findingIn(`${head}\n${LIST}`)).toEqual([])
  })
})
