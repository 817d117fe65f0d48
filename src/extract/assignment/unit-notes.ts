import type { AssignmentRole } from '../../model/index.ts'
import { isPersonName } from './person-name.ts'
import { isCompleteName } from './unit-name.ts'
import type { UnitWords } from './unit-words.ts'

/** A piece of a list of units with what stands around the name taken off. Offsets into the view; `start` = `end` where no name is left. */
export interface NotedPiece {
  start: number
  end: number
  after: string
  /** 等单位 stood behind it. */
  open: boolean
  /** What the verb or note at it says (牵头, 配合), null where there is none; `backwards` where it speaks of the names before it too. */
  role: AssignmentRole | null
  backwards: boolean
  /** Persons named in a bracket behind the unit. */
  persons: { start: number; end: number }[]
}

const TRIM_AT_START = /^[：:。.、，；;*#“”"'\-—\s]+/
const TRIM_AT_END = /[：:。.、，；;*#“”"'\-—\s]+$/
/** 1. · （一） · ① before a name. */
const ENUMERATOR = /^(?:[0-9]{1,2}[.．)）]|（[0-9一二三四五六七八九十]{1,3}）|[①-⑳⑴-⒇])/
const NUMBER_AT_END = /[0-9]{1,2}$/
const LABEL_END = '：'
const BRACKET_AT_START = /^（([^（）]*)）/
const BRACKET_AT_END = /（([^（）]*)）$/

/** Takes enumerators, labels, openings, verbs and notes off a piece. */
export function withoutNotes(text: string, piece: { start: number; end: number; after: string }, words: UnitWords): NotedPiece {
  const noted: NotedPiece = { ...piece, open: false, role: null, backwards: false, persons: [] }
  const rest = (): string => text.slice(noted.start, noted.end)
  const colon = rest().lastIndexOf(LABEL_END)
  if (colon >= 0 && noted.start + colon + 1 < noted.end) noted.start += colon + 1
  trim(rest, noted)
  noted.start += ENUMERATOR.exec(rest())?.[0].length ?? 0
  trim(rest, noted)
  noted.start += words.leadIn.find((word) => rest().startsWith(word))?.length ?? 0
  noted.start += words.glue.find((word) => rest().startsWith(word) && isCompleteName(words, rest().slice(word.length)))?.length ?? 0
  takeBrackets(rest, noted, words)
  takeVerb(rest, noted, words)
  const { name, open } = words.withoutOpenTail(rest())
  if (open) noted.end = noted.start + name.length
  noted.open = open
  const number = NUMBER_AT_END.exec(rest())
  if (number && isCompleteName(words, rest().slice(0, number.index))) noted.end = noted.start + number.index
  trim(rest, noted)
  return noted
}

function trim(rest: () => string, piece: NotedPiece): void {
  if (rest().startsWith('（') && !rest().includes('）')) piece.start++
  if (rest().endsWith('）') && !rest().includes('（')) piece.end--
  piece.start += TRIM_AT_START.exec(rest())?.[0].length ?? 0
  if (piece.end > piece.start) piece.end -= TRIM_AT_END.exec(rest())?.[0].length ?? 0
}

/** 市体育局（牵头）, （牵头）市体育局 and 市体育局（张某某） */
function takeBrackets(rest: () => string, piece: NotedPiece, words: UnitWords): void {
  const roleOf = (note: string | undefined): AssignmentRole | null => words.roles.find(({ word }) => word === note)?.role ?? null
  const before = BRACKET_AT_START.exec(rest())
  const roleBefore = roleOf(before?.[1])
  if (before && roleBefore) {
    piece.role = roleBefore
    piece.start += before[0].length
  }
  const behind = BRACKET_AT_END.exec(rest())
  if (!behind?.[1] || behind.index === 0) return
  const roleBehind = roleOf(behind[1])
  const open = words.withoutOpenTail(behind[1])
  const from = piece.start + behind.index + 1
  const persons = personsIn(behind[1], from, words)
  if (!roleBehind && persons.length === 0 && !(open.open && open.name === '')) return
  piece.role ??= roleBehind
  piece.open ||= open.open
  piece.persons = persons
  piece.end = piece.start + behind.index
}

/** The persons of a bracket that holds nothing else. */
function personsIn(inner: string, from: number, words: UnitWords): { start: number; end: number }[] {
  const persons: { start: number; end: number }[] = []
  let at = 0
  for (const name of inner.split('、')) {
    if (!isPersonName(words, name)) return []
    persons.push({ start: from + at, end: from + at + name.length })
    at += name.length + 1
  }
  return persons
}

/** 市审计局配合 speaks of the names before it too; in 市体育局负责学校建设 what follows the verb is the task. */
function takeVerb(rest: () => string, piece: NotedPiece, words: UnitWords): void {
  const text = rest()
  const atEnd = words.roles.find(({ word }) => text.endsWith(word) && (text === word || isCompleteName(words, text.slice(0, -word.length))))
  if (atEnd) {
    piece.end -= atEnd.word.length
    piece.role = atEnd.role
    piece.backwards = true
    return
  }
  for (let at = 1; at < text.length; at++) {
    const verb = words.roles.find(({ word }) => text.startsWith(word, at))
    if (!verb || !isCompleteName(words, text.slice(0, at))) continue
    piece.end = piece.start + at
    piece.role = verb.role
    piece.backwards = true
    return
  }
}
