import type { Reader } from '../reader.ts'

/** Pictures of pages (scans, photographs): recognised, then read like any page. */
const imageReader = (format: 'png' | 'jpeg' | 'tiff'): Reader => ({
  format,
  mediaType: `image/${format}`,
  // Loaded when the first comes.
  async read(bytes, reading) {
    const [{ readPaged }, { openImage }] = await Promise.all([import('../paged/read-paged.ts'), import('./open-image.ts')])
    return readPaged(await openImage(bytes), reading)
  },
})

export const imageReaders: readonly Reader[] = [imageReader('png'), imageReader('jpeg'), imageReader('tiff')]
