/** Formats that there is a reader for. */
export type ReadableFormat = 'txt' | 'docx' | 'pdf' | 'ofd' | 'png' | 'jpeg' | 'tiff'

/** Formats that are recognised so that a refusal can name them. */
export type KnownFormat =
  | ReadableFormat
  | 'xlsx'
  | 'pptx'
  | 'odf'
  | 'zip'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'msg'
  | 'encrypted_office'
  | 'ole2'
  | 'gif'
  | 'bmp'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'unknown'
