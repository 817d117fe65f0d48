import type { HeadNounEntry, VerbEntry } from '../../lexicon/quantity-schema.ts'
import { type Governing, governed } from './governed.ts'
import { governedByLabel, moneyAtEnd } from './named-money.ts'
import { countedNoun, nominalAct, readAfter } from './noun-phrase.ts'
import { perInLead } from './per.ts'
import type { Phrase } from './phrases.ts'
import { isWordOfItsOwn, segmentedVerbAtEnd, segmentedVerbAtStart } from './segmented-verbs.ts'
import { trimHead, trimTail, withoutMarker } from './trimming.ts'
import { type FoundVerb, isPartOfNoun, verbAt, verbAtEnd, verbsInside } from './verb-finder.ts'
import type { QuantityWords } from './words.ts'

/** 为、对、使 before the number: who the number counts is acted for. */
const PREPOSITION_HEAD = /^(?:为了|为|对|向|给|使|让|令|帮助|针对|将|把|面向|确保)/
const PREPOSITION_TAIL = /(?:使|让|为|对|向|给|帮助)$/
const ENABLING = /^(?:使|让|令|确保)/
/** 按照每人209元的标准: what follows is a measure, not an act. */
const MEASURE = /(?:按照|按|依照|以|参照|根据)$/
const MEASURE_HEAD = /^(?:按照|按|依照|以|参照|根据)/
const STANDARD_AFTER = /^的?([^，。；的]{0,8})标准(?!化)(?:（[^（）]*）)?/
/** Units that count happenings: their noun stays the object (开展补贴性培训6400人次). */
const EVENT_UNIT = /[次场批期]$/
const ENDING_KINDS: ReadonlySet<VerbEntry['kind']> = new Set(['reach', 'raise', 'lower', 'benefit', 'cover', 'involve', 'fund'])

/** 占 says what share a number is. */
const SHARE = '占'

/** Reads action and object of a number from the words around it. */
export function readGoverning(phrase: Phrase, words: QuantityWords): Governing {
  const filler = phrase.candidate.filler
  if (filler !== null) return governedByVerb(phrase, filler, wholeVerb(filler, words), words)
  if (isMeasure(phrase)) return governedAsMeasure(phrase, words)
  const before = wordsBefore(phrase, words)
  const head = headVerb(before, words)
  const preposition = PREPOSITION_HEAD.exec(before)
  if (preposition && (!head || head.end <= preposition[0].length)) return governedByPreposition(phrase, before, preposition[0], words)
  if (head) return governedByVerb(phrase, before, head, words)
  const money = moneyAtEnd(phrase, before, words)
  if (money) return money
  const marked = withoutMarker(before, words)
  const final = verbAtEnd(marked, words)
  if (final && marked !== before) return governedByFinalVerb(phrase, marked, final, words)
  if (PREPOSITION_TAIL.test(before)) return governedByPreposition(phrase, before, before, words)
  const growth = final && newlyDone(before, final, words)
  if (growth) return growth
  if (final && !isEventNoun(phrase, final)) return governedByFinalVerb(phrase, before, final, words)
  const rate = rateAtEnd(phrase, before, words)
  if (rate) return rate
  const inner = innerVerb(before, words)
  if (inner) return governedByVerb(phrase, before.slice(inner.start), atStart(inner), words)
  return governedByUnknownVerb(phrase, before, words) ?? governedByNothing(phrase, before, words)
}

/** The verb that a phrase begins with; in 化解率 it is part of the noun. */
function headVerb(before: string, words: QuantityWords): FoundVerb | null {
  const verb = verbAt(before, 0, words)
  if (!verb || (verb.end === 1 && before.length > 1 && !isWordOfItsOwn(before, 1, words))) return null
  const noun = words.headNouns.longestAt(before, verb.end)
  if (noun?.word.length === 1 && isBoundNoun(noun.entry) && (noun.entry.kinds.includes('rate') || verb.end + 1 === before.length))
    return null
  return isCompound(before, verb, noun) ? null : verb
}

/** 率, 费, 额, 价: with the verb before it one word (化解率, 托管费, 救助额, 控制价). */
const isBoundNoun = ({ kinds }: HeadNounEntry): boolean => kinds.includes('rate') || kinds.includes('level')

/** 招聘活动, 收集管网: an act that may stand in a noun, with nothing but its head noun behind it. */
function isCompound(before: string, verb: FoundVerb, noun: { word: string; entry: HeadNounEntry } | null): boolean {
  const { kind, strong, joins, nominal, names } = verb.entry
  if (!nominal || strong || noun === null || verb.end + noun.word.length !== before.length) return false
  const { kinds } = noun.entry
  if (kinds.includes('standard')) return true
  return kind === 'act' && !joins && (kinds.includes('undertaking') || (names && kinds.includes('place')))
}

