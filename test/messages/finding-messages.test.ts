import { describe, expect, test } from 'vitest'
import { LANGUAGES, messageOf } from '../../src/messages/index.ts'
import { FINDING_SEVERITIES, type FindingCode } from '../../src/model/index.ts'

const codes = Object.keys(FINDING_SEVERITIES) as FindingCode[]

describe('the wording of findings', () => {
  test.each(codes)('%s is one line in each language, with or without its data', (code) => {
    for (const language of LANGUAGES) {
      const message = messageOf({ code, data: {} }, language)
      expect(message).toMatch(/^\S.*\S$/)
      expect(message).not.toMatch(/undefined|null|\[object/)
    }
    expect(messageOf({ code, data: {} }, 'zh')).toMatch(/\p{Script=Han}/u)
    expect(messageOf({ code, data: {} }, 'en')).not.toMatch(/\p{Script=Han}/u)
  })

  test('takes its figures from the data of the finding', () => {
    const finding = { code: 'declared_count_differs', data: { declared: 10, found: 9 } } as const
    expect(messageOf(finding, 'zh')).toBe('原文称共 10 项，实际找到 9 项')
    expect(messageOf(finding, 'en')).toBe('the text announces 10 items, 9 were found')
  })

  test('names what a file is and what is broken in it', () => {
    expect(messageOf({ code: 'unknown_format', data: { detected: 'png', readable: 'txt, docx' } }, 'en')).toContain('png')
    expect(messageOf({ code: 'broken_file', data: { format: 'docx', cause: 'zip_damaged', detail: 'no end' } }, 'zh')).toContain(
      '压缩包损坏',
    )
  })
})
