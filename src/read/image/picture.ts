/** A picture in red, green and blue: three bytes a pixel, row by row from the top left. */
export interface ColourPicture {
  width: number
  height: number
  pixels: Uint8Array
}

/** A picture in shades of grey: one byte a pixel, row by row from the top left, 0 is black. */
export interface GreyPicture {
  width: number
  height: number
  pixels: Uint8Array
}

/** A picture of ink on paper: one byte a pixel, 1 is ink. */
export interface InkPicture {
  width: number
  height: number
  ink: Uint8Array
}

/** x0, y0, x1, y1 in pixels, the right and lower ends outside. */
export type PixelBox = readonly [number, number, number, number]

export const WHITE = 255

export const pixelWidth = ([x0, , x1]: PixelBox): number => x1 - x0
export const pixelHeight = ([, y0, , y1]: PixelBox): number => y1 - y0
