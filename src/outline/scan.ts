/** Small steps over a text in linear time; patterns that end in `+$` are not, where their characters come in long runs. */

/** Signs that head the members of a list in place of numbers. */
export const LIST_MARK = /[*>•·●◆■▲★☆○◎—–-]/

/** What divides the cells of a row in plain text. */
export const PIPE = /[|｜│┃]/

/** Goes back from `to` over characters that match; not before `from`. */
export function backOver(text: string, to: number, character: RegExp, from = 0): number {
  let at = to
  while (at > from && character.test(text.charAt(at - 1))) at--
  return at
}

/** Goes on from `from` over characters that match; not beyond `to`. */
export function onOver(text: string, from: number, character: RegExp, to = text.length): number {
  let at = from
  while (at < to && character.test(text.charAt(at))) at++
  return at
}

export const withoutTrailing = (text: string, character: RegExp): string => text.slice(0, backOver(text, text.length, character))

const OPENING = /[（(【〔[［]/
const CLOSING = /[）)】〕\]］]/

/** Where the bracket opens that closes right before `end`, inner brackets skipped; -1 where there is none. */
export function openingOf(text: string, end: number, from = 0): number {
  let depth = 0
  for (let at = end - 1; at >= from; at--) {
    if (CLOSING.test(text.charAt(at))) depth++
    else if (OPENING.test(text.charAt(at)) && --depth === 0) return at
    if (depth === 0) return -1
  }
  return -1
}

/** Where the bracket closes that is open at `from`; `limit` where it does not. */
export function closingOf(text: string, from: number, limit: number): number {
  let depth = 0
  for (let at = from; at < limit; at++) {
    if (OPENING.test(text.charAt(at))) depth++
    else if (CLOSING.test(text.charAt(at)) && depth-- === 0) return at
  }
  return limit
}
