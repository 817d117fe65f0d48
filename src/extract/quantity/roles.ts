import type { HeadNounEntry } from '../../lexicon/quantity-schema.ts'
import type { QuantityRole } from '../../model/index.ts'
import type { Reading } from './reading.ts'
import { trimHead } from './trimming.ts'
import type { QuantityWords } from './words.ts'

export interface RoleDecision {
  role: QuantityRole
  rule: string
}

interface RoleContext {
  reading: Reading
  dimension: string
  words: QuantityWords
}

interface RoleRule {
  name: string
  role: QuantityRole
  holds: (context: RoleContext) => boolean
}

const MONEY = 'money'
const AGE = 'age'
const RATIO = 'ratio'
const COUNT = 'count:'
const STANDARD_AFTER = /^(?:\/[^，。；]{1,4})?[^，。；\d]{0,10}?标准(?!化)/
const STANDARD_BEFORE =
  /(?:标准|限额|定额|待遇|基数)(?:统一|最低|最高|分别|提高|提升|增加|降低|上调|调整|为|是|达到?|每|人均|由|从|至|到|[：:])*$/
const ATTRIBUTE_NOUN = /^的?[\p{Script=Han}“]/u
const OF_STANDARD = /^的[^，。；]{0,8}标准(?!化)/
const OLD_VALUE = /(?:原有?的?|原来的?|上年的?|去年的?|现有的?)$/

/** The first rule that holds decides the role; the order says which meaning wins where several could (codebook, Quantities, role). */
const ROLE_RULES: readonly RoleRule[] = [
  { name: 'old-end-of-change', role: 'baseline', holds: ({ reading }) => reading.change === 'old' },
  { name: 'old-value-word', role: 'baseline', holds: ({ reading }) => OLD_VALUE.test(reading.phrase.before) },
  { name: 'age-of-people', role: 'condition', holds: ({ reading, dimension }) => dimension === AGE && reading.change === null },
  { name: 'scope-verb', role: 'context', holds: ({ reading }) => reading.governing.verb?.kind === 'involve' },
  { name: 'area-before-the-counted', role: 'context', holds: isAreaScope },
  { name: 'size-of-the-counted', role: 'context', holds: isSizeOfCounted },
  {
    name: 'per-word',
    role: 'standard',
    holds: ({ reading, dimension }) => reading.per.length > 0 && (dimension !== RATIO || reading.per.length > 1 || !isLevelChange(reading)),
  },
  { name: 'called-a-standard', role: 'standard', holds: isCalledStandard },
  { name: 'threshold-of-a-noun', role: 'condition', holds: isThreshold },
  { name: 'gaining-verb', role: 'beneficiary', holds: ({ reading }) => reading.governing.verb?.kind === 'benefit' },
  { name: 'people-reached', role: 'beneficiary', holds: coversPeople },
  { name: 'better-for-people', role: 'beneficiary', holds: improvesForPeople },
  { name: 'public-money', role: 'funding', holds: isPublicMoney },
  { name: 'promised-total', role: 'target', holds: () => true },
]

/** The names that a quantity's `rule` can have. */
export const ROLE_RULE_NAMES: readonly string[] = ROLE_RULES.map(({ name }) => name)

/** The role of a number with the name of the rule that decided it. */
export function decideRole(context: RoleContext): RoleDecision {
  for (const { name, role, holds } of ROLE_RULES) if (holds(context)) return { role, rule: name }
  throw new Error('the last role rule always holds')
}

type NounKind = HeadNounEntry['kinds'][number]

const endsWithKind = (text: string | null, kind: NounKind, words: QuantityWords): boolean =>
  text !== null && (words.headNouns.longestBefore(text, text.length)?.entry.kinds.includes(kind) ?? false)

const startsWithKind = (text: string, kind: NounKind, words: QuantityWords): boolean =>
  words.headNouns.longestAt(text, 0)?.entry.kinds.includes(kind) ?? false

/** 投资估算：192万元: nothing but the number stands behind what names it. */
const isLabelled = ({ phrase }: Reading, kind: NounKind, words: QuantityWords): boolean =>
  phrase.lead === '' && phrase.after === '' && endsWithKind(phrase.clauseBefore, kind, words)

const isLevelChange = (reading: Reading): boolean => reading.governing.verb?.kind === 'raise' || reading.governing.verb?.kind === 'lower'

function isCalledStandard({ reading, dimension }: RoleContext): boolean {
  if (dimension === RATIO) return false
  const { before, after } = reading.phrase
  if (reading.change === 'new') return STANDARD_BEFORE.test(reading.governing.object ?? '')
  return STANDARD_BEFORE.test(before) || OF_STANDARD.test(after) || (dimension === MONEY && STANDARD_AFTER.test(after))
}

const PERSON = '人'

/** 对80平方米以下户型, 300万元以上社会投资工程: a bounded measure right before its noun, with no act that governs it. */
function isThreshold({ reading, dimension, words }: RoleContext): boolean {
  const { candidate, after, before } = reading.phrase
  if (dimension === RATIO || reading.change) return false
  // 300人以上的企业, 56人以上大班额: a number of people that sorts something else.
  if (dimension.startsWith(COUNT) && !(candidate.unit === PERSON && !endsWithKind(reading.governing.object, 'people', words))) return false
  if (candidate.comparator === 'eq' || candidate.comparator === 'approx') return false
  // 超100亿元的产业集群: a bound before the number needs the 的.
  if (candidate.start < candidate.numberStart && !after.startsWith('的')) return false
  if (!ATTRIBUTE_NOUN.test(after) || OF_STANDARD.test(after)) return false
  const head = trimHead(before, words)
  return after.startsWith('的') || words.verbs.longestAt(head, 0) === null || reading.next !== null || dimension.startsWith(COUNT)
}

