import type { ZipEntry } from './zip-directory.ts'

const HAN = /\p{Script=Han}/u

/**
 * The names of a zip's entries. A name that is marked as UTF-8 or has its Unicode beside it is that; the others have one encoding together, that of the system that
 * packed them: UTF-8 (macOS, Linux) or GBK (Chinese Windows).
 */
export function namesOfEntries(entries: readonly ZipEntry[]): string[] {
  const unmarked = entries.filter(({ isUtf8, unicodeName }) => !isUtf8 && unicodeName === null).map(({ nameBytes }) => nameBytes)
  const decode = decoderFor(Buffer.concat(unmarked.flatMap((name) => [name, Buffer.from('/')])))
  return entries.map(({ isUtf8, unicodeName, nameBytes }) => unicodeName ?? (isUtf8 ? new TextDecoder().decode(nameBytes) : decode(nameBytes)))
}

/** Two bytes of GBK can be a letter in UTF-8 (模 is ģ): what gives Chinese is right. */
function decoderFor(names: Uint8Array): (name: Uint8Array) => string {
  const [utf8, gbk] = [decodedExactly(names, 'utf-8'), decodedExactly(names, 'gb18030')]
  const isUtf8 = utf8 !== null && (gbk === null || HAN.test(utf8) || !HAN.test(gbk))
  const decoder = new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030')
  return (name) => decoder.decode(name)
}

function decodedExactly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
