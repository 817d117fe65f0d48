import { trimNoun } from './noun-phrase.ts'
import type { Reading } from './reading.ts'
import { trimHead, trimTail, withoutMarker } from './trimming.ts'
import { verbAt, verbAtEnd } from './verb-finder.ts'
import type { QuantityWords } from './words.ts'

/** The word that opens a change right before the old value, with what may stand between: 由人均每年补贴1.2万元. */
const FROM = /[由从自](?=[^由从自，。；]{0,10}$)/
const OBJECT_MARKER_HEAD = /^(?:将|把|使)/
const CHANGE_KINDS = new Set(['raise', 'lower', 'reach', 'act'])

/**
 * Marks the two ends of a change (由2000元提高至2300元, 从15天缩减至7天以内): the old value is a baseline, the new one what is promised.
 * Both get the verb of the change as action and what stands before 由 as object.
 */
export function readChanges(readings: readonly Reading[], words: QuantityWords): void {
  for (const [index, old] of readings.entries()) {
    const next = readings[index + 1]
    if (next?.phrase.link !== 'list' || next.previous !== old) continue
    const first = firstOfBareList(old)
    const from = FROM.exec(first.phrase.before)
    const between = next.phrase.before === '' ? old.phrase.after : next.phrase.before
    const marked = trimTail(between, words)
    const stem = withoutMarker(marked, words)
    if (!from || (stem === marked && !verbAtEnd(stem, words))) continue
    const verb = verbAtEnd(stem, words)
    if (!verb || !CHANGE_KINDS.has(verb.entry.kind)) continue
    const object = objectOfChange(first, from.index, words) ?? objectInClauseBefore(first, words)
    const paid = verbAtEnd(trimTail(first.phrase.before.slice(from.index + 1), words), words)
    for (let member: Reading | null = old; member; member = member === first ? null : member.previous)
      mark(member, 'old', paid?.text ?? verb.text, object)
    mark(next, 'new', verb.text, object)
    next.per = next.per.length > 0 ? next.per : old.per
  }
}

/** 由每人每月1800元、1500元统一提高到2200元: several old values share one 由. */
function firstOfBareList(reading: Reading): Reading {
  let first = reading
  while (first.phrase.before === '' && first.phrase.link === 'list' && first.previous?.phrase.after === '') first = first.previous
  return first
}

function mark(reading: Reading, end: 'old' | 'new', action: string, object: string | null): void {
  reading.change = end
  reading.governing = { ...reading.governing, form: 'object-verb-number', action, object }
}

function objectOfChange(old: Reading, fromIndex: number, words: QuantityWords): string | null {
  const text = trimTail(trimHead(old.phrase.before.slice(0, fromIndex), words).replace(OBJECT_MARKER_HEAD, ''), words)
  return trimNoun(text) || null
}

/** 提高残疾儿童补贴标准，由…: the object stands in the clause before, behind its verb. */
function objectInClauseBefore(old: Reading, words: QuantityWords): string | null {
  const clause = trimHead(old.phrase.clauseBefore, words)
  const verb = verbAt(clause, 0, words)
  return verb ? trimNoun(clause.slice(verb.end)) || null : null
}
