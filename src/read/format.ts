/** Formats that there is a reader for. */
export type ReadableFormat = 'txt' | 'docx' | 'pdf' | 'ofd'

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
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'unknown'
