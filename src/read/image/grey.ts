import { type ColourPicture, type GreyPicture, type PixelBox, WHITE } from './picture.ts'
import { isRed } from './seals.ts'

/** Shares of red, green and blue in how light a colour looks (ITU-R BT.601). */
const LUMA = { red: 0.299, green: 0.587, blue: 0.114 }

/** Below this red (of 255) there is black print under the red ink of a seal. */
const PRINT_UNDER_SEAL = 110

/**
 * A picture in shades of grey. Under a seal the red light alone is looked at, in which red ink is as light as paper: print that a seal was stamped
 * over stays readable. Red print elsewhere, such as a red head, is as dark as it looks.
 */
export function greyOf(picture: ColourPicture, seals: readonly PixelBox[]): GreyPicture {
  const { width, height, pixels } = picture
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at++) {
    grey[at] = Math.round(LUMA.red * (pixels[3 * at] ?? 0) + LUMA.green * (pixels[3 * at + 1] ?? 0) + LUMA.blue * (pixels[3 * at + 2] ?? 0))
  }
  for (const seal of seals) liftSeal(picture, seal, grey)
  return { width, height, pixels: grey }
}

function liftSeal({ width, pixels }: ColourPicture, [x0, y0, x1, y1]: PixelBox, grey: Uint8Array): void {
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = y * width + x
      const red = pixels[3 * at] ?? 0
      const ofSeal = red >= PRINT_UNDER_SEAL && isRed(red, pixels[3 * at + 1] ?? 0, pixels[3 * at + 2] ?? 0)
      grey[at] = ofSeal ? WHITE : Math.max(grey[at] ?? 0, red)
    }
  }
}
