import type { Governing } from './governed.ts'
import { nominalAct } from './noun-phrase.ts'
import type { Reading } from './reading.ts'
import { trimHead } from './trimming.ts'
import { verbAt } from './verb-finder.ts'
import type { QuantityWords } from './words.ts'

/** Forms that say nothing of an act of their own. */
const WITHOUT_ACT: ReadonlySet<Governing['form']> = new Set(['bare', 'object-number'])

/**
 * Gives each number of a list the verb that is written once over it (更新改造…90公里，其中，燃气管网33公里), and a bare number the noun too (90%、80%以上).
 * A verb at the end of the list holds for the numbers before it (使1.37万户4万人和87家企业用上; 完成1个中心、8个站建设).
 */
export function shareVerbs(readings: readonly Reading[], words: QuantityWords): void {
  for (const reading of readings) {
    takeNounOfClauseBefore(reading, words)
    const { previous } = reading
    if (previous && reading.phrase.link !== 'sentence') inherit(reading, previous, words)
  }
  for (const reading of [...readings].reverse())
    if (reading.previous && reading.phrase.link !== 'sentence') shareBack(reading, reading.previous)
  for (const reading of readings) takeWeakAct(reading)
}

function inherit(reading: Reading, previous: Reading, words: QuantityWords): void {
  const { governing, phrase } = reading
  if (reading.change || reading.isMeasure) return
  if (governing.object === null && governing.verb?.kind === 'reach') reading.governing = { ...governing, object: previous.governing.object }
  if (lacksNoun(reading) && previous.phrase.candidate.unit === phrase.candidate.unit)
    reading.governing = { ...governing, object: previous.governing.object }
  if (governing.action !== null || !WITHOUT_ACT.has(governing.form)) return
  const inList = phrase.link === 'list' || phrase.link === 'bracket'
  // 新增绿地3万平方米，7条道路绿化: an act at the end of its own noun is its own.
  if (phrase.link === 'clause' && phrase.after !== '' && governing.weakAct && governing.weakAct.noun !== '') return
  if (!inList && (previous.governing.verb?.kind === 'reach' || reading.standsAlone)) return
  const reduced = lightAct(reading, previous, words)
  reading.governing = {
    ...governing,
    action: reduced?.act ?? previous.governing.action,
    verb: previous.governing.verb,
    object: reduced?.noun ?? governing.object ?? sharedObject(reading, previous),
    complement: previous.governing.complement,
  }
}

/** 实施背街小巷整治，治理20条: a verb without a noun acts on what the clause before undertakes. */
function takeNounOfClauseBefore(reading: Reading, words: QuantityWords): void {
  const { phrase, governing } = reading
  if (!lacksNoun(reading) || DIGIT.test(phrase.clauseBefore) || PEOPLE_OR_EVENT.test(phrase.candidate.unit)) return
  const clause = trimHead(phrase.clauseBefore, words)
  const verb = verbAt(clause, 0, words)
  const object = verb && verb.end < clause.length ? clause.slice(verb.end) : ''
  if (object === '') return
  const head = words.headNouns.longestBefore(object, object.length)
  const undertaking = head?.entry.kinds.includes('undertaking') ? object.slice(0, -head.word.length) : object
  reading.governing = { ...governing, object: undertaking === '' ? null : undertaking }
}

const DIGIT = /\d/
const PEOPLE_OR_EVENT = /[人名次场]$/

/** 中小学新建15所、改扩建8所: a verb with no noun of its own. */
const lacksNoun = ({ governing }: Reading): boolean =>
  governing.form === 'verb-object-number' && governing.object === null && governing.action !== null

/** 完成1个养老服务中心、8个照料中心|建设: the light verb of the list lets the last noun's act stand for all. */
function lightAct(reading: Reading, previous: Reading, words: QuantityWords): { act: string; noun: string } | null {
  const { governing } = reading
  if (previous.governing.verb?.kind !== 'light' || governing.object === null || reading.phrase.after === '') return null
  const act = nominalAct(governing.object, words)
  return act && act.noun !== '' ? act : null
}

/** A bare number in a list means the same noun; a standard means what the clause before gives (提供…补助，每人120元). */
function sharedObject(reading: Reading, previous: Reading): string | null {
  if (reading.per.length > 0 && reading.phrase.link !== 'list') return previous.governing.complement
  return reading.phrase.link === 'clause' ? null : previous.governing.object
}

/** The governing verb of a list is the same word for all; what the last member made of it (完成…建设 → 建设) is what all mean. */
function shareBack(reading: Reading, previous: Reading): void {
  const mine = reading.governing
  const theirs = previous.governing
  if (mine.action === null || mine.action === theirs.action || previous.change || previous.isMeasure) return
  if (reading.phrase.link === 'clause' && theirs.form !== 'for-number-verb') return
  if (reading.phrase.link === 'list' && (mine.form === 'object-verb-number' || mine.form === 'verb-object-number')) return
  const sameVerb = theirs.verb !== null && theirs.verb === mine.verb && theirs.form !== 'verb-object-number'
  const withoutVerb = theirs.action === null && (theirs.form === 'for-number-verb' || WITHOUT_ACT.has(theirs.form))
  if (sameVerb || withoutVerb) previous.governing = { ...theirs, action: mine.action, verb: mine.verb }
}

/** Where no verb governs, the act that the noun ends with does: 下基层演出1000场次. */
function takeWeakAct(reading: Reading): void {
  const { governing } = reading
  if (governing.action !== null || governing.weakAct === null || reading.isMeasure) return
  reading.governing = { ...governing, action: governing.weakAct.act, object: governing.weakAct.noun || null }
}
