const FIRST = 0x3400
const LAST = 0x9fff

/** Whether a character is a Chinese letter of the basic plane: most of a text, and what no rule about marks, digits or blanks needs to ask about. */
export function isChineseLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= FIRST && code <= LAST
}
