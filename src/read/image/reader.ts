import { readPaged } from '../paged/read-paged.ts'
import type { Reader } from '../reader.ts'
import { openImage } from './open-image.ts'

/** Pictures of pages (scans, photographs): recognised, then read like any page. */
const imageReader = (format: 'png' | 'jpeg' | 'tiff'): Reader => ({
  format,
  mediaType: `image/${format}`,
  read: async (bytes, reading) => readPaged(await openImage(bytes), reading),
})

export const imageReaders: readonly Reader[] = [imageReader('png'), imageReader('jpeg'), imageReader('tiff')]
