import type { Span } from '../model/index.ts'

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
const CHINESE_PUNCTUATION: Record<string, string> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '?': '？', '!': '！', '﹢': '+', '﹣': '-' }
const DIGIT = /[0-9]/
const LATIN_OR_DIGIT = /[0-9A-Za-z]/
const LATIN = /[A-Za-z]/
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/
const WHITE_SPACE = /\s/

/** One character as recognisers see it; `before` and `after` are its neighbours in the source, white space skipped. */
function foldCharacter(char: string, before: string, after: string): string {
  if (NARROWED.test(char)) return String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET)
  // A comma or colon between two digits groups or divides them (1,200 and 8:30) and stays.
  if ((char === ',' || char === ':') && DIGIT.test(before) && DIGIT.test(after)) return char
  return CHINESE_PUNCTUATION[char] ?? char
}

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
  for (let at = part.start; at < part.end; at++) {
    const char = source.charAt(at)
    if (INVISIBLE.test(char)) continue
    const next = nextVisible(source, at + 1, part.end)
    if (WHITE_SPACE.test(char)) {
      // White space between Latin words divides them; anywhere else it is layout.
      const divides = LATIN_OR_DIGIT.test(previous) && LATIN_OR_DIGIT.test(next) && (LATIN.test(previous) || LATIN.test(next))
      if (divides && characters[characters.length - 1] !== ' ') {
        characters.push(' ')
        origins.push(at)
      }
      continue
    }
    const folded = foldCharacter(char, previous, next)
    characters.push(folded)
    origins.push(at)
    previous = folded
  }
}

function nextVisible(source: string, from: number, end: number): string {
  let at = from
  while (at < end && (WHITE_SPACE.test(source.charAt(at)) || INVISIBLE.test(source.charAt(at)))) at++
  return at < end ? source.charAt(at) : ''
}

/** The span of the source that the view's characters from `start` up to `end` came from. */
export function sourceSpan(view: TextView, start: number, end: number): Span {
  const first = view.origins[start]
  const last = view.origins[end - 1]
  if (first === undefined || last === undefined || end <= start) throw new RangeError(`no view characters from ${start} to ${end}`)
  return { start: first, end: last + 1 }
}
