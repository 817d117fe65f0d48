import { describe, expect, it } from 'vitest'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { audited, extracted, item } from './auditing.ts'

const TITLE = '2025年五件民生实事'
const CODES = ['declared_count_differs', 'declared_count_holds'] as const

const announcing = (paths: string[], groups: string[] = []): ExtractedDocument => {
  const { document } = extracted([])
  const items = [...groups, ...paths].sort().map((path) => item(path, { leaf: !groups.includes(path) }))
  const declared = { value: 5, noun: '件', level: 'item' as const, start: 5, end: 7 }
  return extracted(items, { text: TITLE, document: { ...document, declaredCounts: [declared] } })
}

describe('the count that a document announces', () => {
  it('holds where so many items were found', () => {
    expect(audited(announcing(['1', '2', '3', '4', '5']), ...CODES)).toEqual([
      { code: 'declared_count_holds', itemPath: null, place: '五件', data: { declared: 5, found: 5, noun: '件' } },
    ])
  })

  it('differs where an item is lost', () => {
    expect(audited(announcing(['1', '2', '3', '4']), ...CODES)).toEqual([
      { code: 'declared_count_differs', itemPath: null, place: '五件', data: { declared: 5, found: 4, noun: '件' } },
    ])
  })

  it('may count the headings of a level as well as the promises below them', () => {
    const groups = ['1', '2', '3', '4', '5']
    const members = groups.flatMap((group) => [`${group}/1`, `${group}/2`])
    expect(audited(announcing(members, groups), ...CODES)).toMatchObject([{ code: 'declared_count_holds', data: { found: 5 } }])
    expect(audited(announcing(['1/1', '1/2', '1/3', '1/4', '1/5'], ['1']), ...CODES)).toMatchObject([{ code: 'declared_count_holds' }])
  })

  it('is said once where title and text repeat it', () => {
    const document = announcing(['1', '2', '3', '4'])
    const again = { value: 5, noun: '项', level: 'item' as const, start: 0, end: 1 }
    document.document.declaredCounts.push(again)
    expect(audited(document, ...CODES)).toHaveLength(1)
  })

  it('says nothing of a document without items: that there is no list is known', () => {
    expect(audited(announcing([]), ...CODES)).toEqual([])
  })
})

describe('the count that a group announces', () => {
  const text = '一、民生安全保障行动（3项）'
  const group = item('1', { leaf: false, start: 0, end: text.length, declaredCount: { value: 3, start: 10, end: 14 } })

  it('holds where so many members were found', () => {
    const document = extracted([group, item('1/1'), item('1/2'), item('1/3')], { text })
    expect(audited(document, ...CODES)).toEqual([
      { code: 'declared_count_holds', itemPath: '1', place: '（3项）', data: { declared: 3, found: 3, noun: null } },
    ])
  })

  it('differs where a member is lost, whatever other groups hold', () => {
    const document = extracted([group, item('1/1'), item('1/2'), item('2', { leaf: false }), item('2/3')], { text })
    expect(audited(document, ...CODES)).toEqual([
      { code: 'declared_count_differs', itemPath: '1', place: '（3项）', data: { declared: 3, found: 2, noun: null } },
    ])
  })
})
