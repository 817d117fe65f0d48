import { findingOf } from '../../model/index.ts'
import { rootStreams } from '../ole2.ts'
import { brokenFile, UnreadableFile } from '../reader.ts'
import type { LibreOfficeFilter } from './libreoffice.ts'

/** What the beginning of a doc says of it ([MS-DOC] 2.5.2, FibBase). */
export interface WordFile {
  filter: LibreOfficeFilter
  hasMacros: boolean
}

const MAIN_STREAM = 'WordDocument'
const MACRO_FOLDERS: ReadonlySet<string> = new Set(['Macros', '_VBA_PROJECT_CUR'])

/** wIdent: Word 97 and later; Word 6 and 95. */
const FILTERS: Readonly<Record<number, LibreOfficeFilter>> = { 42476: 'MS Word 97', 42460: 'MS Word 95' }
const FLAGS_OFFSET = 0x0a
const ENCRYPTED = 0x0100

/** @throws UnreadableFile where it has a password or does not begin like a Word document */
export function inspectWordFile(bytes: Uint8Array): WordFile {
  const streams = rootStreams(bytes)
  const main = streams.find(({ name }) => name === MAIN_STREAM)
  if (!main || main.offset === null) throw brokenFile('doc', 'part_missing', MAIN_STREAM)
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const filter = FILTERS[file.getUint16(main.offset, true)]
  if (!filter) throw brokenFile('doc', 'content_unreadable', MAIN_STREAM)
  if (file.getUint16(main.offset + FLAGS_OFFSET, true) & ENCRYPTED) throw new UnreadableFile(findingOf('encrypted_file', { format: 'doc' }))
  return { filter, hasMacros: streams.some(({ name }) => MACRO_FOLDERS.has(name)) }
}
