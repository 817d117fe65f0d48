const HAN = /\p{Script=Han}/u

/** How names are read that do not say their encoding: UTF-8 or GBK. Two bytes of GBK can be a letter in UTF-8 (模 is ģ): what gives Chinese is right. */
export function nameDecoder(names: Uint8Array): (name: Uint8Array) => string {
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
