import type { Document } from '@xmldom/xmldom'
import { type Finding, findingOf } from '../../model/index.ts'
import { brokenFile, UnreadableFile } from '../reader.ts'
import { childElements } from '../xml.ts'
import { unzipWanted } from '../zip.ts'
import { parsePart } from './xml.ts'

/** The parts of a docx that carry text and its rules. Pictures, fonts and embedded files stay packed. */
export interface DocxPackage {
  /** Every XML part by its name in the zip, as bytes. */
  parts: ReadonlyMap<string, Uint8Array>
  mainPart: string
  relationships: readonly Relationship[]
  /** Parts beside the main one that could not be read: the document is read without them. */
  faults: Finding[]
  /** Where the file points for a template, a picture or a part of the text that it does not hold itself. */
  remoteTargets: readonly string[]
}

/** From one part to another: `type` is the last word of the relationship's type (styles, header …), `target` as it is written. */
interface Relationship {
  id: string
  type: string
  target: string
  isRemote: boolean
  /** The target's name in the zip. */
  part: string
}

const DEFAULT_MAIN_PART = 'word/document.xml'
const RELATIONSHIPS_PART = /^(.*\/)?_rels\/([^/]*)\.rels$/

/** Links in the text lead elsewhere by their nature. */
const LINK = 'hyperlink'

/** @throws UnreadableFile where the zip is damaged or has no main part */
export function openPackage(bytes: Uint8Array): DocxPackage {
  const unzipped = unzipWanted(bytes, 'docx', (name) => /\.(xml|rels)$/i.test(name))
  // Some programs write the names of their folder's system.
  const parts = new Map([...unzipped].map(([name, content]) => [name.replaceAll('\\', '/').replace(/^\//, ''), content]))
  const mainPart = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.part ?? DEFAULT_MAIN_PART
  if (!parts.has(mainPart)) throw brokenFile('docx', 'part_missing', mainPart)
  return { parts, mainPart, relationships: relationshipsOf(parts, mainPart), faults: [], remoteTargets: remoteTargetsOf(parts) }
}

/** The parsed part that the main part relates to as `type`; null where there is none, or it cannot be read, which is noted. */
export function relatedPart(docx: DocxPackage, type: string): Document | null {
  const name = docx.relationships.find((relationship) => relationship.type === type && !relationship.isRemote)?.part
  return name === undefined ? null : partNamed(docx, name)
}

/** The parsed part of that name; null where there is none, or it cannot be read, which is noted. */
export function partNamed(docx: DocxPackage, name: string): Document | null {
  const bytes = docx.parts.get(name)
  if (!bytes) return null
  try {
    return parsePart(bytes, name)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    docx.faults.push(findingOf('part_unreadable', { detail: String(error.finding.data.detail ?? name) }))
    return null
  }
}

function relationshipsOf(parts: ReadonlyMap<string, Uint8Array>, source: string): Relationship[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${source.slice(folder.length)}.rels`
  const bytes = parts.get(name)
  if (!bytes) return []
  const root = parsePart(bytes, name).documentElement
  return (root ? childElements(root) : []).map((element) => {
    const target = element.getAttribute('Target') ?? ''
    const isRemote = element.getAttribute('TargetMode') === 'External'
    return {
      id: element.getAttribute('Id') ?? '',
      type: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      target,
      isRemote,
      part: isRemote ? '' : resolveTarget(folder, target),
    }
  })
}

function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target
  try {
    return decodeURI(new URL(path.replaceAll('\\', '/'), 'part:/').pathname.slice(1))
  } catch {
    return ''
  }
}

// What lies outside the file is never looked at.
function remoteTargetsOf(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const sources = [...parts.keys()].flatMap((name) => {
    const [, folder = '', file] = RELATIONSHIPS_PART.exec(name) ?? []
    return file ? [folder + file] : []
  })
  const remote = sources.flatMap((source) => readableRelationships(parts, source)).filter(({ isRemote, type }) => isRemote && type !== LINK)
  return [...new Set(remote.map(({ target }) => target))]
}

/** Where the relationships of a lesser part are damaged, that part points nowhere. */
function readableRelationships(parts: ReadonlyMap<string, Uint8Array>, source: string): Relationship[] {
  try {
    return relationshipsOf(parts, source)
  } catch (error) {
    if (error instanceof UnreadableFile) return []
    throw error
  }
}
