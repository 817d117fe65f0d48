import { crc32, inflateRawSync } from 'node:zlib'
import { findingOf } from '../../model/index.ts'
import { LEAST_SUSPICIOUS_BYTES, MAX_COMPRESSION, MAX_CONTAINED_BYTES } from '../limits.ts'
import { brokenFile, type Reading, tooLarge, UnreadableFile } from '../reader.ts'
import type { ContainedFile, Container } from './container.ts'
import { isSystemFile, shownName } from './file-names.ts'
import { leftOut } from './left-out.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'
import { namesOfEntries } from './zip-names.ts'

const STORED = 0
const DEFLATED = 8

/** zip: files in folders, names in UTF-8 or GBK. What cannot be unpacked is refused by itself. */
export const zipContainer: Container = {
  format: 'zip',
  async open(bytes, reading) {
    const entries = readZipDirectory(bytes)
    const names = namesOfEntries(entries)
    const files: ContainedFile[] = []
    let systemFiles = 0
    let total = 0
    for (const [at, entry] of entries.entries()) {
      reading.checkpoint()
      const printed = names[at] ?? ''
      const name = shownName(printed)
      // A folder is what its files say.
      if (name === '' || /[/\\]$/.test(printed)) continue
      if (isSystemFile(name)) {
        systemFiles += 1
        continue
      }
      total += entry.size
      if (total > MAX_CONTAINED_BYTES) throw tooLarge('unzipped_bytes', total, MAX_CONTAINED_BYTES)
      files.push(unpacked(bytes, entry, name, reading))
    }
    return { files, findings: leftOut({ system_files: systemFiles }) }
  },
}

function unpacked(bytes: Uint8Array, entry: ZipEntry, name: string, reading: Reading): ContainedFile {
  try {
    return { kind: 'file', name, bytes: unpack(bytes, entry, reading) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'refused', name, finding: error.finding }
    throw error
  }
}

/** Sizes are those of the directory and bind the unpacking: an entry that is longer than it says is damaged. */
function unpack(bytes: Uint8Array, { isEncrypted, method, dataOffset, packedSize, size, crc }: ZipEntry, { limits }: Reading): Uint8Array {
  if (isEncrypted) throw new UnreadableFile(findingOf('encrypted_file', { format: 'zip' }))
  if (method !== STORED && method !== DEFLATED) throw new UnreadableFile(findingOf('compression_unknown', { method }))
  if (size > limits.bytes) throw tooLarge('bytes', size, limits.bytes)
  const compression = Math.round(size / Math.max(1, packedSize))
  if (size > LEAST_SUSPICIOUS_BYTES && compression > MAX_COMPRESSION) throw tooLarge('compression', compression, MAX_COMPRESSION)
  const packed = bytes.subarray(dataOffset, dataOffset + packedSize)
  const whole = method === STORED ? Uint8Array.from(packed) : inflated(packed, size)
  if (whole.length !== size || crc32(whole) !== crc) throw brokenFile('zip', 'zip_damaged', 'what is in it is not what was packed')
  return whole
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    throw brokenFile('zip', 'zip_damaged', error instanceof Error ? error.message : String(error))
  }
}
