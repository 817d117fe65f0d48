import type { Element } from '@xmldom/xmldom'
import { childElements } from '../xml.ts'
import { attributeOf, isWord, valueAt, wordChild } from './xml.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** What mammoth is given as it is, with what stands in it. */
const STRUCTURE = ['p', 'r', 'tbl', 'tr', 'tc', 'pict', 'txbxContent', 'footnote', 'endnote']
const IN_RUNS = ['tab', 'noBreakHyphen', 'softHyphen', 'commentReference']
const REFERENCES = ['footnoteReference', 'endnoteReference']

/** Around what is shown: what stands in it is read in its place. */
const TRANSPARENT = ['hyperlink', 'body', 'footnotes', 'endnotes']

/** Says how something is set, or where something begins and ends that is not text. */
const SILENT =
  /^(?:pPr|rPr|tblPr|tblGrid|tblPrEx|trPr|tcPr|sectPr|proofErr|lastRenderedPageBreak|annotationRef|separator|continuationSeparator|(?:footnote|endnote)Ref|drawing|object|altChunk|subDoc|pgNum|background|.*Range(?:Start|End)|bookmarkEnd|perm(?:Start|End))$/

/** What XML 1.0 has no characters for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escapeText = (text: string): string => text.replace(NOT_XML, '').replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)

/**
 * Writes a prepared story with nothing in it but what mammoth reads: text, tables, text boxes, references, our marks.
 * Bookmarks are ours: the document's own have been taken out.
 * @param unknown gets the names of elements that are not known here; what stands in them is read
 */
export function writeStory(story: Element, root: string, unknown: string[]): string {
  const parts: string[] = []
  write(story, parts, unknown)
  // One run for all that stand side by side: mammoth takes as long for a run of one character as for a line.
  const content = parts.join('').replaceAll('</w:t></w:r><w:r><w:t>', '').replaceAll('</w:r><w:r>', '').replaceAll('</w:t><w:t>', '')
  return `<w:${root} xmlns:w="${WORD}">${content}</w:${root}>`
}

function write(element: Element, parts: string[], unknown: string[]): void {
  const name = element.localName ?? ''
  // Extensions of newer Word between paragraphs and runs (w14:conflictIns …) hold text as older ones do.
  if (!isWord(element, name)) writeChildren(element, parts, unknown)
  else if (name === 't') parts.push(`<w:t>${escapeText(element.textContent ?? '')}</w:t>`)
  else if (name === 'br') parts.push(breakOf(element))
  else if (name === 'bookmarkStart') parts.push(`<w:bookmarkStart w:name="${attributeOf(element, 'name')}"/>`)
  else if (IN_RUNS.includes(name)) parts.push(`<w:${name}/>`)
  else if (REFERENCES.includes(name)) parts.push(`<w:${name} w:id="${idOf(element)}"/>`)
  else if (STRUCTURE.includes(name)) {
    parts.push(name.endsWith('note') ? `<w:${name} w:id="${idOf(element)}">` : `<w:${name}>`)
    if (name === 'tc') parts.push(cellProperties(element))
    writeChildren(element, parts, unknown)
    parts.push(`</w:${name}>`)
  } else if (TRANSPARENT.includes(name)) writeChildren(element, parts, unknown)
  else if (!SILENT.test(name)) {
    unknown.push(element.nodeName)
    writeChildren(element, parts, unknown)
  }
}

function writeChildren(element: Element, parts: string[], unknown: string[]): void {
  for (const child of childElements(element)) write(child, parts, unknown)
}

/** Page and column breaks end a line; how a line break clears pictures does not matter. */
const breakOf = (element: Element): string => {
  const type = attributeOf(element, 'type')
  return type === 'page' || type === 'column' ? `<w:br w:type="${type}"/>` : '<w:br/>'
}

const idOf = (element: Element): string => (attributeOf(element, 'id') ?? '').replace(/[^\w-]/g, '')

function cellProperties(cell: Element): string {
  const span = valueAt(cell, 'tcPr', 'gridSpan')
  const merge = wordChild(cell, 'tcPr', 'vMerge')
  const columns = span === null ? '' : `<w:gridSpan w:val="${span.replace(/[^\d-]/g, '')}"/>`
  const rows = merge ? `<w:vMerge w:val="${attributeOf(merge, 'val') === 'restart' ? 'restart' : 'continue'}"/>` : ''
  return columns || rows ? `<w:tcPr>${columns}${rows}</w:tcPr>` : ''
}
