import type { Span } from '../model/index.ts'

/** The span of a line or paragraph without the white space around it; null where it shows nothing. `offset` is where it begins in the text. */
export function visibleSpan(line: string, offset: number): Span | null {
  const visible = line.trim()
  if (visible === '') return null
  const start = offset + line.length - line.trimStart().length
  return { start, end: start + visible.length }
}
