/** A part of docs/formats.md. */
export interface Section {
  title: string
  /** Markdown. */
  text: string
}

type Cells = readonly (string | number)[]

/** A table in Markdown; columns of figures stand at the right. */
export function tableOf(head: readonly string[], rows: readonly Cells[]): string {
  const isFigures = (at: number): boolean => rows.every((cells) => /^[\d–]/.test(String(cells[at])))
  const lines: Cells[] = [head, head.map((_, at) => (isFigures(at) ? '--:' : '---')), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export const documentOf = (introduction: string, sections: readonly Section[]): string =>
  [introduction, ...sections.map(({ title, text }) => `## ${title}\n\n${text}`)].join('\n\n').concat('\n')

/** The sections of a document that `documentOf` wrote. */
export function sectionsOf(document: string): Section[] {
  return document
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...text] = part.split('\n')
      return { title, text: text.join('\n').trim() }
    })
}

export const percent = (right: number, of: number): string =>
  of === 0 ? '–' : right === of ? '100 %' : `${Math.min(99.9, (100 * right) / of).toFixed(1)} %`
