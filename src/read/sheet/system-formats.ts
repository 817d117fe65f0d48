/**
 * The number formats that Chinese Excel and WPS have built in and do not write out (ECMA-376 part 1, 18.8.30, zh-cn): a file says only the number. The library knows those
 * of English Excel.
 */
const CHINESE_FORMATS: Readonly<Record<number, string>> = {
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

const FORMATS_START = /<numFmts\b[^>]*?(\/?)>/
const USED = /\bnumFmtId="(\d+)"/g

/** The styles part of an xlsx with the built-in formats written out that it uses and does not define. */
export function withChineseFormats(styles: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(styles)
  const defined = new Set([...xml.matchAll(/<numFmt [^>]*?\bnumFmtId="(\d+)"/g)].map(([, id]) => Number(id)))
  const used = new Set([...xml.matchAll(USED)].map(([, id]) => Number(id)))
  const missing = Object.entries(CHINESE_FORMATS).filter(([id]) => used.has(Number(id)) && !defined.has(Number(id)))
  if (missing.length === 0) return styles
  const formats = missing.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')
  const start = FORMATS_START.exec(xml)
  const written =
    start === null
      ? xml.replace(/(<styleSheet\b[^>]*>)/, `$1<numFmts count="${missing.length}">${formats}</numFmts>`)
      : start[1] === '/'
        ? xml.replace(FORMATS_START, `<numFmts>${formats}</numFmts>`)
        : xml.replace(FORMATS_START, (opening) => opening + formats)
  return new TextEncoder().encode(written)
}
