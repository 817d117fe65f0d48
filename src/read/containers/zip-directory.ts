import { MAX_ZIP_ENTRIES } from '../limits.ts'
import { brokenFile, tooLarge } from '../reader.ts'

/** An entry of a zip's central directory (APPNOTE 4.3.12), with the place of its packed bytes. */
export interface ZipEntry {
  nameBytes: Uint8Array
  /** The writer says that the name is UTF-8 (general purpose bit 11). */
  isUtf8: boolean
  /** The name in UTF-8 that the Info-ZIP field 0x7075 carries beside one in another encoding; null where there is none that fits. */
  unicodeName: string | null
  isEncrypted: boolean
  method: number
  crc: number
  packedSize: number
  size: number
  /** Of its local header, and where that ends: its packed bytes begin there. */
  offset: number
  dataOffset: number
}

const END_MARK = 0x06054b50
const END64_MARK = 0x06064b50
const END64_LOCATOR_MARK = 0x07064b50
const ENTRY_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50
const END_BYTES = 22
const MAX_COMMENT = 0xffff
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30

/** Sizes and offsets of this value stand in the field 0x0001 in 64 bits. */
const IN_ZIP64 = 0xffffffff
const ZIP64_FIELD = 0x0001
const UNICODE_NAME_FIELD = 0x7075

const ENCRYPTED = 0x0001
const UTF8 = 0x0800

/**
 * The entries in the order of the directory.
 * @throws UnreadableFile where the directory is not there or damaged, entries overlap (a bomb), or there are too many
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const { count, start } = placeOfDirectory(file)
    if (count > MAX_ZIP_ENTRIES) throw tooLarge('zip_entries', count, MAX_ZIP_ENTRIES)
    const entries: ZipEntry[] = []
    let at = start
    for (let number = 0; number < count; number++) {
      if (file.readUInt32LE(at) !== ENTRY_MARK) throw damaged('an entry of the directory is missing')
      entries.push(entryAt(file, at))
      at += ENTRY_BYTES + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    }
    checkOverlaps(entries)
    return entries
  } catch (error) {
    // A number that points outside the file.
    if (error instanceof RangeError) throw damaged(error.message)
    throw error
  }
}

const damaged = (detail: string): Error => brokenFile('zip', 'zip_damaged', detail)

function placeOfDirectory(file: Buffer): { count: number; start: number } {
  const first = Math.max(0, file.length - END_BYTES - MAX_COMMENT)
  for (let at = file.length - END_BYTES; at >= first; at--) {
    if (file.readUInt32LE(at) !== END_MARK) continue
    const locator = at - 20
    if (locator >= 0 && file.readUInt32LE(locator) === END64_LOCATOR_MARK) {
      const end64 = number64(file, locator + 8)
      if (file.readUInt32LE(end64) === END64_MARK) return { count: number64(file, end64 + 32), start: number64(file, end64 + 48) }
    }
    return { count: file.readUInt16LE(at + 10), start: file.readUInt32LE(at + 16) }
  }
  throw damaged('its directory is missing')
}

function entryAt(file: Buffer, at: number): ZipEntry {
  const flags = file.readUInt16LE(at + 8)
  const nameBytes = file.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + file.readUInt16LE(at + 28))
  const extraStart = at + ENTRY_BYTES + nameBytes.length
  const extra = fieldsOf(file.subarray(extraStart, extraStart + file.readUInt16LE(at + 30)))
  const long = extra.get(ZIP64_FIELD)
  let used = 0
  const sized = (place: number): number => {
    const value = file.readUInt32LE(place)
    if (value !== IN_ZIP64 || !long) return value
    used += 8
    return number64(long, used - 8)
  }
  const size = sized(at + 24)
  const packedSize = sized(at + 20)
  const offset = sized(at + 42)
  if (file.readUInt32LE(offset) !== LOCAL_MARK) throw damaged('an entry is not where the directory says')
  return {
    nameBytes,
    isUtf8: (flags & UTF8) !== 0,
    unicodeName: unicodeNameIn(extra.get(UNICODE_NAME_FIELD)),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packedSize,
    size,
    offset,
    dataOffset: offset + LOCAL_BYTES + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28),
  }
}

function fieldsOf(extra: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>()
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    fields.set(extra.readUInt16LE(at), extra.subarray(at + 4, end))
    at = end
  }
  return fields
}

/** A version (1), the CRC of the name that it stands for, and the name. */
const unicodeNameIn = (field: Buffer | undefined): string | null =>
  field && field.length > 5 && field[0] === 1 ? field.subarray(5).toString('utf8') : null

function number64(file: Buffer, at: number): number {
  const value = file.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('a size is impossible')
  return Number(value)
}

/** In a zip that a program packed, each entry has its own bytes; where they share them, megabytes stand for petabytes. */
function checkOverlaps(entries: readonly ZipEntry[]): void {
  let end = 0
  for (const { offset, dataOffset, packedSize } of [...entries].sort((one, other) => one.offset - other.offset)) {
    if (offset < end) throw brokenFile('zip', 'zip_overlapping', `at byte ${offset}`)
    end = dataOffset + packedSize
  }
}
