import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import type { Value } from '../query/index.ts'
import { type ColumnKind, type ExportColumn, type ExportTable, isDate } from './table.ts'

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number]

/** How Parquet stores each kind. A year fits into 32 bits, and so does a place in a text. */
const STORED: Record<ColumnKind, Pick<SchemaElement, 'type' | 'converted_type'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  share: { type: 'DOUBLE' },
  whole: { type: 'INT32' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

/** A table as Apache Parquet, compressed with Snappy; every column may be null. */
export function parquetOf({ columns, rows }: ExportTable): Uint8Array {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ heading, kind }) => ({ name: heading, repetition_type: 'OPTIONAL' as const, ...STORED[kind] })),
  ]
  const columnData: ColumnSource[] = columns.map((column, at) => ({
    name: column.heading,
    data: rows.map((row) => storedValue(row[at] ?? null, column)),
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'taizhang' }))
}

function storedValue(value: Value, { kind }: ExportColumn): string | number | Date | null {
  if (value === null) return null
  if (kind === 'text') return String(value)
  if (kind === 'date') return isDate(value) ? new Date(`${value}T00:00:00Z`) : null
  return Number(value)
}