/** 加工食品抽检|合格率97.5%, 交流比例|占教师的15%: a rate stands for itself. */
function rateAtEnd(phrase: Phrase, before: string, words: QuantityWords): Governing | null {
  if (words.units.get(phrase.candidate.unit)?.dimension !== 'ratio') return null
  const share = before.indexOf(SHARE)
  if (share > 0 && !words.headNouns.longestAt(before, share)) return governed('object-verb-number', SHARE, before.slice(0, share), null)
  const head = words.headNouns.longestBefore(before, before.length)
  return head?.entry.kinds.includes('rate') ? governed('object-number', null, before, null) : null
}

export const isMeasure = (phrase: Phrase): boolean => MEASURE_HEAD.test(phrase.before) || MEASURE.test(phrase.before.replace(/每.*$/, ''))

const atStart = (verb: FoundVerb): FoundVerb => ({ ...verb, start: 0, end: verb.end - verb.start })

function wholeVerb(text: string, words: QuantityWords): FoundVerb {
  const entry = words.verbs.get(text)
  if (!entry) throw new Error(`no verb: ${text}`)
  return { start: 0, end: text.length, text, entry }
}

/** The words before the number without adverbs, bounds, and the 每人, 人均 that divide it. */
function wordsBefore(phrase: Phrase, words: QuantityWords): string {
  const trimmed = trimTail(phrase.before, words)
  const isRatio = words.units.get(phrase.candidate.unit)?.dimension === 'ratio'
  const { start, end } = isRatio ? { start: -1, end: -1 } : perInLead(trimmed, words)
  if (end < 0) return trimHead(trimmed, words)
  const afterPer = trimHead(trimTail(trimmed.slice(end), words), words)
  const beforePer = trimHead(trimTail(trimmed.slice(0, start), words), words)
  // 课程调整为每天1课时: what stands before 每天 governs; 补助标准人均提高120元: both do; 月人均补助690元: what stands after.
  if (afterPer === '') return beforePer
  const verb = verbAt(afterPer, 0, words)
  return verb?.end === afterPer.length && ENDING_KINDS.has(verb.entry.kind) ? beforePer + afterPer : afterPer
}

const isEventNoun = (phrase: Phrase, verb: FoundVerb): boolean =>
  verb.entry.kind === 'act' && verb.entry.nominal && EVENT_UNIT.test(phrase.candidate.unit)

/** 城镇新增|就业5000人: the verb of growth governs, and the whole is what there is more of. */
function newlyDone(before: string, final: FoundVerb, words: QuantityWords): Governing | null {
  const growth = words.verbs.longestBefore(before, final.start)
  if (final.end !== before.length || !growth?.entry.strong || growth.entry.kind !== 'raise') return null
  return governed('verb-object-number', growth.word, before, growth.entry)
}

/** A verb behind a subject (科技特派员|培训|农民): not part of a noun, with words of its own after it. The last of a series governs. */
function innerVerb(before: string, words: QuantityWords): FoundVerb | null {
  const verbs = verbsInside(before, words).filter(
    (verb) => verb.start > 0 && verb.end < before.length && !isPartOfNoun(before, verb, words),
  )
  return verbs.filter(governsSurely).at(-1) ?? verbs.at(-1) ?? null
}

const governsSurely = ({ entry }: FoundVerb): boolean =>
  entry.strong || entry.kind === 'benefit' || entry.kind === 'fund' || entry.kind === 'cover'

function governedByVerb(phrase: Phrase, before: string, verb: FoundVerb, words: QuantityWords): Governing {
  const rest = before.slice(verb.end)
  const later = laterVerb(phrase, rest, verb, words)
  if (later) return later
  const after = readAfter(phrase.after, words, verb.entry.kind === 'enable')
  if (after.noun !== '') return governedWithNounAfter(verb, rest, after.noun, phrase, words)
  if (after.verb && after.complement === '') return governed('object-verb-number', after.verb.text, rest, after.verb.entry)
  const object = withoutMarker(rest, words)
  const mayReduce = !EVENT_UNIT.test(phrase.candidate.unit)
  const act = mayReduce && (verb.entry.kind === 'light' || verb.entry.causes) ? nominalAct(object, words) : null
  if (act && act.noun !== '') return governed('verb-object-number', act.act, trimTail(act.noun, words), verb.entry)
  if (act && verb.entry.kind === 'light') return governed('verb-object-number', act.act, null, verb.entry)
  return governed('verb-object-number', verb.text, object, verb.entry, { complement: object })
}

