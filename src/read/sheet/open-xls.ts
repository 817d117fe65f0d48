import { set_cptable, type WorkSheet } from '@e965/xlsx'
import { type OpenedWorkbook, parseWorkbook } from './workbook.ts'

/** The stream of a workbook of Excel 5 and 95, whose texts are in the code page of their time. */
const OLD_STREAM = Buffer.from('Book\0', 'utf16le')

/** Kinds of objects in a sheet (MS-XLS 2.5.143). Remarks are objects too, and are told of as such. */
const NOTE = 0x19
const DROP_DOWN = 0x14
const IMAGES: ReadonlySet<number> = new Set([0x05, 0x08])

/**
 * Opens an xls.
 * @throws UnreadableFile where it is broken or needs a password
 */
export async function openXls(bytes: Uint8Array): Promise<OpenedWorkbook> {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(OLD_STREAM)) {
    set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  }
  const book = parseWorkbook(bytes, 'xls')
  const objects = Object.values(book.Sheets).flatMap(objectsOf)
  return {
    book,
    format: 'xls',
    textBoxes: objects.filter(({ kind, says }) => says && kind !== NOTE && kind !== DROP_DOWN).length,
    images: objects.filter(({ kind }) => IMAGES.has(kind)).length,
  }
}

/** What the library keeps of a sheet's objects and does not speak of in its types: the kind second in `cmo`, the text in `TxO`. */
function objectsOf(sheet: WorkSheet): { kind: number; says: boolean }[] {
  const objects: unknown = sheet['!objects']
  if (!Array.isArray(objects)) return []
  return objects.flatMap((object: { cmo?: number[]; TxO?: { t?: unknown } } | undefined) => {
    const kind = object?.cmo?.[1]
    return kind === undefined ? [] : [{ kind, says: String(object?.TxO?.t ?? '').trim() !== '' }]
  })
}
