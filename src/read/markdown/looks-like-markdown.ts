/** The marks of Markdown, each with how often it has to stand for it to be no accident. */
const MARKS: readonly { kind: 'own' | 'shared'; mark: RegExp; least: number }[] = [
  { kind: 'own', mark: /^ {0,3}#{1,6} +\S/gm, least: 1 },
  // The line below the head of a table: | --- | :-: |
  { kind: 'own', mark: /^ {0,3}\|? *:?-+:? *\|[ :|-]*$/gm, least: 1 },
  { kind: 'own', mark: /\*\*[^\s*][^*\n]*\*\*/g, least: 2 },
  { kind: 'own', mark: /\[[^\]\n]{1,200}\]\([^()\s]{1,2000}\)/g, least: 1 },
  { kind: 'own', mark: /^ {0,3}(?:```|~~~)/gm, least: 2 },
  { kind: 'shared', mark: /^ {0,3}[-*+] +\S/gm, least: 2 },
  { kind: 'shared', mark: /^ {0,3}\d{1,3}[.)] +\S/gm, least: 2 },
  { kind: 'shared', mark: /^ {0,3}> ?\S/gm, least: 1 },
]
const LEAST_KINDS = 2
/** Headings alone say it too where there are several. */
const HEADINGS = /^ {0,3}#{1,6} +\S/gm
const LEAST_HEADINGS = 3

/** Characters from the start that say what a text is. */
const OPENING_LENGTH = 100_000

/** Whether a plain text clearly is Markdown: marks of at least two kinds, one of which nothing else uses, or several headings. Lists and numbers alone stand in any text. */
export function looksLikeMarkdown(text: string): boolean {
  const opening = text.slice(0, OPENING_LENGTH)
  if ((opening.match(HEADINGS)?.length ?? 0) >= LEAST_HEADINGS) return true
  const found = MARKS.filter(({ mark, least }) => (opening.match(mark)?.length ?? 0) >= least)
  return found.length >= LEAST_KINDS && found.some(({ kind }) => kind === 'own')
}
