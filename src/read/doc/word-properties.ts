/** A range of the main stream, in bytes, with the properties that it was given: pairs of opcode and operand ([MS-DOC] 2.2.5.1, Sprm). */
interface PropertyRun {
  start: number
  end: number
  properties: readonly Property[]
}

interface Property {
  code: number
  operand: Buffer
}

/** Where the tables of properties are named in the FIB, and how a page of each keeps its runs. */
const CHARACTERS = { place: 0xfa, bytesPerRun: 1, hasStyle: false } as const
const PARAGRAPHS = { place: 0x102, bytesPerRun: 13, hasStyle: true } as const

const PAGE_BYTES = 512

/** Opcodes ([MS-DOC] 2.6). */
const DELETED = 0x0800
const IN_TABLE = 0x2416
const ROW_END = 0x2417
const TABLE_DEFINITION = 0xd608
const TAB_STOPS = 0xc615
/** The properties of a paragraph that has too many stand in the stream Data. */
const ELSEWHERE: readonly number[] = [0x6645, 0x6646]

export interface Range {
  start: number
  end: number
}

/** What tracked changes have deleted. */
export const deletedRanges = (main: Buffer, table: Buffer): Range[] =>
  runsOf(CHARACTERS, main, table).filter(({ properties }) => isSet(properties, DELETED))

/** Paragraphs in cells, and those that end a row. */
export function tableParagraphs(main: Buffer, table: Buffer, data: Buffer): (Range & { endsRow: boolean })[] {
  return runsOf(PARAGRAPHS, main, table).flatMap(({ start, end, properties: own }) => {
    const properties = own.flatMap((property) =>
      ELSEWHERE.includes(property.code) ? propertiesElsewhere(data, property.operand) : property,
    )
    return isSet(properties, IN_TABLE) ? { start, end, endsRow: isSet(properties, ROW_END) } : []
  })
}

const isSet = (properties: readonly Property[], code: number): boolean =>
  properties.some((property) => property.code === code && ((property.operand[0] ?? 0) & 1) === 1)

function propertiesElsewhere(data: Buffer, operand: Buffer): Property[] {
  const at = operand.readUInt32LE(0)
  return at + 2 > data.length ? [] : propertiesIn(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)))
}

function runsOf({ place, bytesPerRun, hasStyle }: typeof CHARACTERS | typeof PARAGRAPHS, main: Buffer, table: Buffer): PropertyRun[] {
  const runs: PropertyRun[] = []
  const index = table.subarray(main.readUInt32LE(place), main.readUInt32LE(place) + main.readUInt32LE(place + 4))
  const pages = Math.floor((index.length - 4) / 8)
  for (let number = 0; number < pages; number++) {
    const at = index.readUInt32LE((pages + 1) * 4 + number * 4) * PAGE_BYTES
    const page = main.subarray(at, at + PAGE_BYTES)
    const count = page.length < PAGE_BYTES ? 0 : page.readUInt8(PAGE_BYTES - 1)
    for (let run = 0; run < count; run++) {
      const offset = page.readUInt8((count + 1) * 4 + run * bytesPerRun) * 2
      runs.push({
        start: page.readUInt32LE(run * 4),
        end: page.readUInt32LE((run + 1) * 4),
        properties: offset === 0 ? [] : propertiesIn(hasStyle ? paragraphList(page, offset) : characterList(page, offset)),
      })
    }
  }
  return runs
}

const characterList = (page: Buffer, offset: number): Buffer => page.subarray(offset + 1, offset + 1 + page.readUInt8(offset))

/** A length in words, in its first or second byte, and a style before the properties. */
function paragraphList(page: Buffer, offset: number): Buffer {
  const words = page.readUInt8(offset)
  const start = words === 0 ? offset + 2 : offset + 1
  const end = words === 0 ? start + page.readUInt8(offset + 1) * 2 : start + words * 2 - 1
  return page.subarray(start + 2, end)
}

function propertiesIn(list: Buffer): Property[] {
  const properties: Property[] = []
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.readUInt16LE(at)
    const start = at + 2
    const end = start + operandBytes(code, list, start)
    properties.push({ code, operand: list.subarray(start, end) })
    at = end
  }
  return properties.filter(({ operand }) => operand.length > 0)
}

/** The upper three bits of an opcode say how long its operand is; the table's shape and tab stops count in their own way. */
function operandBytes(code: number, list: Buffer, at: number): number {
  const lengths = [1, 1, 2, 4, 2, 2, null, 3] as const
  const length = lengths[code >> 13]
  if (typeof length === 'number') return length
  if (code === TABLE_DEFINITION) return at + 2 > list.length ? list.length : list.readUInt16LE(at) + 1
  const first = list[at] ?? 0
  if (code !== TAB_STOPS || first < 255) return first + 1
  const deleted = list[at + 1] ?? 0
  const added = list[at + 2 + deleted * 4] ?? 0
  return 3 + deleted * 4 + added * 3
}
