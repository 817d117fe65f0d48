import type { Component } from '../image/components.ts'
import type { PixelBox } from '../image/picture.ts'

/** A printed line, or a part of one that stands by itself, before it is read. */
export interface InkLine {
  box: PixelBox
  parts: readonly Component[]
  /** The em of its type in pixels. */
  em: number
}
