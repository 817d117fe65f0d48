import { type EvaluationWords, evaluationWords, type Language } from '../../messages/index.ts'
import { type Html, html } from '../../render/index.ts'
import type { Evaluation } from '../directory.ts'
import { type Thresholds, thresholdResults } from '../thresholds.ts'
import { documentSection, SIGNS } from './document-section.ts'
import { styleSheet } from './style.ts'
import { summaryTable, thresholdTable } from './summary.ts'

export interface ReportOptions {
  language: Language
  /** Bars to show as passed or failed. */
  thresholds?: Thresholds
}

/** The evaluation as one HTML page that needs nothing else: figures, bars, and each document with its differences in place. */
export function evaluationReport(
  { score, pairs, withoutGold, presentOnly }: Evaluation,
  { language, thresholds = {} }: ReportOptions,
): string {
  const words = evaluationWords[language]
  const documents = pairs.map((pair, index) => ({ pair, id: `document-${index + 1}`, counted: pair.extracted !== null || !presentOnly }))
  const counted = documents.filter((document) => document.counted)
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.heading}</title>
<style>${{ kind: 'html', markup: styleSheet } satisfies Html}</style>
</head>
<body id="top">
<h1>${words.heading}</h1>
<p>${words.lead}</p>
${summaryTable(counted, score, words)}
${withoutGold.length > 0 && html`<p class="without-gold">${words.withoutGold}: ${withoutGold.join(', ')}</p>`}
${thresholdTable(thresholdResults(score, thresholds), words)}
${legend(words)}
${documents.map(({ pair, id, counted }) => documentSection(pair, id, counted, words))}
</body>
</html>
`
  return page.markup
}

/** What the marks mean, and two switches that work by style alone. */
function legend({ legend, status, subject, outside, showDetails, showRight }: EvaluationWords): Html {
  const states = (['right', 'wrong', 'missed', 'extra'] as const).map(
    (state) =>
      html`<li><span class="badge ${state}">${SIGNS[state]}</span> <mark class="quantity ${state} in-item">${status[state]}</mark></li>`,
  )
  const subjects = (['quantity', 'name', 'deadline'] as const).map(
    (name) => html`<li><mark class="${name} right in-item">${subject[name]}</mark></li>`,
  )
  return html`<nav class="legend" aria-label="${legend}">
<ul>${states}${subjects}<li><a class="path right" data-label="1"></a> ${subject.item}</li><li class="outside">${outside}</li></ul>
<label><input type="checkbox" id="show-right" checked> ${showRight}</label>
<label><input type="checkbox" id="show-facts"> ${showDetails}</label>
</nav>`
}
