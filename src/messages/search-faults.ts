import type { Language, Wording } from './language.ts'

/** What can be wrong in a search query (检索式); `at` counts its characters from 1. */
export type SearchFault =
  | { fault: 'nothing_sought' }
  | { fault: 'too_long'; most: number }
  | { fault: 'too_deep'; most: number; at: number }
  | { fault: 'unclosed'; mark: string; at: number }
  | { fault: 'unopened'; mark: string; at: number }
  | { fault: 'no_words'; between: string; at: number }
  | { fault: 'operand_missing'; operator: string; side: 'before' | 'behind'; at: number }
  | { fault: 'only_not'; at: number }

type Fault = SearchFault['fault']

const wordings: { [F in Fault]: Wording<Extract<SearchFault, { fault: F }>> } = {
  nothing_sought: {
    zh: () => '检索式里没有要找的词',
    en: () => 'there is no word to look for',
  },
  too_long: {
    zh: ({ most }) => `检索式太长，最多 ${most} 个字符`,
    en: ({ most }) => `it is too long; there can be ${most} characters`,
  },
  too_deep: {
    zh: ({ most, at }) => `第 ${at} 个字符处括号套得太深，最多 ${most} 层`,
    en: ({ most, at }) => `brackets stand in brackets more than ${most} deep at character ${at}`,
  },
  unclosed: {
    zh: ({ mark, at }) => `第 ${at} 个字符的 ${mark} 没有另一半`,
    en: ({ mark, at }) => `the ${mark} at character ${at} is not closed`,
  },
  unopened: {
    zh: ({ mark, at }) => `第 ${at} 个字符的 ${mark} 前面没有另一半`,
    en: ({ mark, at }) => `the ${mark} at character ${at} closes nothing`,
  },
  no_words: {
    zh: ({ between, at }) => `第 ${at} 个字符处的 ${between} 里没有要找的词`,
    en: ({ between, at }) => `there is no word in the ${between} at character ${at}`,
  },
  operand_missing: {
    zh: ({ operator, side, at }) =>
      `第 ${at} 个字符的 ${operator} ${side === 'before' ? '前面' : '后面'}缺少要找的词；要找 ${operator} 本身，请加引号`,
    en: ({ operator, side, at }) =>
      `${operator} at character ${at} needs a word ${side} it; to look for ${operator} itself, put it in quotation marks`,
  },
  only_not: {
    zh: ({ at }) => `第 ${at} 个字符的 NOT 没有可以排除的范围；请写成 养老 NOT 公园`,
    en: ({ at }) => `NOT at character ${at} has nothing to take from; say 养老 NOT 公园`,
  },
}

export function searchFaultMessage(fault: SearchFault, language: Language): string {
  const wording = wordings[fault.fault] as Wording<SearchFault>
  return wording[language](fault)
}
