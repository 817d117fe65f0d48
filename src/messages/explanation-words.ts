import type { Certainty, Comparator, Deadline, Mark } from '../model/index.ts'
import type { Language } from './language.ts'

/** Where the word that bounds a number stands. */
export type BoundPlace = 'before' | 'inside' | 'after' | 'shared' | 'joint'

/** How verb, noun and number stand (语序); `apart`: the verb or noun is not beside the number but in words before it. */
export type WordOrder =
  | 'verb-noun-number'
  | 'verb-number-noun'
  | 'noun-verb-number'
  | 'number-noun-verb'
  | 'number-verb'
  | 'verb-number'
  | 'noun-number'
  | 'number-noun'
  | 'number'

const english = {
  line: (line: number) => `line ${line}`,
  region: 'region',
  inferred: 'inferred',
  role: 'role',
  value: 'value',
  unit: 'unit',
  bound: 'bound',
  per: 'per',
  change: 'change',
  partOf: 'part of',
  restates: 'repeats',
  restatesWhat: (quote: string) => `${quote}, said before: not counted again in sums`,
  governing: 'act and object',
  marks: 'note',
  certainty: 'certainty',
  grades: { high: 'high', medium: 'medium', low: 'low' } as Record<Certainty, string>,
  canonical: 'full name',
  notKnown: 'the lexicon does not know this unit, or it is a person or many units: no full name',
  sharedParts: (quote: string) => `printed as ${quote}: prefix or suffix is written once for the list`,
  openEnded: 'the list goes on unnamed (等)',
  deadline: 'deadline',
  milestone: 'milestone',
  noDate: 'no year can be known: no date',
  domain: 'domain',
  because: (words: string) => `because of ${words}`,
  nothing: 'no values: a heading, or a promise without numbers, units and dates',
  truncated: 'the source cuts this item off',
  comparators: { eq: 'exactly', gte: 'at least', lte: 'at most', approx: 'about', range: 'from … to' } as Record<Comparator, string>,
  noBound: 'no word bounds it',
  boundPlaces: {
    before: 'before the number',
    inside: 'between number and unit',
    after: 'behind the unit',
    shared: 'written once over a list of numbers of one unit',
    joint: 'two numbers with a joint',
  } as Record<BoundPlace, string>,
  filler: (verb: string) => `with the verb ${verb} between`,
  boundUnseen: 'the word that bounds it was not found again',
  noUnit: 'none: the number stands on the noun',
  unknownUnit: 'in no lexicon: counted in a dimension of its own',
  ownUnit: 'counted as itself',
  inBase: (base: string, dimension: string) => `= ${base} (${dimension})`,
  perBefore: (words: string) => `${words} before the number`,
  perSlash: 'behind the slash',
  perAfter: (words: string) => `${words} behind the number`,
  perElsewhere: 'written once, at another number of the list or the change',
  delta: { increase: 'an amount by which it is raised', decrease: 'an amount by which it is lowered' },
  totalOf: (quote: string) => `${quote}: not counted again in sums`,
  orders: {
    'verb-noun-number': 'verb, noun, number',
    'verb-number-noun': 'verb, number, noun',
    'noun-verb-number': 'noun, verb, number',
    'number-noun-verb': 'number, noun, verb',
    'number-verb': 'number, verb',
    'verb-number': 'verb, number',
    'noun-number': 'noun, number',
    'number-noun': 'number, noun',
    number: 'the number alone',
  } as Record<WordOrder, string>,
  carriedOver: 'the verb is written once, before an earlier number',
  notInOnePiece: 'not written in one piece beside the number',
  markNames: {
    misprint: 'a misprint in the number was read as what was meant',
    bound_shared: 'the bound is written once over a list',
    unit_unknown: 'the unit is in no lexicon',
  } as Record<Mark, string>,
  kinds: { completion: 'to be done by then', start: 'to begin by then' } as Record<Deadline['kind'], string>,
  yearFrom: { text: 'the year is stated', plan: 'the year is the plan year' } as Record<Deadline['yearFrom'], string>,
}

export type ExplanationWords = typeof english

const chinese: ExplanationWords = {
  line: (line) => `第 ${line} 行`,
  region: '地区',
  inferred: '推断',
  role: '作用',
  value: '数值',
  unit: '单位',
  bound: '界限',
  per: '按',
  change: '增减',
  partOf: '属于',
  restates: '重复',
  restatesWhat: (quote) => `前面已有 ${quote}，合计时不再计入`,
  governing: '动作与对象',
  marks: '注意',
  certainty: '把握',
  grades: { high: '高', medium: '中', low: '低' },
  canonical: '规范全称',
  notKnown: '词表中没有这个单位，或为个人、泛指，没有规范全称',
  sharedParts: (quote) => `原文只写“${quote}”，前缀或后缀在列表中共用`,
  openEnded: '列表未尽（等）',
  deadline: '完成时限',
  milestone: '时间节点',
  noDate: '年份不明，没有日期',
  domain: '领域',
  because: (words) => `依据：${words}`,
  nothing: '没有可列的值：标题，或没有数字、单位和日期的承诺',
  truncated: '原文在此截断',
  comparators: { eq: '等于', gte: '不少于', lte: '不超过', approx: '约', range: '区间' },
  noBound: '没有界限词',
  boundPlaces: {
    before: '在数字之前',
    inside: '在数字与单位之间',
    after: '在单位之后',
    shared: '同一单位的数字列表共用',
    joint: '两个数字相连',
  },
  filler: (verb) => `中间有动词“${verb}”`,
  boundUnseen: '没有再找到界限词',
  noUnit: '无：数字直接修饰名词',
  unknownUnit: '词表中没有，自成一类计数',
  ownUnit: '自成一类计数',
  inBase: (base, dimension) => `= ${base}（${dimension}）`,
  perBefore: (words) => `数字前的“${words}”`,
  perSlash: '斜线之后',
  perAfter: (words) => `数字后的“${words}”`,
  perElsewhere: '写在列表或变化的另一个数字处',
  delta: { increase: '是提高的量', decrease: '是降低的量' },
  totalOf: (quote) => `${quote}，合计时不再计入`,
  orders: {
    'verb-noun-number': '动词、名词、数字',
    'verb-number-noun': '动词、数字、名词',
    'noun-verb-number': '名词、动词、数字',
    'number-noun-verb': '数字、名词、动词',
    'number-verb': '数字、动词',
    'verb-number': '动词、数字',
    'noun-number': '名词、数字',
    'number-noun': '数字、名词',
    number: '只有数字',
  },
  carriedOver: '动词只写一次，在前面的数字之前',
  notInOnePiece: '没有连续写在数字旁边',
  markNames: {
    misprint: '数字有误印，按本意读取',
    bound_shared: '界限词在列表中共用',
    unit_unknown: '词表中没有这个单位',
  },
  kinds: { completion: '届时完成', start: '届时开始' },
  yearFrom: { text: '年份写明', plan: '年份取计划年度' },
}

/** What `taizhang explain` says beside the rules. */
export const explanationWords: Record<Language, ExplanationWords> = { zh: chinese, en: english }
