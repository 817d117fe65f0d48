import { strToU8, zipSync } from 'fflate'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${OFFICE_RELATIONSHIPS}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ')

/** What a docx of a test is made of: the XML inside each part's root element. */
export interface DocxParts {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  settings?: string
  comments?: string
  header?: string
  footer?: string
}

const ROOT_ELEMENTS = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  settings: 'w:settings',
  comments: 'w:comments',
  header: 'w:hdr',
  footer: 'w:ftr',
} as const

/** A docx file of the given parts. */
export function docxFile({ body, ...parts }: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': contentTypes(Object.keys(parts)),
    '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
    'word/document.xml': xml(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': relationships(...Object.keys(parts).map((name): [string, string] => [name, `${name}.xml`])),
  }
  for (const [name, content] of Object.entries(parts)) {
    const root = ROOT_ELEMENTS[name as keyof typeof ROOT_ELEMENTS]
    files[`word/${name}.xml`] = xml(`<${root} ${NAMESPACES}>${content}</${root}>`)
  }
  return zipSync(files)
}

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'

/** What each part is: LibreOffice opens no docx that does not say it. */
function contentTypes(names: readonly string[]): Uint8Array {
  const type = (name: string, kind: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
  return xml(
    `<Types xmlns="${CONTENT_TYPES}">${defaults}${[type('document', 'document.main'), ...names.map((name) => type(name, name))].join('')}</Types>`,
  )
}

const xml = (content: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${content}`)

function relationships(...targets: readonly [type: string, target: string][]): Uint8Array {
  const elements = targets.map(([type, target]) => `<Relationship Id="${type}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`)
  return xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join('')}</Relationships>`)
}

/** A run with a text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph with a text and the XML of its properties. */
export const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text)}</w:p>`

/** A paragraph on a level of a list. */
export const listed = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A level of a list; `extra` is XML between start and text. */
export const level = (number: number, format: string, text: string, { start = 1, extra = '', suffix = 'nothing' } = {}): string =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${extra}<w:suff w:val="${suffix}"/><w:lvlText w:val="${text}"/></w:lvl>`

export const abstractList = (id: number, content: string): string => `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`

export const list = (id: number, abstract: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`

/** A table cell with a text a paragraph; `properties` is XML of its w:tcPr. */
export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split('\n')
    .map((line) => paragraph(line))
    .join('')}</w:tc>`

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
