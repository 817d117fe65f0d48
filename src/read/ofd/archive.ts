import type { Element } from '@xmldom/xmldom'
import { type Finding, findingOf } from '../../model/index.ts'
import { brokenFile, type UnreadableFile } from '../reader.ts'
import { parseXml } from '../xml.ts'
import { namesInZip, unzipWanted } from '../zip.ts'

/** The zip around an OFD. XML parts are unpacked, pictures only when they are asked for; fonts and seals stay packed. */
export interface OfdArchive {
  /** The entry that a part names as `location`; null where there is none. Locations are met that differ in case or have backslashes. */
  locate(location: string, fromEntry: string): string | null
  /** @throws UnreadableFile where the entry is no well-formed XML */
  parse(entry: string): Element
  /** The bytes of an entry that is not XML. @throws UnreadableFile where the zip is damaged there */
  unpack(entry: string): Uint8Array | null
}

export const ROOT_ENTRY = 'OFD.xml'

const XML_NAME = /\.xml$/i

/** Bytes of one part. The densest newspaper page has 2 MB where every character is an object of its own; as a tree a part takes 25 times as much. */
const MAX_PART_BYTES = 16 * 1024 * 1024

/** @throws UnreadableFile where the zip is damaged or over the limits */
export function openArchive(bytes: Uint8Array): OfdArchive {
  const entries = new Map<string, string>()
  const parts = unzipWanted(bytes, 'ofd', (name) => {
    entries.set(keyOf(name), name)
    return XML_NAME.test(name)
  })
  const locate = (location: string, fromEntry: string): string | null =>
    entries.get(keyOf(resolved(location, fromEntry))) ?? entries.get(keyOf(resolved(location, ROOT_ENTRY))) ?? null
  return {
    locate,
    parse(entry) {
      const part = parts.get(entry)
      if (!part) throw brokenFile('ofd', 'part_missing', entry)
      if (part.length > MAX_PART_BYTES)
        throw brokenFile('ofd', 'content_unreadable', `${entry}: ${part.length} bytes, at most ${MAX_PART_BYTES}`)
      const root = parseXml(part, 'ofd', entry).documentElement
      if (!root) throw brokenFile('ofd', 'xml_malformed', entry)
      return root
    },
    unpack: (entry) => unzipWanted(bytes, 'ofd', (name) => name === entry).get(entry) ?? null,
  }
}

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** A location (ST_Loc) as a path from the root: absolute with / before it, else from the folder of the part that names it. */
function resolved(location: string, fromEntry: string): string {
  const path = location.trim().replaceAll('\\', '/')
  const folder = path.startsWith('/') ? [] : fromEntry.replaceAll('\\', '/').split('/').slice(0, -1)
  const steps: string[] = folder
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** What is the matter with a part, in a line. */
export const detailOf = ({ finding }: UnreadableFile): string => [finding.data.cause, finding.data.detail].filter(Boolean).join(': ')

/** A part beside the pages that cannot be read, so that they go on without it. */
export const partUnreadable = (trouble: UnreadableFile): Finding => findingOf('part_unreadable', { page: null, detail: detailOf(trouble) })

/** Parts of an encrypted OFD (GM/T 0099-2020, OFD 密码应用): the list of what is encrypted, and where the keys are. */
const ENCRYPTION_PART = /(?:^|[\\/])(?:encryptions?|decryptseeds?|encrypt[a-z]*)\.(?:xml|dat)$/i
/** Where the flags of an entry stand behind its mark, and the flag that says that it is encrypted (zip, 4.4.4). */
const FLAGS_AT = 6
const ENCRYPTED = 1

/** Whether something in the zip is encrypted, by the standard for OFD or by the zip itself. To be asked where the file cannot be read. */
export function isEncrypted(bytes: Uint8Array): boolean {
  if (namesInZip(bytes)?.some((name) => ENCRYPTION_PART.test(name))) return true
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entryMark = Buffer.from('PK\x03\x04', 'latin1')
  for (let at = buffer.indexOf(entryMark); at >= 0; at = buffer.indexOf(entryMark, at + 4)) {
    if (((buffer[at + FLAGS_AT] ?? 0) & ENCRYPTED) !== 0) return true
  }
  return false
}
