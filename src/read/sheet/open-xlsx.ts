import { zipSync } from 'fflate'
import { MAX_SHEET_CELLS, MAX_UNZIPPED_SHEET_BYTES } from '../limits.ts'
import { brokenFile, tooLarge } from '../reader.ts'
import { unzipWanted } from '../zip.ts'
import { drawnOn } from './drawings.ts'
import { withChineseFormats } from './system-formats.ts'
import { withoutEmptyCells } from './thin-sheet.ts'
import { type OpenedWorkbook, parseWorkbook } from './workbook.ts'

/** What the parts of a workbook are called that carry cells, their formats and what is drawn over them; in an xlsb they are .bin. */
const WANTED = /\.(?:xml|rels|vml|bin)$/i
/** What is embedded, macros and the settings of printers stay packed. */
const UNWANTED = /(?:vbaProject|printerSettings\d*|oleObject\d*|activeX\d*)\.bin$/i
const DRAWING = /^\/?xl\/drawings\/drawing\d+\.xml$/i
const STYLES = /^\/?xl\/styles\.xml$/i
const XML = /\.(?:xml|rels)$/i

/**
 * Opens an xlsx: unpacks it within the limits, takes out the cells that only have a format (a formatted column has a million of them), and hands the rest to the library.
 * @throws UnreadableFile where it is broken, over the limits or has a DOCTYPE
 */
export function openXlsx(bytes: Uint8Array): OpenedWorkbook {
  const parts = unzipWanted(bytes, 'xlsx', (name) => WANTED.test(name) && !UNWANTED.test(name), MAX_UNZIPPED_SHEET_BYTES)
  const drawn = { textBoxes: 0, images: 0 }
  let cells = 0
  for (const [name, part] of parts) {
    if (!XML.test(name)) continue
    checkXml(name, part)
    const sheet = withoutEmptyCells(part)
    cells += sheet?.cells ?? 0
    if (sheet) parts.set(name, sheet.bytes)
    if (STYLES.test(name)) parts.set(name, withChineseFormats(part))
    if (!DRAWING.test(name)) continue
    const { textBoxes, images } = drawnOn(part, name)
    drawn.textBoxes += textBoxes
    drawn.images += images
  }
  if (cells > MAX_SHEET_CELLS) throw tooLarge('cells', cells, MAX_SHEET_CELLS)
  return { book: parseWorkbook(zipSync(Object.fromEntries(parts), { level: 0 }), 'xlsx'), format: 'xlsx', ...drawn }
}

/** The library reads XML by patterns: what it does not look at is looked at here. */
function checkXml(name: string, part: Uint8Array): void {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  if (xml.includes('<!DOCTYPE')) throw brokenFile('xlsx', 'xml_with_doctype', name)
  if (!endsAsItBegins(xml)) throw brokenFile('xlsx', 'xml_malformed', `${name}: its root element does not end`)
}

/** Characters at the start and end of a part that hold the tags of its root. */
const TAG_REACH = 2000

function endsAsItBegins(xml: Buffer): boolean {
  const opening = /<([A-Za-z_][^\s/>]*)/.exec(xml.toString('latin1', 0, TAG_REACH))
  const end = xml.toString('latin1', Math.max(0, xml.length - TAG_REACH)).replace(/(?:\s|\0|<!--[^<>]*-->)+$/, '')
  return (
    opening !== null &&
    (end.endsWith(`</${opening[1]}>`) || (end.endsWith('/>') && end.lastIndexOf('<') === end.lastIndexOf(`<${opening[1]}`)))
  )
}
