/** An OLE2 file (a compound file, [MS-CFB]) as far as its first level: enough to say what it is and to look at a stream's beginning. */
export interface Ole2Stream {
  name: string
  /** Bytes. */
  size: number
  /** Where the stream begins in the file; null where that is outside the file. */
  offset: number | null
}

export const OLE2_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
/** Streams shorter than this lie in a stream of their own, that of the root entry, in sectors of their own. */
const SMALL_STREAM = 4096
const SMALL_SECTOR_BYTES = 64
/** Sector numbers from here on mean something else: free, end of chain. */
const FIRST_MARK = 0xfffffffa
/** No sector and no entry. */
const END = 0xffffffff
/** Sectors of the allocation table that a header names. */
const TABLES_IN_HEADER = 109
/** Entries of the directory. A mail with hundreds of attachments has ten thousand. */
const MAX_ENTRIES = 100_000

/** The streams and folders of the first level, in the order of the directory; [] where the directory cannot be read. */
export function rootStreams(bytes: Uint8Array): Ole2Stream[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < HEADER_BYTES) return []
  const sectorBytes = 2 ** file.readUInt16LE(30)
  if (sectorBytes !== 512 && sectorBytes !== 4096) return []
  const offsetOf = (sector: number): number => (sector + 1) * sectorBytes
  const holds = (sector: number): boolean => sector < FIRST_MARK && offsetOf(sector) + ENTRY_BYTES <= file.length
  const layout: Layout = { file, sectorBytes, offsetOf, holds }
  const next = allocationTable(layout)
  const entries = directoryEntries(layout, next)
  const [root] = entries
  const smallOffsetOf = offsetOfSmall(layout, next, root?.sector ?? END)
  return siblings(entries, root?.child ?? END).map(({ name, size, sector }) => ({
    name,
    size,
    offset: size < SMALL_STREAM ? smallOffsetOf(sector) : holds(sector) ? offsetOf(sector) : null,
  }))
}

/** Where a small sector lies in the file. @param first the sector in which the small ones begin */
function offsetOfSmall(
  { file, sectorBytes, offsetOf, holds }: Layout,
  next: (sector: number) => number,
  first: number,
): (small: number) => number | null {
  const chain: number[] = []
  // No longer than the file, also where it runs in a circle.
  for (let sector = first; holds(sector) && chain.length * sectorBytes < file.length; sector = next(sector)) chain.push(sector)
  return (small) => {
    const sector = chain[Math.floor((small * SMALL_SECTOR_BYTES) / sectorBytes)]
    if (sector === undefined) return null
    const offset = offsetOf(sector) + ((small * SMALL_SECTOR_BYTES) % sectorBytes)
    return offset + SMALL_SECTOR_BYTES <= file.length ? offset : null
  }
}

interface Layout {
  file: Buffer
  sectorBytes: number
  offsetOf(sector: number): number
  holds(sector: number): boolean
}

interface Entry {
  name: string
  left: number
  right: number
  child: number
  sector: number
  size: number
}

function directoryEntries({ file, sectorBytes, offsetOf, holds }: Layout, next: (sector: number) => number): Entry[] {
  const entries: Entry[] = []
  const seen = new Set<number>()
  for (let sector = file.readUInt32LE(48); holds(sector) && !seen.has(sector) && entries.length < MAX_ENTRIES; sector = next(sector)) {
    seen.add(sector)
    const end = Math.min(offsetOf(sector) + sectorBytes, file.length)
    for (let at = offsetOf(sector); at + ENTRY_BYTES <= end; at += ENTRY_BYTES) entries.push(entryAt(file, at))
  }
  return entries
}

function entryAt(file: Buffer, at: number): Entry {
  const nameBytes = Math.max(0, Math.min(file.readUInt16LE(at + 64), 64) - 2)
  return {
    name: file.toString('utf16le', at, at + nameBytes),
    left: file.readUInt32LE(at + 68),
    right: file.readUInt32LE(at + 72),
    child: file.readUInt32LE(at + 76),
    sector: file.readUInt32LE(at + 116),
    size: file.readUInt32LE(at + 120),
  }
}

/** From a sector to the next of its stream. */
function allocationTable({ file, sectorBytes, offsetOf, holds }: Layout): (sector: number) => number {
  const perTable = sectorBytes / 4
  const tables = tableSectors({ file, sectorBytes, offsetOf, holds })
  return (sector) => {
    const table = tables[Math.floor(sector / perTable)]
    return table === undefined || !holds(table) ? END : readNumber(file, offsetOf(table) + (sector % perTable) * 4)
  }
}

/** The sectors that the allocation table itself lies in: the first are named in the header, those of files over 7 MB in sectors of their own. */
function tableSectors({ file, sectorBytes, offsetOf, holds }: Layout): number[] {
  const numbersFrom = (start: number, count: number): number[] => Array.from({ length: count }, (_, at) => readNumber(file, start + at * 4))
  const tables = numbersFrom(76, TABLES_IN_HEADER)
  const perSector = sectorBytes / 4 - 1
  const seen = new Set<number>()
  for (
    let sector = file.readUInt32LE(68);
    holds(sector) && !seen.has(sector);
    sector = readNumber(file, offsetOf(sector) + perSector * 4)
  ) {
    seen.add(sector)
    tables.push(...numbersFrom(offsetOf(sector), perSector))
  }
  return tables
}

const readNumber = (file: Buffer, at: number): number => (at + 4 <= file.length ? file.readUInt32LE(at) : END)

/** The entries of one level are a binary tree; damaged ones point in circles. */
function siblings(entries: readonly Entry[], first: number): Entry[] {
  const found = new Set<number>()
  const open = [first]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at]
    if (!entry || found.has(at)) continue
    found.add(at)
    open.push(entry.left, entry.right)
  }
  return [...found].sort((one, other) => one - other).flatMap((at) => entries[at] ?? [])
}
