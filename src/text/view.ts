import type { Span } from '../model/index.ts'
import { isChineseLetter } from './chinese-letter.ts'

/**
 * A cleaned reading of parts of a text (视图) with the way back: character `i` of `text` came from offset `origins[i]` of the source.
 * Full-width letters and digits are narrow, ASCII punctuation beside Chinese is Chinese, white space inside Chinese is gone,
 * and parts are divided by one \n. Recognisers see this; what they find is mapped back and quoted as printed.
 */
export interface TextView {
  readonly text: string
  readonly origins: readonly number[]
}

const FULL_WIDTH_OFFSET = 0xfee0
const NARROWED = /[０-９Ａ-Ｚａ-ｚ％．＋－／＝＆＠＃～]/
/** What stands for a mark, and the mark: ASCII for Chinese, and characters that fonts and code tables mistake for dashes and wave dashes (U+2015 for GBK's A1AA). */
const ORDINARY_MARKS: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '｜': '|',
  '﹢': '+',
  '﹣': '-',
  '‒': '–',
  '―': '—',
  '─': '—',
  '〜': '~',
  '∼': '~',
}
const DIGIT = /[0-9]/
const LATIN_OR_DIGIT = /[0-9A-Za-z]/
const LATIN = /[A-Za-z]/
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/
const WHITE_SPACE = /\s/

const COMMA = /[,，]/
const LINE_BREAK = /[\n\r]/

/** The view of the given parts of a text, in the order given. */
export function viewOf(source: string, parts: readonly Span[]): TextView {
  const characters: string[] = []
  const origins: number[] = []
  for (const part of parts) {
    if (characters.length > 0) {
      characters.push('\n')
      origins.push(part.start)
    }
    appendPart(source, part, characters, origins)
  }
  return { text: characters.join(''), origins }
}

function appendPart(source: string, part: Span, characters: string[], origins: number[]): void {
  let previous = ''
  let at = part.start
  while (at < part.end) {
    if (isChineseLetter(source, at)) {
      previous = source.charAt(at)
      characters.push(previous)
      origins.push(at++)
      continue
    }
    const visible = nextVisible(source, at, part.end)
    if (visible === part.end) return
    const blank = whiteSpaceIn(source, at, visible)
    if (blank !== -1 && dividesLatin(previous, narrow(source.charAt(visible)))) {
      characters.push(' ')
      origins.push(blank)
    }
    previous = foldCharacter(source, visible, part.end, previous)
    characters.push(previous)
    origins.push(visible)
    at = visible + 1
  }
}

/** The visible character at `at` as recognisers see it; `before` is the one before it as they see it. */
function foldCharacter(source: string, at: number, end: number, before: string): string {
  const char = source.charAt(at)
  const isBetweenDigits = (COMMA.test(char) || char === ':') && DIGIT.test(before)
  return (isBetweenDigits ? foldBetweenDigits(char, source, at, end) : null) ?? ORDINARY_MARKS[char] ?? narrow(char)
}

/** A comma or colon behind a digit where a digit follows: it groups or divides (1,200 and 8:30) and stays; null where none follows. */
function foldBetweenDigits(char: string, source: string, at: number, end: number): string | null {
  const next = nextVisible(source, at + 1, end)
  if (next === end || !DIGIT.test(narrow(source.charAt(next)))) return null
  // 50, 300, 400户 lists numbers as 、 does. At a line break the comma may stand inside one number.
  const blank = source.slice(at + 1, next)
  if (COMMA.test(char) && WHITE_SPACE.test(blank) && !LINE_BREAK.test(blank)) return '、'
  return char
}

const narrow = (char: string): string => (NARROWED.test(char) ? String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET) : char)

/** White space between Latin words divides them; anywhere else it is layout. */
const dividesLatin = (before: string, after: string): boolean =>
  LATIN_OR_DIGIT.test(before) && LATIN_OR_DIGIT.test(after) && (LATIN.test(before) || LATIN.test(after))

/** The first offset from `from` of a character that is neither white space nor invisible; `end` where there is none. */
function nextVisible(source: string, from: number, end: number): number {
  let at = from
  while (at < end && (WHITE_SPACE.test(source.charAt(at)) || INVISIBLE.test(source.charAt(at)))) at++
  return at
}

/** The offset of the first white space between `from` and `to`, or -1. */
function whiteSpaceIn(source: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (WHITE_SPACE.test(source.charAt(at))) return at
  return -1
}

/** The span of the source that the view's characters from `start` up to `end` came from. */
export function sourceSpan(view: TextView, start: number, end: number): Span {
  const first = view.origins[start]
  const last = view.origins[end - 1]
  if (first === undefined || last === undefined || end <= start) throw new RangeError(`no view characters from ${start} to ${end}`)
  return { start: first, end: last + 1 }
}
