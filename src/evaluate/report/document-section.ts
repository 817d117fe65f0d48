import type { EvaluationWords } from '../../messages/index.ts'
import type { ExtractedDocument } from '../../model/index.ts'
import { type Html, html, type Mark, markText, type Segment, toHtml } from '../../render/index.ts'
import { compareDocument, type DocumentPair } from '../compare.ts'
import { type Fault, type Remark, remarksOf, type Status } from './remarks.ts'

/** How each status is told apart without colour. */
export const SIGNS: Record<Status, string> = { right: '✓', wrong: '≠', missed: '−', extra: '+' }

/** The worst comes first: where marks overlap, the stretch looks like the worst of them. */
const WORST_FIRST: readonly Status[] = ['missed', 'extra', 'wrong', 'right']

interface Numbered extends Remark {
  /** Of the remark's place in the text; its entry in the list is `${id}-note`. */
  readonly id: string
}

/** A document with everything that was found, missed and wrong in it: its fields, its text, and the list of differences beside it. */
export function documentSection(pair: DocumentPair, id: string, counted: boolean, words: EvaluationWords): Html {
  const { gold, extracted } = pair
  const remarks = remarksOf(pair, words).map((remark, index): Numbered => ({ ...remark, id: `${id}-${index + 1}` }))
  const missing = counted ? words.nothingExtracted : words.leftOut
  return html`<section class="document" id="${id}">
<h2>${extracted?.source.name ?? gold.source} <a class="top" href="#top">${words.toTop}</a></h2>
<div class="columns">
${extracted ? html`<div class="text" lang="zh">${markedText(extracted, remarks, words)}</div>` : html`<p class="nothing">${missing}</p>`}
<aside>${extracted && fieldsTable(pair, words)}
${counted && differenceList(remarks, words)}</aside>
</div>
</section>
`
}

function fieldsTable(pair: DocumentPair, { annotated, extracted, documentFields, status }: EvaluationWords): Html {
  const rows = compareDocument(pair).fields.map(({ name, right, gold, found }) => {
    const state = right ? 'right' : 'wrong'
    return html`<tr class="${state}"><th scope="row">${documentFields[name]}</th><td>${gold ?? '–'}</td><td>${found ?? '–'}</td><td><span class="badge ${state}" title="${status[state]}">${SIGNS[state]}</span></td></tr>`
  })
  return html`<table class="fields"><thead><tr><th></th><th scope="col">${annotated}</th><th scope="col">${extracted}</th><th></th></tr></thead><tbody>${rows}</tbody></table>`
}

/** The document's text; items begin with their path, what lies outside of all is pale. */
function markedText({ text }: ExtractedDocument, remarks: readonly Numbered[], words: EvaluationWords): Html {
  const marks = remarks.flatMap((value): Mark<Numbered>[] => (value.span ? [{ start: value.span.start, end: value.span.end, value }] : []))
  const body = toHtml(markText(text, marks), (segment) => segmentHtml(segment, words))
  const atNoCharacter = marks.filter(({ start, end }) => Math.max(start, 0) >= Math.min(end, text.length))
  return html`${atNoCharacter.map(({ value }) => itemLabel(value, words))}${body}`
}

function segmentHtml({ text, marks, opening, closing }: Segment<Numbered>, words: EvaluationWords): Html {
  const opened = opening.map(({ value }) => (value.subject === 'item' ? itemLabel(value, words) : sign(value, words)))
  const values = marks.map(({ value }) => value).filter(({ subject }) => subject !== 'item')
  const inItem = marks.some(({ value }) => value.subject === 'item' && value.status !== 'missed')
  const worst = WORST_FIRST.find((status) => values.some((value) => value.status === status))
  const classes = [inItem ? 'in-item' : '', worst ?? '', ...new Set(values.map(({ subject }) => subject))].filter(Boolean).join(' ')
  const printed = worst
    ? html`<mark class="${classes}" title="${values.map((value) => describe(value, words)).join('\n\n')}">${text}</mark>`
    : html`<span class="${classes}">${text}</span>`
  const closed = closing.filter(({ value }) => value.subject !== 'item')
  return html`${opened}${printed}${closed.map(({ value }) => inlineFacts(value))}`
}

function itemLabel(remark: Numbered, words: EvaluationWords): Html {
  return link(remark, 'path', describe(remark, words), remark.status === 'right' ? remark.path : `${SIGNS[remark.status]} ${remark.path}`)
}

/** The sign before a value; it leads to the value's entry in the list. What is right has neither. */
function sign(remark: Numbered, words: EvaluationWords): Html | null {
  return remark.status === 'right' ? null : link(remark, 'sign', words.status[remark.status], SIGNS[remark.status])
}

/** What is printed comes from an attribute, so that text copied from the page is the document's own. */
function link({ id, status }: Numbered, kind: string, title: string, label: string): Html {
  const target = status === 'right' ? null : html` href="#${id}-note"`
  return html`<a id="${id}"${target} class="${kind} ${status}" title="${title}" data-label="${label}"></a>`
}

function inlineFacts({ status, facts }: Numbered): Html {
  return html`<small class="facts ${status}" data-label="${facts.join(' · ')}"></small>`
}

function describe({ status, subject, path, label, facts, faults }: Remark, words: EvaluationWords): string {
  return [
    `${SIGNS[status]} ${words.status[status]}: ${words.subject[subject]} ${path}`,
    label,
    facts.join(' · '),
    ...faults.map(({ name, gold, found }) => `${name}: ${gold} → ${found}`),
  ].join('\n')
}

function differenceList(remarks: readonly Numbered[], words: EvaluationWords): Html {
  const different = remarks.filter(({ status }) => status !== 'right')
  if (different.length === 0) return html`<p>${words.noDifferences}</p>`
  const entries = different.map((remark, index) => differenceEntry(remark, sameThing(different[index - 1], remark), words))
  return html`<h3>${words.differences}</h3><ol class="differences">${entries}</ol>`
}

/** Missed here and extra here: most likely one thing that was read wrongly. */
function sameThing(before: Remark | undefined, { subject, span }: Remark): boolean {
  return before?.subject === subject && before.span !== null && span !== null && span.start < before.span.end
}

function differenceEntry(remark: Numbered, continued: boolean, words: EvaluationWords): Html {
  const { id, status, subject, path, label, facts, faults, span } = remark
  const name = label || `${words.subject[subject]} ${path}`
  const where = span ? html`<a href="#${id}" lang="zh">${name}</a>` : html`<span lang="zh" title="${words.placeUnknown}">${name}</span>`
  return html`<li id="${id}-note" class="${status}${continued ? ' continued' : ''}"><span class="badge ${status}" title="${words.status[status]}">${SIGNS[status]}</span> <span class="what">${words.subject[subject]} ${path}</span> ${where}${facts.length > 0 && html`<div class="said" lang="zh">${facts.join(' · ')}</div>`}${faults.map((fault) => faultHtml(fault, words))}</li>`
}

function faultHtml({ name, gold, found }: Fault, { annotated, extracted }: EvaluationWords): Html {
  return html`<dl><dt>${name}</dt><dd><small>${extracted}</small> <span lang="zh">${found}</span></dd><dd><small>${annotated}</small> <span lang="zh">${gold}</span></dd></dl>`
}
