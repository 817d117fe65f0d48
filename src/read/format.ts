/** Formats that there is a reader for. */
export type ReadableFormat = 'txt' | 'html' | 'md' | 'docx' | 'xlsx' | 'xls' | 'pdf' | 'ofd' | 'doc' | 'rtf' | 'png' | 'jpeg' | 'tiff'

/** Formats that hold files: each is opened and what it holds is read. */
export type ContainerFormat = 'zip' | 'eml' | 'msg'

/** Formats that are recognised so that a refusal can name them. */
export type KnownFormat =
  | ReadableFormat
  | ContainerFormat
  | 'pptx'
  | 'odf'
  | 'ppt'
  | 'encrypted_office'
  | 'ole2'
  | 'gif'
  | 'bmp'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'xml'
  | 'unknown'
