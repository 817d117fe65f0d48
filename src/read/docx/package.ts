import type { Document } from '@xmldom/xmldom'
import { brokenFile } from '../reader.ts'
import { childElements } from '../xml.ts'
import { unzipWanted } from '../zip.ts'
import { parsePart } from './xml.ts'

/** The parts of a docx that carry text and its rules. Pictures, fonts and embedded files stay packed. */
export interface DocxPackage {
  /** Every XML part by its name in the zip, as bytes. */
  parts: Map<string, Uint8Array>
  mainPart: string
  relationships: readonly Relationship[]
}

/** From the main part to another: `type` is the last word of the relationship's type (styles, header …), `part` its name in the zip. */
interface Relationship {
  id: string
  type: string
  part: string
}

const DEFAULT_MAIN_PART = 'word/document.xml'

/** @throws UnreadableFile where the zip is damaged or has no main part */
export function openPackage(bytes: Uint8Array): DocxPackage {
  const parts = unzipWanted(bytes, 'docx', (name) => /\.(xml|rels)$/i.test(name))
  const mainPart = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.part ?? DEFAULT_MAIN_PART
  if (!parts.has(mainPart)) throw brokenFile('docx', 'part_missing', mainPart)
  return { parts, mainPart, relationships: relationshipsOf(parts, mainPart) }
}

/** The parsed part that the main part relates to as `type`; null where there is none. */
export function relatedPart(docx: DocxPackage, type: string): { name: string; document: Document } | null {
  const name = docx.relationships.find((relationship) => relationship.type === type)?.part
  const bytes = name === undefined ? undefined : docx.parts.get(name)
  return name === undefined || bytes === undefined ? null : { name, document: parsePart(bytes, name) }
}

// What lies outside the file (a remote template, a linked picture) is never looked at.
function relationshipsOf(parts: Map<string, Uint8Array>, source: string): Relationship[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${source.slice(folder.length)}.rels`
  const bytes = parts.get(name)
  if (!bytes) return []
  const root = parsePart(bytes, name).documentElement
  return (root ? childElements(root) : [])
    .filter((element) => element.getAttribute('TargetMode') !== 'External')
    .map((element) => ({
      id: element.getAttribute('Id') ?? '',
      type: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      part: resolveTarget(folder, element.getAttribute('Target') ?? ''),
    }))
}

function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target
  return new URL(path, 'part:/').pathname.slice(1)
}
