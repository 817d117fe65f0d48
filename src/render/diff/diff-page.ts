import { type DiffWords, diffWords, type Language } from '../../messages/index.ts'
import type { DocumentDiff } from '../../model/index.ts'
import { type Html, html } from '../html.ts'
import { toHtml } from '../marked-html.ts'
import { markText, type Segment } from '../marked-text.ts'
import type { ShownDiff } from './compared.ts'
import { type DiffRow, diffRows, percentage, signedDifference } from './rows.ts'
import { styleSheet } from './style.ts'
import { diffSummary, sideName } from './summary.ts'
import { itemId, marksOf, type ShownChange, type SideName, valueId } from './text-marks.ts'

/**
 * A comparison as one HTML page that needs nothing else: a line a change, and both texts side by side with the changes marked. Every quote leads to its place in
 * its text, and from there to its counterpart in the other.
 */
export function diffPage(shown: ShownDiff, language: Language): string {
  const words = diffWords[language]
  const { from, to } = shown.diff
  const counted = countedLists([shown.diff], language)
  return htmlPage(
    `${sideName(from, language)} → ${sideName(to, language)}`,
    html`${counted}
<h2>${words.table}</h2>
${changeTable(shown, language)}
<h2>${words.text}</h2>
${bothTexts(shown, language)}`,
    language,
  )
}

/** A page of its own, with everything that it needs. */
export function htmlPage(title: string, body: Html, language: Language): string {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ kind: 'html', markup: styleSheet } satisfies Html}</style>
</head>
<body id="top">
<h1>${title}</h1>
${body}
</body>
</html>
`
  return page.markup
}

/** What is counted of comparisons. */
export function countedLists(diffs: readonly DocumentDiff[], language: Language): Html {
  const { items, quantities, shown } = diffSummary(diffs, language)
  const words = diffWords[language]
  const picked = shown !== '' && html`<dt>${words.shown}</dt><dd>${shown}</dd>`
  return html`<dl class="summary"><dt>${words.items}</dt><dd>${items || words.none}</dd><dt>${words.quantities}</dt><dd>${quantities || '–'}</dd>${picked}</dl>`
}

/** A line a change, linked to the texts. */
export function changeTable(shown: ShownDiff, language: Language): Html {
  const words = diffWords[language]
  const { columns } = words
  const rows = diffRows(shown, language)
  const numbers = new Map(shown.diff.pairs.map((pair, number) => [pair, number]))
  const lines = rows.map((row, index) => {
    const lengthOfPair = row.isFirst ? rows.slice(index).filter(({ pair }) => pair === row.pair).length : 0
    return tableRow(row, { number: numbers.get(row.pair) ?? 0, length: lengthOfPair, section: shown.section }, words)
  })
  return html`<div class="wide"><table>
<thead><tr><th scope="col">${columns.pair}</th><th scope="col">${words.from}</th><th scope="col">${words.to}</th><th scope="col">${columns.change}</th><th scope="col">${columns.fromValue}</th><th scope="col">${columns.toValue}</th><th scope="col" class="number">${columns.absolute}</th><th scope="col" class="number">${columns.relative}</th></tr></thead>
<tbody>
${lines}</tbody>
</table></div>`
}

/** Where a row stands: its pair by number and how many rows that has. */
interface RowPlace {
  number: number
  length: number
  section: string | undefined
}

function tableRow(row: DiffRow, { number, length, section }: RowPlace, words: DiffWords): Html {
  const { pair, mark } = row
  const ofPair =
    row.isFirst &&
    html`<th rowspan="${length}" scope="rowgroup"><span class="chip ${pair.kind}">${words.pairs[pair.kind]}</span></th><td rowspan="${length}" lang="zh">${itemLinks(section, 'from', pair.from, row.fromItem)}</td><td rowspan="${length}" lang="zh">${itemLinks(section, 'to', pair.to, row.toItem)}</td>`
  const link = (side: SideName, value: string): Html =>
    mark && value !== '' ? html`<a href="#${valueId(section, mark.subject, side, number, mark.index)}">${value}</a>` : html`${value}`
  const difference = signedDifference(row)
  return html`<tr class="${row.isFirst ? 'first' : 'further'}">${ofPair}<td>${mark && html`<span class="chip ${mark.kind}">${row.change}</span>`}${mark && html` <small lang="zh">${row.subject}</small>`}</td><td lang="zh">${link('from', row.fromValue)}</td><td lang="zh">${link('to', row.toValue)}</td><td class="number">${difference}</td><td class="number">${percentage(row.relative)}</td></tr>
`
}

const itemLinks = (section: string | undefined, side: SideName, paths: readonly string[], name: string): Html =>
  html`${paths.map((path) => html`<a class="path" href="#${itemId(section, side, path)}">${path}</a> `)}${name}`

/** Both texts side by side, what is compared marked in them. */
export const bothTexts = (shown: ShownDiff, language: Language): Html => html`<div class="texts">
${textSection(shown, 'from', language)}
${textSection(shown, 'to', language)}
</div>`

function textSection(shown: ShownDiff, side: SideName, language: Language): Html {
  const words = diffWords[language]
  const body = toHtml(markText(shown[side].text, marksOf(shown, side)), (segment) => segmentHtml(segment, words))
  return html`<section><h3>${side === 'from' ? words.from : words.to}: ${sideName(shown.diff[side], language)} <small>${shown.diff[side].name}</small></h3><div class="text" lang="zh">${body}</div></section>`
}

function segmentHtml({ text, marks, opening }: Segment<ShownChange>, words: DiffWords): Html {
  const labels = opening.filter(({ value }) => value.subject === 'item').map(({ value }) => pathLabel(value, words))
  const item = marks.find(({ value }) => value.subject === 'item')?.value
  const value = marks.map((mark) => mark.value).find(({ subject }) => subject !== 'item')
  const content = value
    ? valueLink(
        value,
        opening.some((mark) => mark.value === value),
        text,
        words,
      )
    : html`${text}`
  return html`${labels}<span class="in-item ${item?.kind ?? ''}">${content}</span>`
}

/** Where an item begins; it leads to the item that it belongs to. What is printed comes from an attribute, so that text copied from the page is the document's own. */
function pathLabel({ id, kind, target, path }: ShownChange, words: DiffWords): Html {
  const href = target === null ? null : html` href="#${target}"`
  return html`<a id="${id}" class="path ${kind}"${href} title="${words.pairs[kind as keyof DiffWords['pairs']]}" data-label="${path}"></a>`
}

function valueLink({ id, subject, kind, target }: ShownChange, isFirst: boolean, text: string, words: DiffWords): Html {
  const named = { quantity: words.changes, lead: words.leads, deadline: words.deadlines, item: words.pairs }[subject] as Record<
    string,
    string
  >
  const place = isFirst ? html` id="${id}"` : null
  const title = `${words.subjects[subject]}: ${named[kind] ?? kind}`
  if (target === null) return html`<mark${place} class="${subject} ${kind}" title="${title}, ${words.onlyHere}">${text}</mark>`
  return html`<a${place} class="mark ${subject} ${kind}" href="#${target}" title="${title}">${text}</a>`
}
