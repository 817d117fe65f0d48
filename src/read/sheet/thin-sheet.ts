/** Bytes that are looked at together: a string of the whole sheet may be longer than strings can be. */
const CHUNK = 8 * 1024 * 1024

const EMPTY_CELL = /<c [^<>]*\br="[A-Z]+\d+"[^<>]*(?:\/>|><\/c>)/g
const EMPTY_ROW = /<row [^<>]*\br="\d+"[^<>]*(?:\/>|>\s*<\/row>)/g
const CELL = /<(?:\w+:)?c[\s>]/g

/**
 * Takes the cells and rows out of a worksheet's XML that hold nothing but a format, and counts the others; null where the part is no worksheet.
 * Cells and rows say themselves where they stand, so that the others keep their place.
 */
export function withoutEmptyCells(part: Uint8Array): { bytes: Uint8Array; cells: number } | null {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  if (!xml.includes('sheetData')) return null
  const kept: Buffer[] = []
  let cells = 0
  for (let from = 0; from < xml.length; ) {
    const to = endOfChunk(xml, from)
    // One byte a character: what is not ASCII passes through as it is.
    const text = xml.toString('latin1', from, to).replace(EMPTY_CELL, '').replace(EMPTY_ROW, '')
    cells += text.match(CELL)?.length ?? 0
    kept.push(Buffer.from(text, 'latin1'))
    from = to
  }
  return { bytes: Buffer.concat(kept), cells }
}

/** A chunk ends before a row begins, so that none is torn. */
function endOfChunk(xml: Buffer, from: number): number {
  if (from + CHUNK >= xml.length) return xml.length
  const row = xml.lastIndexOf('<row ', from + CHUNK)
  return row > from ? row : from + CHUNK
}