const isLight = (verb: FoundVerb): boolean => verb.entry.kind === 'light' || verb.entry.kind === 'reach'

/** A verb further on that governs instead of the first one of a series: 完成|改造20个, 率|达到95%, 采取…模式|投入292万元. */
function laterVerb(phrase: Phrase, rest: string, verb: FoundVerb, words: QuantityWords): Governing | null {
  if (verb.entry.kind === 'involve') return null
  const direct = isLight(verb) && !EVENT_UNIT.test(phrase.candidate.unit) ? verbAt(rest, 0, words) : null
  if (direct?.entry.joins && !isPartOfNoun(rest, direct, words)) return governedByVerb(phrase, rest, direct, words)
  const marked = withoutMarker(rest, words)
  const final = verbAtEnd(marked, words)
  if (final && final.entry.kind !== 'cover' && ENDING_KINDS.has(final.entry.kind) && (final.start > 0 || marked !== rest))
    return governedByFinalVerb(phrase, marked, final, words)
  if (final && namesWithVerb(phrase, verb, final, marked))
    return governedByFinalVerb(
      phrase,
      verb.text + marked,
      { ...final, start: final.start + verb.text.length, end: final.end + verb.text.length },
      words,
    )
  const series =
    verb.entry.kind === 'reach'
      ? []
      : verbsInside(rest, words).filter(
          (later) =>
            later.entry.inner &&
            governsSurely(later) &&
            !isPartOfNoun(rest, later, words) &&
            (later.end < rest.length || phrase.after !== ''),
        )
  const last = series.at(-1)
  if (!last) return null
  if (last.entry.kind === 'reach' && last.end < rest.length) {
    // 登记失业人员|实现|再就业18000人: the subject of 实现 is what is counted.
    const achieved = verbAt(rest, last.end, words)
    if (achieved?.end === rest.length)
      return governed('object-verb-number', achieved.text, verb.text + rest.slice(0, last.start), achieved.entry)
  }
  return governedByVerb(phrase, rest.slice(last.start), atStart(last), words)
}

/** 帮扶村健身广场|新建20个, 就业困难人员|就业6000人: the first verb is part of the noun that the last one acts on. */
function namesWithVerb(phrase: Phrase, first: FoundVerb, final: FoundVerb, marked: string): boolean {
  if (final.start === 0 || final.end < marked.length || phrase.after !== '' || first.entry.strong || first.entry.joins) return false
  return (final.entry.strong && final.entry.joins) || final.text === first.text
}

function governedWithNounAfter(verb: FoundVerb, rest: string, noun: string, phrase: Phrase, words: QuantityWords): Governing {
  // 学校食堂“明厨亮灶”100%|覆盖: all that follows is the act.
  const act = verbAt(noun, 0, words)
  if (act?.end === noun.length && rest !== '') return governed('object-verb-number', act.text, rest, act.entry)
  if (isLight(verb)) {
    const final = nominalAct(noun, words)
    if (final) return governed('verb-number-object', final.act, final.noun !== '' ? final.noun : rest, verb.entry)
  } else if (verb.entry.kind === 'raise' && endsWithPeople(rest, words)) return governed('verb-number-object', verb.text, rest, verb.entry)
  return governed('verb-number-object', verb.text, isLight(verb) ? noun : countedNoun(noun, words), verb.entry, {
    complement: phrase.after,
  })
}

const endsWithPeople = (text: string, words: QuantityWords): boolean =>
  words.headNouns.longestBefore(text, text.length)?.entry.kinds.includes('people') ?? false

function governedByPreposition(phrase: Phrase, before: string, preposition: string, words: QuantityWords): Governing {
  const rest = before.slice(preposition.length)
  const final = verbAtEnd(withoutMarker(rest, words), words)
  if (final && ENDING_KINDS.has(final.entry.kind)) return governedByFinalVerb(phrase, withoutMarker(rest, words), final, words)
  const inner = verbsInside(rest, words).filter((verb) => governsSurely(verb) || (verb.entry.kind === 'reach' && verb.end < rest.length))
  const last = inner.at(-1)
  if (last && !(ENABLING.test(preposition) && last.entry.kind === 'light'))
    return governedByVerb(phrase, rest.slice(last.start), atStart(last), words)
  const after = readAfter(phrase.after, words, true)
  const object = after.noun !== '' ? after.noun : null
  if (!after.verb) {
    const act = nominalAct(after.noun, words)
    if (act && act.noun !== '') return governed('for-number-verb', act.act, act.noun, verbAtEnd(act.act, words)?.entry ?? null)
    return governed('for-number-verb', null, object, null)
  }
  const act = after.verb.entry.kind === 'light' || after.verb.entry.passive ? nominalAct(after.complement, words) : null
  if (act) {
    const entry = after.verb.entry.passive ? (verbAtEnd(act.act, words)?.entry ?? null) : after.verb.entry
    return governed('for-number-verb', act.act, object, entry, { complement: after.complement })
  }
  return governed('for-number-verb', after.verb.text, object, after.verb.entry, { complement: after.complement })
}

