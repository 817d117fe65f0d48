/**
 * How likely each UTF-16 unit is in Chinese official writing. A wrong decoding shows itself by its characters: UTF-8 read as GBK is all rare Han,
 * UTF-16 read with the wrong byte order is letters of many scripts, binary data is control characters.
 */

const COMMON = 10
const SECOND_LEVEL = 8
const RARE = 3
const IMPOSSIBLE = -10
/** Weights are whole numbers in tenths so that they fit the table's bytes. */
const WEIGHT_SCALE = 10

/** GB 2312 by rows (区): symbols in 1–9, the 3755 common Han of level one in 16–55, the 3008 of level two in 56–87. */
const GB2312_SYMBOL_ROWS = [1, 9] as const
const GB2312_LEVEL_ONE_ROWS = [16, 55] as const
const GB2312_LEVEL_TWO_ROWS = [56, 87] as const
const GB2312_CELLS_PER_ROW = 94
const GB2312_BYTE_OFFSET = 0xa0

const ASCII_UNITS = 0x80
const UTF16_UNITS = 0x10000
const NEVER_IN_TEXT = /[\p{Cc}\p{Cn}\p{Co}\ufffd]/u
const LINE_LAYOUT = /[\t\n\r\f\v]/

let weights: Int8Array | null = null

/**
 * The mean weight of a text's characters: about 1 for Chinese or English prose, about 0.3 for a wrong decoding, less for binary data.
 * An empty text has 0.
 */
export function plausibilityOf(text: string): number {
  weights ??= weighEveryUnit()
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += weights[text.charCodeAt(at)] ?? 0
  return text.length === 0 ? 0 : sum / text.length / WEIGHT_SCALE
}

/**
 * The same for what stands beyond ASCII: that is what tells the readings of a page apart that is markup for the most part. 1 where there is nothing but ASCII.
 */
export function plausibilityBeyondAscii(text: string): number {
  weights ??= weighEveryUnit()
  let sum = 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < ASCII_UNITS && weights[unit] === COMMON) continue
    sum += weights[unit] ?? 0
    count += 1
  }
  return count === 0 ? 1 : sum / count / WEIGHT_SCALE
}

function weighEveryUnit(): Int8Array {
  const table = new Int8Array(UTF16_UNITS)
  for (let unit = 0; unit < UTF16_UNITS; unit++) {
    const char = String.fromCharCode(unit)
    if (LINE_LAYOUT.test(char) || (unit >= 0x20 && unit < 0x7f)) table[unit] = COMMON
    else table[unit] = NEVER_IN_TEXT.test(char) ? IMPOSSIBLE : RARE
  }
  weighRows(table, GB2312_LEVEL_ONE_ROWS, COMMON)
  weighRows(table, GB2312_LEVEL_TWO_ROWS, SECOND_LEVEL)
  weighRows(table, GB2312_SYMBOL_ROWS, COMMON)
  return table
}

function weighRows(table: Int8Array, [first, last]: readonly [number, number], weight: number): void {
  const decoder = new TextDecoder('gb18030')
  for (let row = first; row <= last; row++) {
    for (let cell = 1; cell <= GB2312_CELLS_PER_ROW; cell++) {
      const char = decoder.decode(Uint8Array.of(GB2312_BYTE_OFFSET + row, GB2312_BYTE_OFFSET + cell))
      // Cells that the standard leaves empty decode to private use.
      if (char.length === 1 && !NEVER_IN_TEXT.test(char)) table[char.charCodeAt(0)] = weight
    }
  }
}
