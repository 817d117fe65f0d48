import { readPaged } from '../paged/read-paged.ts'
import type { Reader } from '../reader.ts'
import { openOfd } from './open-ofd.ts'

/** OFD (版式文档, GB/T 33190-2016). */
export const ofdReader: Reader = {
  format: 'ofd',
  mediaType: 'application/ofd',
  read: async (bytes, reading) => readPaged(await openOfd(bytes), reading),
}