function governedByFinalVerb(phrase: Phrase, text: string, verb: FoundVerb, words: QuantityWords): Governing {
  const subject = trimTail(text.slice(0, verb.start), words)
  const light = verbAtEnd(subject, words)
  const own = light && isLight(light) ? trimTail(subject.slice(0, light.start), words) : subject
  const { noun } = readAfter(phrase.after, words, false)
  const gains = verb.entry.kind === 'benefit' || verb.entry.kind === 'cover' || verb.entry.kind === 'involve' || verb.entry.kind === 'fund'
  const object = verb.entry.kind === 'reach' ? own : noun !== '' ? noun : gains ? null : own
  return governed('object-verb-number', verb.text, object, verb.entry)
}

/** 月人均补助不低于690元的标准: a verb may still say what is paid; 按每户500元标准配备老年用品: what is done with it follows. */
function governedAsMeasure(phrase: Phrase, words: QuantityWords): Governing {
  const before = trimTail(phrase.before.replace(MEASURE_HEAD, ''), words)
  const paid = MEASURE_HEAD.test(phrase.before) ? verbAtEnd(before, words) : null
  const standard = STANDARD_AFTER.exec(phrase.after)
  const following = standard ? phrase.after.slice(standard[0].length) : phrase.after
  const done = verbsInside(following, words).find((verb) => verb.start === 0) ?? paymentIn(phrase.clauseAfter, words)
  const complement = done ? (done.start === 0 && following !== '' ? following.slice(done.end) : phrase.clauseAfter.slice(done.end)) : null
  const subject = MEASURE_HEAD.test(phrase.before) ? '' : phrase.before.replace(/(?:按照|按).*$/, '')
  if (!standard && done && done.start === 0 && following !== '')
    return governed('bare', done.text, trimHead(subject, words) || following.slice(done.end), done.entry)
  const name = standard?.[1] !== undefined && standard[1].length > 1 && !done ? standard[1] : null
  return governed('bare', paid?.text ?? done?.text ?? null, complement ?? name, paid?.entry ?? done?.entry ?? null)
}

/** 按照每人70元的标准，为老年人发放津贴: the next clause pays it out. */
function paymentIn(clause: string, words: QuantityWords): FoundVerb | null {
  const verb = verbsInside(clause, words).find((found) => found.entry.strong)
  const head = words.headNouns.longestBefore(clause, clause.length)
  return verb && head?.entry.kinds.some((kind) => kind === 'public_money' || kind === 'standard') ? verb : null
}

/** A verb that only the segmenter knows. Behind another number of the list a noun is more likely (供水管网160公里). */
function governedByUnknownVerb(phrase: Phrase, before: string, words: QuantityWords): Governing | null {
  const text = withoutMarker(before, words)
  const first = segmentedVerbAtStart(text, words)
  const noun = first ? words.headNouns.longestAt(text, first.end) : null
  if (noun && first && first.text.length > 1 && first.end + noun.word.length === text.length) return null
  if (first && (phrase.previous === null || phrase.link === 'sentence' || phrase.link === 'clause'))
    return governedByVerb(phrase, text, first, words)
  // 港湾式停靠320个 behind another number of the list: the list's verb is more likely.
  if (phrase.link === 'list' && phrase.previous) return null
  const last = segmentedVerbAtEnd(text, words)
  return last && !isEventNoun(phrase, last) ? governedByFinalVerb(phrase, text, last, words) : null
}

function governedByNothing(phrase: Phrase, before: string, words: QuantityWords): Governing {
  const after = readAfter(phrase.after, words, phrase.link !== 'list')
  if (before === '' && after.noun === '' && !after.verb) return governedByLabel(phrase, words) ?? governed('bare', null, null, null)
  if (after.verb && (after.verb.entry.kind === 'benefit' || before === '' || before.endsWith('的'))) {
    const light = after.verb.entry.kind === 'light' || after.verb.entry.passive ? nominalAct(after.complement, words) : null
    if (light && after.verb.entry.passive) return governed('number-verb', light.act, after.noun, verbAtEnd(light.act, words)?.entry ?? null)
    return governed('number-verb', light?.act ?? after.verb.text, after.noun, after.verb.entry, { complement: after.complement })
  }
  const noun = after.noun !== '' ? after.noun : before
  return governed('object-number', null, noun, null, { weakAct: nominalAct(noun, words) })
}
