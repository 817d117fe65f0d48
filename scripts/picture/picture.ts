import type { Language } from '../../src/messages/index.ts'
import { type Html, html, VALUE_COLOURS, type ValueKind } from '../../src/render/index.ts'
import { FAINT, INK, PAPER, RULE, WARNING } from './colours.ts'
import { drawTable } from './draw-table.ts'
import { drawItemText } from './draw-text.ts'
import { type ShownPromise, shownPromise } from './shown-promise.ts'
import { boxAt, textAt, widthOf } from './svg.ts'

/** All in pixels. */
const WIDTH = 1080
const MARGIN = 36
const SMALL = 15
const FONTS = "'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif"

const words: Record<Language, { alt: string; text: string; rows: string; legend: Record<ValueKind, string>; fullNames: string }> = {
  en: {
    alt: 'A promise as a notice prints it, its values marked in place, and its rows in the ledger',
    text: 'what the notice prints',
    rows: 'what the ledger holds',
    legend: { quantity: 'quantity', unit: 'organisation', person: 'person', deadline: 'deadline' },
    fullNames: 'full names',
  },
  zh: {
    alt: '文件中的一项承诺：数值在原文中逐处标出，并列出台账中的各行',
    text: '文件原文',
    rows: '台账',
    legend: { quantity: '数量', unit: '责任单位', person: '人员', deadline: '时限' },
    fullNames: '规范全称',
  },
}

/** One item of a notice with its values marked in place, and below it the rows that it has in the ledger, as SVG. */
export async function ledgerPicture(language: Language): Promise<string> {
  const promise = await shownPromise(language)
  const { alt, text, rows, legend } = words[language]
  const inner = { x: MARGIN, width: WIDTH - 2 * MARGIN }
  const parts: Html[] = []
  let y = MARGIN

  parts.push(heading(text, sourceOf(promise), y))
  y += 44
  const printed = drawItemText(promise.document.text, promise.item, { ...inner, y })
  parts.push(printed.drawing, drawLegend(legend, y + printed.height))
  y += printed.height + 40
  parts.push(html`<path d="M${MARGIN} ${y - 14}h${inner.width}" stroke="${RULE}"/>\n`)
  y += 22

  parts.push(heading(rows, '', y))
  y += 32
  const table = drawTable(promise.columns, promise.rows, { ...inner, y })
  parts.push(table.drawing)
  y += table.height + 40
  parts.push(textAt(fullNamesOf(promise, words[language].fullNames), { x: MARGIN, y, size: SMALL, fill: FAINT }))
  for (const remark of promise.remarks) {
    y += 26
    parts.push(textAt(`! ${remark}`, { x: MARGIN, y, size: SMALL, fill: WARNING }))
  }

  const height = y + MARGIN - 8
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="${FONTS}">
<title>${alt}</title>
${boxAt(0.5, 0.5, WIDTH - 1, height - 1, PAPER, RULE)}${parts}</svg>
`.markup
}

function heading(name: string, about: string, y: number): Html {
  const size = SMALL + 2
  const named = textAt(name, { x: MARGIN, y, size, fill: INK, weight: 'bold' })
  return html`${named}${textAt(about, { x: MARGIN + widthOf(name, size) + 16, y, size: SMALL, fill: FAINT })}`
}

function sourceOf({ file, item, document }: ShownPromise): string {
  const line = document.text.slice(0, item.start).split('\n').length
  return `${document.document.title} · ${file}:${line}`
}

function fullNamesOf({ item }: ShownPromise, heading: string): string {
  const names = item.assignments.flatMap(({ names }) => names)
  return `${heading}: ${names.flatMap(({ name, canonical }) => (canonical === null ? [] : [`${name} = ${canonical.name}`])).join(' · ')}`
}

/** The kinds of values in their colours, at the right end of a line; the last lines of an item are short. */
function drawLegend(legend: Record<ValueKind, string>, y: number): Html {
  let right = WIDTH - MARGIN
  const kinds = Object.entries(legend).reverse() as [ValueKind, string][]
  return html`${kinds.map(([kind, name]) => {
    const width = widthOf(name, SMALL)
    right -= width + 14
    const { fill, edge } = VALUE_COLOURS[kind]
    const drawn = html`${boxAt(right, y - 16, width + 14, 22, fill, edge)}${textAt(name, { x: right + width / 2 + 7, y, size: SMALL, fill: INK, anchor: 'middle' })}`
    right -= 10
    return drawn
  })}`
}
