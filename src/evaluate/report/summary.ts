import type { EvaluationWords } from '../../messages/index.ts'
import { type Html, html } from '../../render/index.ts'
import type { DocumentPair } from '../compare.ts'
import { differencesOf } from '../differences.ts'
import { QUANTITY_DETAILS } from '../quantity-details.ts'
import { type Retrieval, type Score, type Share, scoreDocuments } from '../score.ts'
import type { ThresholdResult } from '../thresholds.ts'

const MEASURES = ['items', 'quantities', 'assignments', 'deadlines'] as const

export interface SummarisedDocument {
  readonly pair: DocumentPair
  readonly id: string
}

/** The figures of each document and of all together. */
export function summaryTable(documents: readonly SummarisedDocument[], total: Score, words: EvaluationWords): Html {
  const rows = documents.map(({ pair, id }) => {
    const name = html`<a href="#${id}">${pair.extracted?.source.name ?? pair.gold.source}</a>`
    return summaryRow(name, scoreDocuments([pair]), differencesOf(pair).length)
  })
  const sum = documents.reduce((count, { pair }) => count + differencesOf(pair).length, 0)
  return html`<div class="wide"><table class="summary">
<thead>
<tr><th rowspan="2" scope="col">${words.document}</th>${MEASURES.map((name) => html`<th colspan="3" scope="colgroup">${words.measures[name]}</th>`)}<th rowspan="2" scope="col">${words.measures.titles}</th><th rowspan="2" scope="col">${words.measures.fields}</th><th colspan="${QUANTITY_DETAILS.length}" scope="colgroup">${words.matched}</th><th rowspan="2" scope="col">${words.invalidSpans}</th><th rowspan="2" scope="col">${words.differences}</th></tr>
<tr>${MEASURES.map(() => html`<th scope="col" title="${words.precision}">P</th><th scope="col" title="${words.recall}">R</th><th scope="col">F1</th>`)}${QUANTITY_DETAILS.map((name) => html`<th scope="col">${words.details[name]}</th>`)}</tr>
</thead>
<tbody>${rows}</tbody>
<tfoot>${summaryRow(html`${words.total}`, total, sum)}</tfoot>
</table></div>
<p class="anywhere">${words.anywhere}: ${Object.entries(total.anywhere).map(([name, { f1 }]) => html`<span>${words.measures[name as keyof Score['anywhere']]} F1 ${percent(f1)}</span> `)}</p>`
}

function summaryRow(name: Html, score: Score, differences: number): Html {
  return html`<tr><th scope="row">${name}</th>${MEASURES.map((measure) => retrievalCells(score[measure]))}${shareCell(score.titles)}${shareCell(score.documentFields)}${QUANTITY_DETAILS.map((detail) => shareCell(score.matchedQuantities[detail]))}${countCell(score.invalidSpans)}${countCell(differences)}</tr>
`
}

function retrievalCells({ precision, recall, f1, gold }: Retrieval): Html[] {
  const nothing = gold === 0 && precision === 0
  return [precision, recall, f1].map((figure, index) => figureCell(nothing ? null : figure, index === 2 ? 'main' : 'minor', ''))
}

function shareCell({ right, of, share }: Share): Html {
  return figureCell(of === 0 ? null : share, 'main', `${right} / ${of}`)
}

function figureCell(figure: number | null, weight: string, title: string): Html {
  if (figure === null) return html`<td class="${weight} nothing">–</td>`
  return html`<td class="${weight} ${figure === 1 ? 'full' : 'short'}" title="${title}">${figure === 1 ? '100' : percent(figure)}</td>`
}

function countCell(count: number): Html {
  return html`<td class="main ${count === 0 ? 'full' : 'short'}">${count}</td>`
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

/** Each bar with its figure; nothing where no bar was set. */
export function thresholdTable(results: readonly ThresholdResult[], words: EvaluationWords): Html {
  if (results.length === 0) return html``
  const rows = results.map(({ name, figure, bar, passed }) => {
    const least = name === 'invalidSpans' ? words.atMost : words.atLeast
    const state = passed ? 'right' : 'missed'
    return html`<tr class="${state}"><th scope="row">${thresholdLabel(name, words)}</th><td>${rounded(figure)}</td><td>${least} ${bar}</td><td><span class="badge ${state}">${passed ? '✓' : '✗'}</span> ${passed ? words.passed : words.failed}</td></tr>`
  })
  const passed = results.filter((result) => result.passed).length
  return html`<h2>${words.thresholds}: ${passed} / ${results.length} ${words.passed}</h2>
<table class="thresholds"><thead><tr><th></th><th scope="col">${words.figure}</th><th scope="col">${words.bar}</th><th></th></tr></thead><tbody>${rows}</tbody></table>`
}

function thresholdLabel(name: ThresholdResult['name'], { measures, details, anywhere, invalidSpans }: EvaluationWords): string {
  if (name === 'invalidSpans') return invalidSpans
  const labels: Record<string, string> = { ...measures, ...details }
  const [first = '', second] = name.split('.')
  return second === undefined ? (labels[first] ?? name) : `${labels[second] ?? second} (${anywhere})`
}

/** To two places, so that 98.96 against 99 does not read as 99.0 that failed. */
function rounded(figure: number): string {
  return String(Math.round(100 * figure) / 100)
}
