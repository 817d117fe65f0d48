import type { GreyPicture } from '../image/picture.ts'

/** A picture as a portable greymap (PGM): a header of text before the bytes as they are, which costs nothing to write or to read. */
export function portableGreymap({ width, height, pixels }: GreyPicture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(header.length + pixels.length)
  file.set(header)
  file.set(pixels, header.length)
  return file
}
