import { nameDecoder } from './name-encoding.ts'
import type { ZipEntry } from './zip-directory.ts'

/**
 * The names of a zip's entries. A name that is marked as UTF-8 or has its Unicode beside it is that; the others have one encoding together, that of the system that
 * packed them: UTF-8 (macOS, Linux) or GBK (Chinese Windows).
 */
export function namesOfEntries(entries: readonly ZipEntry[]): string[] {
  const unmarked = entries.filter(({ isUtf8, unicodeName }) => !isUtf8 && unicodeName === null).map(({ nameBytes }) => nameBytes)
  const decode = nameDecoder(Buffer.concat(unmarked.flatMap((name) => [name, Buffer.from('/')])))
  return entries.map(
    ({ isUtf8, unicodeName, nameBytes }) => unicodeName ?? (isUtf8 ? new TextDecoder().decode(nameBytes) : decode(nameBytes)),
  )
}