/** 为州直11个县（市）3400名儿童: places that only say where what follows is counted. */
function isAreaScope({ reading, words }: RoleContext): boolean {
  if (reading.phrase.candidate.unit !== AREA_CLASSIFIER || reading.governing.verb?.kind === 'benefit') return false
  const { after } = reading.phrase
  const end = areaEnd(after, words)
  if (end < 0) return false
  const rest = after.slice(end).replace(BRACKET_AT_START, '')
  if (rest === '' && reading.next?.directly) return true
  if (IN_PLACES.test(reading.phrase.lead) && (rest === '' || words.verbs.longestAt(rest, 0))) return true
  return /^(?:的|未|约|范围|辖区|内)/.test(rest) || /^[\p{Script=Han}]+的/u.test(rest)
}

/** 25万吨己二酸、10万吨针状焦等项目: measures that name the projects of a list. */
const SIZE_DIMENSIONS: ReadonlySet<string> = new Set(['mass', 'power', 'energy'])
const LISTED_PROJECTS = '等项目'
/** No sentence lists more numbers than this. */
const LONGEST_LIST = 30

function lastOfList(reading: Reading): Reading {
  let last = reading
  for (let members = 0; last.next && members < LONGEST_LIST; members++) last = last.next.reading
  return last
}

/** 28车位汽渡2艘: a number of places that only sizes what is counted behind it. */
function isSizeOfCounted({ reading, dimension }: RoleContext): boolean {
  const { next, phrase } = reading
  if (SIZE_DIMENSIONS.has(dimension)) return lastOfList(reading).phrase.after.endsWith(LISTED_PROJECTS)
  if (!dimension.startsWith(COUNT) || !next?.directly || phrase.after === '' || phrase.candidate.unit.length < 2) return false
  return next.reading.phrase.after === '' && phrase.before === ''
}

/** 乡镇（街道） */
const BRACKET_AT_START = /^（[^（）]*）/
/** 在全市16个乡镇建设…: where, not what. */
const IN_PLACES = /在(?:全[省市州县区旗镇乡]|辖区|城区|农村)?$/
const AREA_CLASSIFIER = '个'
/** The words before 县市 in 地震重点危险县市: no more than this (characters). */
const LONGEST_AREA_ATTRIBUTE = 8

/** Where the area that the phrase begins with ends; -1 where it begins with none. */
function areaEnd(phrase: string, words: QuantityWords): number {
  for (let at = 0; at <= LONGEST_AREA_ATTRIBUTE; at++) {
    const head = words.headNouns.longestAt(phrase, at)
    if (head?.entry.kinds.includes('area')) return at + head.word.length
  }
  return -1
}

/** 覆盖300人次, 服务观众8000人次: reaching people is a gain of theirs. */
function coversPeople({ reading, dimension, words }: RoleContext): boolean {
  if (reading.governing.verb?.kind !== 'cover') return false
  const unit = reading.phrase.candidate.unit
  return (
    dimension.startsWith(COUNT) &&
    (startsWithKind(unit, 'people', words) ||
      endsWithKind(reading.governing.object, 'people', words) ||
      endsWithKind(reading.governing.object, 'area', words))
  )
}

/** 提升26万学生食品安全保障水平: a level is raised for the people that are counted. */
function improvesForPeople({ reading, dimension, words }: RoleContext): boolean {
  const { after, candidate } = reading.phrase
  if (reading.governing.verb?.kind !== 'raise' && reading.governing.action !== '改善') return false
  if (endsWithKind(after, 'level', words)) return startsWithKind(after, 'people', words) || startsWithKind(candidate.unit, 'people', words)
  // 40万农村居民饮用水标准得到提升: the level is what the number counts people of.
  const { object } = reading.governing
  const isLevel = endsWithKind(object, 'level', words) || endsWithKind(object, 'standard', words)
  return isLevel && dimension.startsWith(COUNT) && holdsKind(object ?? '', 'people', words)
}

function holdsKind(text: string, kind: NounKind, words: QuantityWords): boolean {
  for (let at = 0; at < text.length; at++) if (words.headNouns.longestAt(text, at)?.entry.kinds.includes(kind)) return true
  return false
}

function isPublicMoney({ reading, dimension, words }: RoleContext): boolean {
  if (dimension !== MONEY) return false
  // 投资估算：1.25亿元（县财政7500万元）: a part is what its total is.
  if (reading.total) return isPublicMoney({ reading: reading.total, dimension, words })
  const { verb, object } = reading.governing
  if (verb?.kind === 'fund' || isLabelled(reading, 'public_money', words)) return true
  if (verb?.pays && reading.delta === null && !endsWithKind(object, 'other_money', words)) return true
  if (endsWithKind(object, 'other_money', words)) return false
  return endsWithKind(object, 'public_money', words) && verb?.kind !== 'raise' && verb?.kind !== 'lower'
}
