import type { Language } from './language.ts'

/** What each rule of the extraction says, by the name that stands in the data. The names of role rules are tested to be complete. */
const ruleWordings: Record<string, Record<Language, string>> = {
  // the role of a quantity, in the order in which they are tried
  'old-end-of-change': { zh: '变化的起点（由…），是原值', en: 'the old end of a change (由…): a baseline' },
  'old-value-word': { zh: '前面有“原”“上年”等词，是原值', en: 'a word before it (原, 上年) says that it was so before: a baseline' },
  'age-of-people': { zh: '年龄说明谁符合条件', en: 'an age says who qualifies' },
  'scope-verb': { zh: '动词（涉及）只说明范围', en: 'its verb (涉及) gives scope only' },
  'area-before-the-counted': { zh: '只说明后面所计的在哪些地方', en: 'it only says in how many places the things counted behind it are' },
  'size-of-the-counted': { zh: '只说明后面所计之物的大小', en: 'it only sizes what is counted behind it' },
  'per-word': { zh: '有“每”“均”，按人、按户或按期计，是标准', en: 'a per-word (每, 均) divides it by recipients or periods: a standard' },
  'called-a-standard': { zh: '文中称为标准、限额或待遇', en: 'the text calls it a standard (标准, 限额, 待遇)' },
  'threshold-of-a-noun': { zh: '有界限的数字修饰名词，说明谁或什么符合条件', en: 'a bounded number right before its noun: what qualifies' },
  'gaining-verb': { zh: '动词（惠及、受益）说明谁受益', en: 'its verb (惠及, 受益) says who gains' },
  'people-reached': { zh: '覆盖、服务的对象是人', en: 'people are reached or served (覆盖, 服务)' },
  'better-for-people': { zh: '为所计的人提高水平', en: 'a level is raised for the people that are counted' },
  'public-money': { zh: '投入的公共资金', en: 'public money that is put in' },
  'promised-total': { zh: '承诺的总数（以上规则都不适用）', en: 'a promised total: no other rule held' },
  person: { zh: '由人订正', en: 'a person said so' },
  // the canonical name of a unit: how the name, and how the division before it, was read
  full_name: { zh: '词表中的全称', en: 'a full name of the lexicon' },
  alias: { zh: '词表中的别称', en: 'another name of the lexicon' },
  stem_and_ending: { zh: '词表中的简称加通名', en: 'a short form with its ending, written out' },
  region_name: { zh: '前面的地名是一个行政区划', en: 'a division is named before it' },
  level_word: { zh: '层级词代指本文件的地区', en: "its level word stands for the document's division" },
  level_word_unresolved: { zh: '层级词代指哪个地区不明', en: 'which division its level word stands for is not known' },
  document_region: { zh: '没有地名，取本文件的地区', en: "no division is named: the document's" },
  no_region: { zh: '没有地名，本文件的地区也不明', en: 'no division is named and that of the document is not known' },
  // fields of the document that the text only hints at
  region_from_document_number: { zh: '由发文机关代字推断', en: 'inferred from the document number' },
  region_from_document_number_and_places: {
    zh: '由发文机关代字和文中地名推断',
    en: 'inferred from the document number and the places in the text',
  },
  successor_of_former_division: {
    zh: '文中所写的行政区划此前已更名或撤并，取其今名',
    en: 'what the division that the text names had become by then',
  },
  division_of_that_year: { zh: '此名先后指不同的行政区划，取当年所指', en: 'what the name stood for in that year' },
  region_from_places: { zh: '由文中的层级词和地名推断', en: 'inferred from the level words and places in the text' },
  issuer_from_imprint: { zh: '由版记中的印发机关推断', en: 'inferred from who printed it' },
  year_from_group_title: { zh: '由清单分组标题推断', en: "inferred from the title of the list's group" },
  year_from_issue_date: { zh: '由印发日期推断', en: 'inferred from the date of issue' },
  year_from_document_number: { zh: '由发文字号推断', en: 'inferred from the document number' },
  year_from_text: { zh: '全文只出现这一个年份', en: 'the only year that the text names' },
  no_such_day: { zh: '该月没有这一天，取该月最后一日', en: 'the month has no such day: its last one is taken' },
  plan_year_end: { zh: '时限栏只写计划年度，取年末', en: "the field names the plan's year alone: its last day is taken" },
  reference_year: { zh: '取运行时指定的年份', en: 'the reference year that was given' },
}

/** A rule in words; a name joined by + is two rules, and one without wording stands for itself. */
export function ruleMessage(rule: string, language: Language): string {
  const parts = rule.split('+').map((part) => ruleWordings[part]?.[language] ?? part)
  return parts.join(language === 'zh' ? '；' : '; ')
}

/** Whether a rule's name, and each part of it, has wording. */
export const hasRuleWording = (rule: string): boolean => rule.split('+').every((part) => Object.hasOwn(ruleWordings, part))
