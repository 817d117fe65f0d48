/** Formats of exports. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'jsonl', 'parquet', 'markdown'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** How the names of their files end. */
export const FORMAT_OF_ENDING: Readonly<Record<string, ExportFormat>> = {
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.jsonl': 'jsonl',
  '.parquet': 'parquet',
  '.md': 'markdown',
}

/** Formats of bytes, which no terminal shows. */
export const BINARY_FORMATS: readonly string[] = ['xlsx', 'parquet'] satisfies ExportFormat[]

/** What is written one after the other: bytes, or texts as UTF-8. */
export type Exported = Iterable<string | Uint8Array>
