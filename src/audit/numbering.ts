import { type ExtractedDocument, type Finding, type FindingPlace, findingOf, type Item } from '../model/index.ts'
import { depthOf, parentOf } from './paths.ts'
import { leadingNumber, type PrintedNumber, printedNumber } from './printed-number.ts'

/** An item whose label holds a number. */
interface NumberedItem {
  item: Item
  number: PrintedNumber
}

/** A number with the offset of its line. */
interface PlacedNumber extends PrintedNumber {
  start: number
}

/** Items of one level whose numbers should follow each other. */
type Run = NumberedItem[]

/** The printed numbers of each level: gaps, repeats, restarts, and a first without a second. */
export function auditNumbering(extracted: ExtractedDocument): Finding[] {
  const { items, text } = extracted
  const starts = new Map(items.map(({ path, start }) => [path, start]))
  const elsewhere = numbersElsewhere(extracted)
  const findings = runsOf(items).flatMap((run) => [...jumpsIn(run, starts, text, elsewhere), ...aloneIn(run, text)])
  return findings.sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
}

/** One run for each group; one for all groups of a level where the numbers run on under the headings (1–4, 5–9). */
function runsOf(items: readonly Item[]): Run[] {
  return [...levelsOf(items).values()].flatMap((level) => {
    const groups = [...groupBy(level, ({ item }) => parentOf(item.path)).values()]
    return runsOn(groups) ? [level] : groups
  })
}

function levelsOf(items: readonly Item[]): Map<string, Run> {
  const numbered = items.flatMap((item): NumberedItem[] => {
    const number = item.label === null ? null : printedNumber(item.label)
    return number ? [{ item, number }] : []
  })
  return groupBy(numbered, ({ item, number }) => `${depthOf(item.path)} ${number.family}`)
}

function groupBy<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}

/** Whether more groups go on from the one before than start again; where neither is seen, going up counts as going on. */
function runsOn(groups: readonly Run[]): boolean {
  let goingOn = 0
  let startingAgain = 0
  let rising = true
  for (const [index, group] of groups.entries()) {
    const last = groups[index - 1]?.at(-1)?.number.ordinal
    const first = group[0]?.number.ordinal
    if (last === undefined || first === undefined) continue
    if (first === last + 1) goingOn++
    else if (first === 1) startingAgain++
    if (first <= last) rising = false
  }
  return goingOn === startingAgain ? rising : goingOn > startingAgain
}

function jumpsIn(run: Run, starts: ReadonlyMap<string, number>, text: string, elsewhere: readonly PlacedNumber[]): Finding[] {
  return run.flatMap(({ item, number }, index) => {
    const before = run[index - 1]
    const previous = before?.number.ordinal ?? 0
    if (number.ordinal === previous + 1) return []
    const place = labelPlace(item, text)
    if (number.ordinal === 1 && previous > 1) return [findingOf('numbering_restarts', { previous }, place)]
    if (number.ordinal <= previous) return [findingOf('numbering_repeats', { number: number.ordinal, previous }, place)]
    const from = before?.item.start ?? starts.get(parentOf(item.path)) ?? 0
    const borne = elsewhere.filter(({ start, family }) => family === number.family && start >= from && start < item.start)
    return gap(previous, number.ordinal, new Set(borne.map(({ ordinal }) => ordinal)), place)
  })
}

/** The numbers between two that nothing bears. */
function gap(previous: number, number: number, borne: ReadonlySet<number>, place: FindingPlace): Finding[] {
  let first = previous + 1
  let last = number - 1
  while (borne.has(first)) first++
  while (borne.has(last)) last--
  if (first > last) return []
  const inside = [...borne].filter((ordinal) => ordinal > first && ordinal < last)
  const missing = first === last ? `${first}` : `${first}–${last}`
  return [findingOf('numbering_gap', { number, previous, missing, count: last - first + 1 - inside.length }, place)]
}

/** What is numbered but no promise: 一、总体要求 before 二、主要任务. Its number is not missing. */
function numbersElsewhere({ blocks, text }: ExtractedDocument): PlacedNumber[] {
  return blocks
    .filter(({ belongs }) => belongs === 'requirement' || belongs === 'result')
    .flatMap(({ start, end }) => {
      const number = leadingNumber(text.slice(start, end))
      return number ? [{ ...number, start }] : []
    })
}

/** A level with a single number (（一） without （二）) is against the rules of official writing: a second may be lost. */
function aloneIn(run: Run, text: string): Finding[] {
  const [only] = run
  if (!only || run.length > 1 || only.number.ordinal !== 1 || !only.item.leaf || parentOf(only.item.path) === '') return []
  return [findingOf('numbering_stands_alone', { label: only.item.label }, labelPlace(only.item, text))]
}

/** Where the label is printed; the whole item where the label stands elsewhere, such as in a column of its own. */
function labelPlace({ path, label, start, end }: Item, text: string): FindingPlace {
  const isPrinted = label !== null && text.startsWith(label, start)
  return { itemPath: path, start, end: isPrinted ? start + label.length : end }
}
