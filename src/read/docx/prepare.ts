import type { Element } from '@xmldom/xmldom'
import { strToU8, zipSync } from 'fflate'
import type { Finding } from '../../model/index.ts'
import { brokenFile } from '../reader.ts'
import { dropHidden } from './hidden-text.ts'
import { writeLabels } from './labels.ts'
import { normaliseStory } from './normalise.ts'
import { type NoteKind, noteMarks, writeNoteMarks } from './note-marks.ts'
import { type ListDefinition, readNumbering } from './numbering.ts'
import { type DocxPackage, openPackage, relatedPart } from './package.ts'
import { appendPageFurniture } from './page-furniture.ts'
import { markParagraphKinds } from './paragraph-kinds.ts'
import { acceptRevisions } from './revisions.ts'
import { readStyles, type Styles } from './styles.ts'
import type { UnreadContent } from './unread-content.ts'
import { writeStory } from './write-story.ts'
import { parsePart, wordChild } from './xml.ts'

/** What was met while a docx was prepared, over all its stories. */
export interface Preparation extends UnreadContent {
  insertions: number
  deletions: number
  /** The number formats of labels that could only be written in Arabic digits, once a label. */
  unknownLabelFormats: string[]
  /** Symbols that stand as �. */
  unknownSymbols: number
  /** The names of elements that are not known here, once each time. */
  unknownElements: string[]
  hiddenCharacters: number
  /** Content controls that show the prompt to fill them in. */
  prompts: number
  /** Headings and titles that only their font says. */
  headingsByFont: number
  remoteTargets: readonly string[]
  holdsMacros: boolean
  /** Parts that could not be read. */
  faults: readonly Finding[]
}

/** A docx that says in plain text what Word would print, with what was met on the way. */
export interface PreparedDocx extends Preparation {
  bytes: Uint8Array
}

const NOTE_KINDS: readonly NoteKind[] = ['footnote', 'endnote']
const MACROS = 'vbaProject'

/**
 * Rewrites a docx for mammoth: tracked changes accepted, hidden text taken out, generated labels and note marks written out, headings marked, headers and footers appended.
 * @throws UnreadableFile where the docx is broken or over the limits
 */
export function prepareDocx(bytes: Uint8Array): PreparedDocx {
  const docx = openPackage(bytes)
  const styles = readStyles(relatedPart(docx, 'styles'))
  const lists = readNumbering(relatedPart(docx, 'numbering'), styles)
  const settings = relatedPart(docx, 'settings')?.documentElement ?? null
  const main = parsePart(docx.parts.get(docx.mainPart) ?? new Uint8Array(), docx.mainPart)
  const body = main.documentElement && wordChild(main.documentElement, 'body')
  if (!body) throw brokenFile('docx', 'part_missing', 'w:body')

  const met = newPreparation(docx)
  const { contents, labels } = prepareStory(body, styles, lists, met)
  met.headingsByFont = markParagraphKinds(body, styles, contents, labels)
  const stories = new Map([['document', '']])
  for (const kind of NOTE_KINDS) {
    const notes = relatedPart(docx, `${kind}s`)?.documentElement
    if (!notes) continue
    prepareStory(notes, styles, lists, met)
    writeNoteMarks(notes, kind, noteMarks(body, settings, kind))
    stories.set(`${kind}s`, writeStory(notes, `${kind}s`, met.unknownElements))
  }
  appendPageFurniture(docx, body, settings, styles)
  stories.set('document', `<w:document ${WORD_PREFIX}>${writeStory(body, 'body', met.unknownElements)}</w:document>`)
  return { ...met, bytes: packStories(stories) }
}

const newPreparation = ({ faults, remoteTargets, relationships }: DocxPackage): Preparation => ({
  insertions: 0,
  deletions: 0,
  unknownLabelFormats: [],
  unknownSymbols: 0,
  unknownElements: [],
  hiddenCharacters: 0,
  prompts: 0,
  headingsByFont: 0,
  images: 0,
  embeddedFiles: 0,
  embeddedTexts: 0,
  remoteTargets,
  holdsMacros: relationships.some(({ type }) => type === MACROS),
  faults,
})

const COUNTED = ['prompts', 'unknownSymbols', 'images', 'embeddedFiles', 'embeddedTexts'] as const

interface PreparedStory {
  /** The paragraphs of tables of contents. */
  contents: ReadonlySet<Element>
  /** The runs that labels were written into. */
  labels: ReadonlySet<Element>
}

function prepareStory(story: Element, styles: Styles, lists: ReadonlyMap<string, ListDefinition>, met: Preparation): PreparedStory {
  const { insertions, deletions } = acceptRevisions(story)
  const normalised = normaliseStory(story)
  const hiddenCharacters = dropHidden(story, styles)
  const { unknownFormats, runs } = writeLabels(story, lists, styles)
  met.insertions += insertions
  met.deletions += deletions
  for (const name of COUNTED) met[name] += normalised[name]
  met.hiddenCharacters += hiddenCharacters
  met.unknownLabelFormats.push(...unknownFormats)
  return { contents: normalised.contentsParagraphs, labels: runs }
}

const WORD_PREFIX = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A docx of nothing but the stories: numbering, styles, pictures and links have been read. */
function packStories(stories: ReadonlyMap<string, string>): Uint8Array {
  const relationship = (type: string, target: string): string =>
    `<Relationship Id="${type}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`
  const relationships = (content: string): Uint8Array =>
    strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`)
  const notes = [...stories.keys()].filter((name) => name !== 'document')
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': relationships(relationship('officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(notes.map((name) => relationship(name, `${name}.xml`)).join('')),
  }
  for (const [name, xml] of stories) files[`word/${name}.xml`] = strToU8(xml)
  return zipSync(files, { level: 0 })
}
