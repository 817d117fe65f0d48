import type { Reader } from '../reader.ts'

/** OFD (版式文档, GB/T 33190-2016). */
export const ofdReader: Reader = {
  format: 'ofd',
  mediaType: 'application/ofd',
  // Loaded when the first comes.
  async read(bytes, reading) {
    const [{ readPaged }, { openOfd }] = await Promise.all([import('../paged/read-paged.ts'), import('./open-ofd.ts')])
    return readPaged(await openOfd(bytes), reading)
  },
}
