import type { GreyPicture } from '../image/picture.ts'

/** A recognised character with the box of its ink in pixels of the picture: x0, y0, x1, y1. */
export interface RecognisedCharacter {
  text: string
  box: readonly [number, number, number, number]
  /** 0 to 1. */
  confidence: number
  spaceBefore: boolean
}

/** What stands in a picture that is given to the engine. */
export type TextShape = 'block' | 'line' | 'vertical'

/** A recogniser of printed text (OCR engine): given one block of text at a time, never a page of several columns. */
export interface OcrEngine {
  /** With its version and model, for the record. */
  name: string
  /** The lines in order, each with its characters in order. */
  recognise(picture: GreyPicture, shape: TextShape): Promise<RecognisedCharacter[][]>
  close(): Promise<void>
}
