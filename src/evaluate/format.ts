import type { Retrieval, Score, ScoreOptions } from './score.ts'

const MEASURES = ['items', 'quantities', 'assignments', 'deadlines'] as const

/** The score as a table of plain text, figures in per cent. */
export function formatScore(score: Score, { presentOnly = false }: ScoreOptions = {}): string {
  const anywhere = Object.entries(score.anywhere).map(([name, { f1 }]) => `${name} F1 ${percent(f1)}`)
  const details = Object.entries(score.matchedQuantities).map(([name, { share }]) => `${name} ${percent(share)}`)
  return [
    `${score.present} of ${score.documents} documents ${presentOnly ? 'scored' : 'extracted'}`,
    '             precision  recall      F1   gold',
    ...MEASURES.map((name) => retrievalRow(name, score[name])),
    `in any item: ${anywhere.join('  ')}`,
    [
      `titles ${percent(score.titles.share).padStart(6)} `,
      `document fields ${percent(score.documentFields.share).padStart(6)} `,
      `spans that do not quote their text: ${score.invalidSpans}`,
    ].join(' '),
    `of matched quantities: ${details.join('  ')}`,
  ].join('\n')
}

function retrievalRow(name: string, { precision, recall, f1, gold }: Retrieval): string {
  const cells = [percent(precision).padStart(9), percent(recall).padStart(7), percent(f1).padStart(7), String(gold).padStart(6)]
  return `${name.padEnd(12)} ${cells.join(' ')}`
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
