/** Bytes from the start that a page declares its encoding in. The standard says 1024; sites write more before it. */
const OPENING_BYTES = 4096

const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i
const XML = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)/

/** The encoding that a page says it has (meta charset, XML declaration), by the name that TextDecoder gives it; null where it says none that is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, OPENING_BYTES))
  const label = XML.exec(opening)?.[1] ?? META.exec(opening)?.[1]
  return label === undefined ? null : encodingNamed(label)
}

function encodingNamed(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label)
    // GB18030 contains GBK and GB 2312.
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}
