import type { FieldKind, OutlinedField } from '../model/index.ts'
import { sourceSpan } from '../text/view.ts'
import type { Content } from './contents.ts'
import { isDueDate } from './due-dates.ts'
import type { Section } from './entries.ts'
import { fieldsOfLine, fieldWith } from './fields.ts'
import { partText, wholeLine } from './lines.ts'
import { LIST_MARK, onOver } from './scan.ts'
import type { OutlineWords } from './words.ts'

/** What hands its fields down: a group with its members, or an item without any. */
export interface Holder {
  content: Content
  members: readonly Holder[]
}

/** Kinds of fields that fill one place: a member with one of them needs none from its heading. */
const PLACES: Partial<Record<FieldKind, string>> = {
  lead: 'lead',
  responsible: 'responsible',
  units: 'responsible',
  cooperating: 'cooperating',
  supervising_leader: 'supervising_leader',
  unit_leader: 'unit_leader',
  deadline: 'deadline',
}
const UNITS: ReadonlySet<string> = new Set(['lead', 'responsible', 'cooperating'])
/** A heading says no more than this; what has more is no heading, and each of its fields would be handed to each member. */
const MOST_SHARED = 12

const placeOf = ({ kind }: OutlinedField): string | undefined => PLACES[kind]

/**
 * Hands what a heading says for its group (牵头单位：… below 一、…, a leader in the heading) to the members that say nothing of the kind themselves. The group keeps only
 * what no member took: members carry everything, and nothing is lost. Changes the contents in place.
 */
export function handDown(holders: readonly Holder[], above: readonly OutlinedField[], words: OutlineWords): Set<OutlinedField> {
  const taken = new Set<OutlinedField>()
  for (const { content, members } of holders) {
    if (members.length === 0) {
      for (const field of missingIn(content.fields, above)) {
        if (isDateOfHeading(field) && content.texts.some((text) => OWN_DATE.test(partText(text)))) continue
        content.fields.push(field)
        taken.add(field)
      }
      continue
    }
    content.fields = [...withLeaderOfGroup(content.fields), ...datesOfHeading(content, words)]
    const own = content.fields.filter((field) => placeOf(field) !== undefined)
    const shared = own.length <= MOST_SHARED ? own : []
    const below = handDown(members, [...shared, ...missingIn(own, above)], words)
    content.fields = content.fields.filter((field) => !below.has(field))
    for (const field of below) taken.add(field)
  }
  return taken
}

/** 第一季度办结（3件） over a group: the date by which its members are due. */
function datesOfHeading({ texts, fields }: Content, words: OutlineWords): OutlinedField[] {
  const [heading, ...more] = texts
  if (!heading || more.length > 0 || fields.some(({ kind }) => kind === 'deadline')) return []
  const from = onOver(heading.line.text, heading.from, LIST_MARK, heading.to)
  const text = heading.line.text.slice(from, heading.to)
  const date = text.replace(COUNT_AT_END, '')
  if (!PART_OF_YEAR.test(date) || !isDueDate(date, words)) return []
  return [fieldWith('deadline', null, sourceSpan(heading.line.view, from, from + date.length))]
}

/** 持续推进 is said of headings too, and is no date. */
const PART_OF_YEAR = /季度|月|半年|年[底末内]/
/** What a member says of its own date stands above that of its heading; 每月 is no date. */
const OWN_DATE = /(?<!每)(?:[0-9一二三四五六七八九十]月|季度|半年|年[底末内])/
const isDateOfHeading = ({ kind, label }: OutlinedField): boolean => kind === 'deadline' && label === null

/** （3件） */
const COUNT_AT_END = /[（(][^（）()]{1,8}[）)]$/

const missingIn = (own: readonly OutlinedField[], above: readonly OutlinedField[]): OutlinedField[] => {
  const places = new Set(own.map(placeOf))
  return above.filter((field) => !places.has(placeOf(field)))
}

/** 责任领导：张某某 over a group, with no unit beside that the person could be of, is a leader of the government. */
function withLeaderOfGroup(fields: readonly OutlinedField[]): OutlinedField[] {
  const hasUnit = fields.some((field) => UNITS.has(placeOf(field) ?? ''))
  return fields.map((field) => (field.kind === 'unit_leader' && !hasUnit ? { ...field, kind: 'supervising_leader' } : field))
}

/** The leaders that label lines right above a section's first entry name for all of it. Units there may be those of the page. */
export function leadersAbove({ opening }: Section, words: OutlineWords): OutlinedField[] {
  const lastOther = opening.findLastIndex(({ kind }) => kind !== 'field')
  const lines = opening.slice(lastOther + 1).slice(-MOST_SHARED)
  const fields = lines.flatMap(({ line }) => fieldsOfLine(wholeLine(line), words).fields)
  return withLeaderOfGroup(fields.filter(({ kind }) => isLeader(kind)))
}

export const isLeader = (kind: FieldKind): boolean => kind === 'supervising_leader' || kind === 'unit_leader'
