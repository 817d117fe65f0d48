/** Bytes of one file. The largest scanned notices have some tens of megabytes; more is no notice. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024

/** Entries of one zip. A report with hundreds of pictures has under a thousand. */
export const MAX_ZIP_ENTRIES = 10_000

/** Bytes that the parts we unpack may have together. A report of 500 pages has about 10 MB of XML; a zip bomb declares gigabytes. */
export const MAX_UNZIPPED_BYTES = 64 * 1024 * 1024

/** Elements inside one another. Word nests tables and text boxes some tens deep; readers of trees recurse. */
export const MAX_XML_DEPTH = 500

/** Grid columns of one table. Word allows 63; spreadsheets pasted as tables have some hundreds. */
export const MAX_TABLE_COLUMNS = 1000
