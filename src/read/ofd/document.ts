import type { Element } from '@xmldom/xmldom'
import type { Box } from '../../layout/box.ts'
import type { Finding } from '../../model/index.ts'
import { brokenFile, UnreadableFile } from '../reader.ts'
import { descendants } from '../xml.ts'
import { type OfdArchive, partUnreadable, ROOT_ENTRY } from './archive.ts'
import { attributeOf, childrenOf, pageBoxIn, textAt } from './elements.ts'
import { type Resources, resourcesIn } from './resources.ts'

/** One of the documents in an OFD (DocBody), as far as its pages need it. */
export interface OfdDocument {
  /** The part that its locations are relative to. */
  entry: string
  pages: readonly PageReference[]
  templates: ReadonlyMap<string, TemplateReference>
  resources: Resources
  /** Of pages that give none of their own; millimetres. */
  physicalBox: Box | null
  /** For the ID of a page, the entries of its annotations. */
  annotations: ReadonlyMap<string, readonly string[]>
}

export interface PageReference {
  document: OfdDocument
  id: string
  location: string
}

export interface TemplateReference {
  location: string
  order: string | null
}

/** What the file holds besides its pages. */
export interface Extras {
  attachments: number
  signatures: number
}

/** The documents of an OFD with what there is to say of the file. */
export interface OfdContents {
  documents: readonly OfdDocument[]
  extras: Extras
  findings: Finding[]
}

/** @throws UnreadableFile where OFD.xml, or every document that it names, is missing or no XML */
export function documentsIn(archive: OfdArchive): OfdContents {
  const rootEntry = archive.locate(ROOT_ENTRY, ROOT_ENTRY)
  if (rootEntry === null) throw brokenFile('ofd', 'part_missing', ROOT_ENTRY)
  const contents: { documents: OfdDocument[]; extras: Extras; findings: Finding[] } = {
    documents: [],
    extras: { attachments: 0, signatures: 0 },
    findings: [],
  }
  const troubles: UnreadableFile[] = []
  for (const body of childrenOf(archive.parse(rootEntry), 'DocBody')) {
    try {
      addBody(contents, archive, rootEntry, body)
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      troubles.push(error)
    }
  }
  if (contents.documents.length === 0) throw troubles[0] ?? brokenFile('ofd', 'part_missing', 'DocBody')
  contents.findings.push(...troubles.map(partUnreadable))
  return contents
}

function addBody(
  contents: { documents: OfdDocument[]; extras: Extras; findings: Finding[] },
  archive: OfdArchive,
  rootEntry: string,
  body: Element,
): void {
  const location = textAt(body, 'DocRoot') ?? ''
  const entry = archive.locate(location, rootEntry)
  if (entry === null) throw brokenFile('ofd', 'part_missing', location || 'DocRoot')
  const root = archive.parse(entry)
  contents.documents.push(documentFrom(root, entry, archive, contents.findings))
  const listed = (place: string | null, from: string, name: string): number => elementsIn(archive, place, from, name).length
  contents.extras.signatures += listed(textAt(body, 'Signatures'), rootEntry, 'Signature')
  contents.extras.attachments += listed(textAt(root, 'Attachments'), entry, 'Attachment')
}

function documentFrom(root: Element, entry: string, archive: OfdArchive, findings: Finding[]): OfdDocument {
  const common = childrenOf(root, 'CommonData')
  const document: OfdDocument & { pages: PageReference[] } = {
    entry,
    pages: [],
    templates: new Map(common.flatMap((data) => childrenOf(data, 'TemplatePage')).map(templateFrom)),
    resources: resourcesOf(
      archive,
      common.flatMap((data) => childrenOf(data, 'PublicRes', 'DocumentRes')),
      entry,
      findings,
    ),
    annotations: annotationEntries(archive, textAt(root, 'Annotations'), entry),
    physicalBox: pageBoxIn(common.map((data) => textAt(data, 'PageArea', 'PhysicalBox')).find((box) => box !== null) ?? null),
  }
  for (const page of childrenOf(root, 'Pages').flatMap((pages) => childrenOf(pages, 'Page'))) {
    document.pages.push({ document, id: attributeOf(page, 'ID') ?? '', location: attributeOf(page, 'BaseLoc') ?? '' })
  }
  return document
}

const templateFrom = (template: Element): [string, TemplateReference] => [
  attributeOf(template, 'ID') ?? '',
  { location: attributeOf(template, 'BaseLoc') ?? '', order: attributeOf(template, 'ZOrder') },
]

/** The resources that elements name by location; those that cannot be read are left out and reported. */
export function resourcesOf(
  archive: OfdArchive,
  named: readonly Element[],
  entry: string,
  findings: Finding[],
  outer?: Resources,
): Resources {
  let resources = outer ?? resourcesIn(archive, [])
  for (const { textContent } of named) {
    const location = textContent?.trim() ?? ''
    const found = archive.locate(location, entry)
    try {
      if (found === null) throw brokenFile('ofd', 'part_missing', location)
      resources = resourcesIn(archive, [found], resources)
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      findings.push(partUnreadable(error))
    }
  }
  return resources
}

/** Annotations stand in a part a page, which Annotations.xml names. */
function annotationEntries(archive: OfdArchive, location: string | null, from: string): Map<string, string[]> {
  const list = location === null ? null : archive.locate(location, from)
  const entries = new Map<string, string[]>()
  for (const page of elementsIn(archive, location, from, 'Page')) {
    const id = attributeOf(page, 'PageID') ?? ''
    for (const { textContent } of childrenOf(page, 'FileLoc')) {
      const entry = archive.locate(textContent ?? '', list ?? from)
      if (entry !== null) entries.set(id, [...(entries.get(id) ?? []), entry])
    }
  }
  return entries
}

/** How many annotations (stamps, watermarks, remarks) lie over a page; links show nothing. */
export function annotationsOn(archive: OfdArchive, { document, id }: PageReference): number {
  const annotations = (document.annotations.get(id) ?? []).flatMap((entry) => elementsIn(archive, `/${entry}`, entry, 'Annot'))
  return annotations.filter((annotation) => attributeOf(annotation, 'Type') !== 'Link').length
}

/** The elements of a name in a part beside the pages. What cannot be read there has no bearing on the text. */
function elementsIn(archive: OfdArchive, location: string | null, from: string, name: string): Element[] {
  const entry = location === null ? null : archive.locate(location, from)
  if (entry === null) return []
  try {
    return descendants(archive.parse(entry), ({ localName }) => localName === name)
  } catch (error) {
    if (error instanceof UnreadableFile) return []
    throw error
  }
}
