// The package comes without types; what is used of it.

declare module 'word-extractor/lib/buffer-reader.js' {
  export default class BufferReader {
    constructor(buffer: Buffer)
    open(): Promise<void>
  }
}

declare module 'word-extractor/lib/word-ole-extractor.js' {
  /** A run of the text as the file keeps it: `bpc` bytes a character from `startFilePos` of the main stream. */
  interface Piece {
    text: string
    bpc: 1 | 2
    startFilePos: number
    endFilePos: number
  }

  /** A file inside the doc. */
  interface CompoundFile {
    stream(name: string): NodeJS.ReadableStream | null
  }

  export default class WordOleExtractor<Result> {
    protected _pieces: Piece[]
    /** Characters of each part of the text, in the order in which they stand in it. */
    protected _boundaries: Record<'ccpText' | 'ccpFtn' | 'ccpHdd' | 'ccpAtn' | 'ccpEdn' | 'ccpTxbx' | 'ccpHdrTxbx', number>
    protected _taggedHeaders: { type: string; text: string }[]
    extract(reader: object): Promise<Result>
    protected extractWordDocument(file: CompoundFile, main: Buffer): Promise<Result>
    protected documentStream(file: CompoundFile, name: string): Promise<NodeJS.ReadableStream>
    protected streamBuffer(stream: NodeJS.ReadableStream): Promise<Buffer>
    protected buildDocument(): Result
    protected writeBookmarks(main: Buffer, table: Buffer): void
    protected writeCharacterProperties(main: Buffer, table: Buffer): void
    protected writeParagraphProperties(main: Buffer, table: Buffer): void
  }
}
