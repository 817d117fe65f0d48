import { describe, expect, test } from 'vitest'
import type { SearchFault } from '../../../src/messages/index.ts'
import { SearchError } from '../../../src/query/index.ts'
import { matchExpressionOf } from '../../../src/query/search/match-expression.ts'
import { parseSearch } from '../../../src/query/search/parse-search.ts'

/** As the full-text index asks it. */
const asked = (query: string): string => matchExpressionOf(parseSearch(query))

function faultOf(query: string): SearchFault | null {
  try {
    parseSearch(query)
    return null
  } catch (error) {
    if (error instanceof SearchError) return error.fault
    throw error
  }
}

describe('parseSearch', () => {
  test.each([
    ['公', '"公" *'],
    ['公园', '"公园"'],
    ['公园 建设', '("公园" AND "建设")'],
    ['公园 AND 建设', '("公园" AND "建设")'],
    ['公园　建设', '("公园" AND "建设")'],
    ['公园 OR 学位 建设', '("公园" OR ("学位" AND "建设"))'],
    ['(公园 OR 学位) 建设', '(("公园" OR "学位") AND "建设")'],
    ['（公园 OR 学位）建设', '(("公园" OR "学位") AND "建设")'],
    ['公园 NOT 学位 NOT 床', '("公园" NOT ("学位" OR "床" *))'],
    ['NOT 学位 公园', '("公园" NOT "学位")'],
    ['公园 AND NOT 学位', '("公园" NOT "学位")'],
    ['“农村 公路”', '"农村 村公 公路"'],
    ['「公园」', '"公园"'],
    ['"AND"', '"an nd"'],
    ['and', '"an nd"'],
    ['ＡＮＤ', null],
    ['a"b c"', '("a" * AND "bc")'],
    ['*', '"＊" *'],
    ["'; DROP TABLE items; --", '("＇；" AND "dr ro op" AND "ta ab bl le" AND "it te em ms s；" AND "－－")'],
    ['title:公园', '"ti it tl le e： ：公 公园"'],
  ])('%s', (query, match) => {
    if (match === null) expect(faultOf(query)).not.toBeNull()
    else expect(asked(query)).toBe(match)
  })

  test('looks for Traditional words as they are and as their neighbours decide', () => {
    expect(asked('養老')).toBe('"养老"')
    expect(asked('計畫')).toBe('("计画" OR "计划")')
    expect(asked('瞭望')).toBe('"瞭望"')
    expect(asked('瞭解')).toBe('("瞭解" OR "了解")')
  })

  test.each<[string, SearchFault]>([
    ['', { fault: 'nothing_sought' }],
    [' \n', { fault: 'nothing_sought' }],
    ['"公园', { fault: 'unclosed', mark: '"', at: 1 }],
    ['学位 “公园', { fault: 'unclosed', mark: '“', at: 4 }],
    ['""', { fault: 'no_words', between: '""', at: 1 }],
    ['(公园', { fault: 'unclosed', mark: '(', at: 1 }],
    ['(', { fault: 'unclosed', mark: '(', at: 1 }],
    ['公园）', { fault: 'unopened', mark: '）', at: 3 }],
    [')', { fault: 'unopened', mark: ')', at: 1 }],
    ['公园 ()', { fault: 'no_words', between: '()', at: 4 }],
    ['公园 OR', { fault: 'operand_missing', operator: 'OR', side: 'behind', at: 4 }],
    ['OR 公园', { fault: 'operand_missing', operator: 'OR', side: 'before', at: 1 }],
    ['AND', { fault: 'operand_missing', operator: 'AND', side: 'before', at: 1 }],
    ['公园 AND OR 学位', { fault: 'operand_missing', operator: 'AND', side: 'behind', at: 4 }],
    ['公园 NOT', { fault: 'operand_missing', operator: 'NOT', side: 'behind', at: 4 }],
    ['NOT 公园', { fault: 'only_not', at: 1 }],
    ['学位 OR NOT 公园', { fault: 'only_not', at: 7 }],
    ['公'.repeat(1001), { fault: 'too_long', most: 1000 }],
    [`${'('.repeat(13)}公${')'.repeat(13)}`, { fault: 'too_deep', most: 12, at: 13 }],
  ])('%j is refused with the place of the fault', (query, fault) => {
    expect(faultOf(query)).toEqual(fault)
  })

  test('says in words what is wrong', () => {
    expect(() => parseSearch('(公园')).toThrow('the search is wrong: the ( at character 1 is not closed')
    expect(() => parseSearch('公园 OR')).toThrow(
      'OR at character 4 needs a word behind it; to look for OR itself, put it in quotation marks',
    )
  })
})
