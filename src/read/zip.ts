import { unzipSync } from 'fflate'
import { MAX_UNZIPPED_BYTES, MAX_ZIP_ENTRIES } from './limits.ts'
import { brokenFile, tooLarge } from './reader.ts'

/** Whether the bytes begin like a zip, whole or not. */
export function beginsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05) && (bytes[3] === 0x04 || bytes[3] === 0x06)
}

/** The names in a zip's directory, null where the directory cannot be read (cut off or damaged). */
export function namesInZip(bytes: Uint8Array): string[] | null {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name)
        return false
      },
    })
    return names
  } catch {
    return null
  }
}

/**
 * Unpacks the entries that are wanted. Sizes are taken from the directory and bind the unpacking: an entry that is longer than it says is cut there.
 * @throws UnreadableFile where the zip is damaged or over the limits
 */
export function unzipWanted(
  bytes: Uint8Array,
  format: string,
  wanted: (name: string) => boolean,
  limit: number = MAX_UNZIPPED_BYTES,
): Map<string, Uint8Array> {
  let entries = 0
  let unzippedBytes = 0
  const withinLimits = (name: string, originalSize: number): boolean => {
    entries += 1
    if (entries > MAX_ZIP_ENTRIES) throw tooLarge('zip_entries', entries, MAX_ZIP_ENTRIES)
    if (!wanted(name)) return false
    unzippedBytes += originalSize
    if (unzippedBytes > limit) throw tooLarge('unzipped_bytes', unzippedBytes, limit)
    return true
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ name, originalSize }) => withinLimits(name, originalSize) })))
  } catch (error) {
    // fflate marks its own errors with a number; anything else is not about the zip.
    if (error instanceof Error && 'code' in error) throw brokenFile(format, 'zip_damaged', error.message)
    throw error
  }
}
