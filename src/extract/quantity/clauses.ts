import { isChineseLetter } from '../../text/chinese-letter.ts'

/** Where the clause and the sentence around each character begin and end. Commas and colons end clauses; full stops, semicolons and line ends sentences. */
export interface ClauseMap {
  clauseStart(offset: number): number
  clauseEnd(offset: number): number
  sentenceStart(offset: number): number
  sentenceEnd(offset: number): number
  /** The bracket around an offset, marks excluded; null outside brackets. */
  bracketAt(offset: number): { start: number; end: number } | null
}

const SENTENCE_END = /[。；！？\n]/
const CLAUSE_END = /[，：]/
const OPEN = '（'
const CLOSE = '）'

interface Frame {
  open: number
  clauseStart: number
  sentenceStart: number
}

/** Reads a text once and answers for every offset; what stands in brackets is a text of its own. */
export function mapClauses(text: string): ClauseMap {
  const length = text.length
  const clauseStarts = new Int32Array(length + 1)
  const sentenceStarts = new Int32Array(length + 1)
  const brackets = new Int32Array(length + 1).fill(-1)
  const stack: Frame[] = []
  let frame: Frame = { open: -1, clauseStart: 0, sentenceStart: 0 }
  for (let at = 0; at < length; at++) {
    if (isChineseLetter(text, at)) {
      mark(at)
      continue
    }
    const char = text.charAt(at)
    if (char === '\n' && stack.length > 0) {
      // A bracket that is not closed on its line is a misprint; the line end closes it.
      frame = stack[0] as Frame
      stack.length = 0
    }
    if (char === OPEN) {
      mark(at)
      stack.push(frame)
      frame = { open: at, clauseStart: at + 1, sentenceStart: at + 1 }
      continue
    }
    if (char === CLOSE && stack.length > 0) frame = stack.pop() as Frame
    mark(at)
    if (SENTENCE_END.test(char)) frame = { ...frame, clauseStart: at + 1, sentenceStart: at + 1 }
    else if (CLAUSE_END.test(char)) frame = { ...frame, clauseStart: at + 1 }
  }
  mark(length)
  function mark(at: number): void {
    clauseStarts[at] = frame.clauseStart
    sentenceStarts[at] = frame.sentenceStart
    brackets[at] = frame.open
  }
  const endFrom = (offset: number, ends: RegExp | null): number => {
    const open = brackets[offset] ?? -1
    let depth = 0
    for (let at = offset; at < Math.min(length, offset + LONGEST_LOOK_AHEAD); at++) {
      const char = text.charAt(at)
      if (char === OPEN) depth++
      else if (char === CLOSE) {
        if (depth > 0) depth--
        else if (open >= 0) return at
      } else if (depth === 0 && ends?.test(char)) return at
    }
    return Math.min(length, offset + LONGEST_LOOK_AHEAD)
  }
  return {
    clauseStart: (offset) => clauseStarts[offset] ?? 0,
    sentenceStart: (offset) => sentenceStarts[offset] ?? 0,
    clauseEnd: (offset) => endFrom(offset, ANY_END),
    sentenceEnd: (offset) => endFrom(offset, SENTENCE_END),
    bracketAt: (offset) => {
      const open = brackets[offset] ?? -1
      return open < 0 ? null : { start: open + 1, end: endFrom(offset, null) }
    },
  }
}

/** No clause of a notice is longer (characters); it keeps the reading linear on text without punctuation. */
const LONGEST_LOOK_AHEAD = 400
const ANY_END = /[。；！？\n，：]/
