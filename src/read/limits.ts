/** What one reading may take. A file over a limit is refused with a finding that names it. */
export interface ReadLimits {
  /** Bytes of the file. */
  bytes: number
  /** Pages of a file that has pages. */
  pages: number
  /** Milliseconds for the whole file. */
  milliseconds: number
  /** Milliseconds from one sign of progress (a page, a block recognised) to the next. Enforced where the reading is isolated: nothing else can stop a busy reader. */
  millisecondsWithoutProgress: number
  /** Megabytes (10⁶ bytes) that the reading process holds, native libraries included. Enforced where the reading is isolated. */
  megabytes: number
}

export const DEFAULT_LIMITS: ReadLimits = {
  // The largest scanned notices have some tens of megabytes; more is no notice.
  bytes: 128 * 1024 * 1024,
  // A yearbook has a thousand pages.
  pages: 2000,
  // 300 scanned pages at 6 s each; a file with a text layer takes seconds.
  milliseconds: 30 * 60 * 1000,
  // The largest page with a text layer takes some seconds, a newspaper column in OCR ten on a slow machine.
  millisecondsWithoutProgress: 60 * 1000,
  // 500 pages of pdf need about 0.5 GB, OCR of a newspaper page 0.5 GB more.
  megabytes: 2048,
}

/** Entries of one zip. A report with hundreds of pictures has under a thousand. */
export const MAX_ZIP_ENTRIES = 10_000

/** Bytes that the parts we unpack may have together. A report of 500 pages has about 10 MB of XML; a zip bomb declares gigabytes. */
export const MAX_UNZIPPED_BYTES = 64 * 1024 * 1024

/** Bytes that the parts of a workbook may have together: a sheet that was formatted to its last row has 250 MB of cells that hold nothing. */
export const MAX_UNZIPPED_SHEET_BYTES = 512 * 1024 * 1024

/** Cells with content in one workbook. The list of a province has some ten thousand; 10,000 rows of twenty columns are 200,000. */
export const MAX_SHEET_CELLS = 500_000

/** Milliseconds that LibreOffice may take for one file: 500 pages take ten seconds, and the reading has to show progress within `millisecondsWithoutProgress`. */
export const LIBREOFFICE_MILLISECONDS = 45_000

/** Megabytes of addresses that LibreOffice may use, its libraries included: it starts with 0.5 GB. Enforced on Linux. */
export const LIBREOFFICE_MEGABYTES = 3000

/** Files inside one another that are opened: a zip in a mail in a zip, and one more. */
export const MAX_CONTAINER_DEPTH = 4

/** Files that one file may hold, all levels together. The notices of a province for ten years are a thousand. */
export const MAX_CONTAINED_FILES = 5000

/** Bytes that they may have together. */
export const MAX_CONTAINED_BYTES = 512 * 1024 * 1024

/** How often its packed size a file may be that is larger than `LEAST_SUSPICIOUS_BYTES`: text packs to a tenth, an empty bitmap to a thousandth. */
export const MAX_COMPRESSION = 200
export const LEAST_SUSPICIOUS_BYTES = 16 * 1024 * 1024

/** Bytes of a picture inside the body of a mail from which on it may show a page; logos have fewer. */
export const LEAST_PICTURE_BYTES = 50 * 1024

/** Visible characters from which on the body of a mail with attachments says something of its own; covering notes have fewer. */
export const LEAST_BODY_CHARACTERS = 150

/** Elements inside one another. Word nests tables and text boxes some tens deep; readers of trees recurse. */
export const MAX_XML_DEPTH = 500

/** Elements of a page. The list of a province as one table has some ten thousand, 10,000 rows of twenty columns in three elements each 600,000; a million take a gigabyte and a half. */
export const MAX_HTML_ELEMENTS = 1_000_000

/** Elements of a page inside one another; what is deeper stands beside. The depth at which browsers stop nesting. */
export const MAX_HTML_DEPTH = 512

/** Grid columns of one table. Word allows 63; spreadsheets pasted as tables have some hundreds. */
export const MAX_TABLE_COLUMNS = 1000

/** Drawing operators of one page. A map or a plan of a town has some hundred thousand; a page made to exhaust a reader has millions. */
export const MAX_PAGE_OPERATORS = 2_000_000

/** Characters of one page. A newspaper page has ten thousand, a telephone directory thirty. */
export const MAX_PAGE_GLYPHS = 200_000
