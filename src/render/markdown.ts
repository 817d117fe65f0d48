/** What Markdown would read as its own marks. */
const MARKS = /[\\`*_[\]<>|#]/g

/** A text that stands for itself in a line of Markdown. */
export const markdownText = (text: string): string => text.replace(/\s+/g, ' ').replace(MARKS, '\\$&')

/** A row of a table; cells that hold only dashes divide headings from rows. */
export const markdownRow = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |\n`
