import { decodeText } from '../../text/decode.ts'

/** Units of a font's em (ISO 32000-1, 9.2.4). */
const EM_UNITS = 1000
const SUBSET_PREFIX = /^[A-Z]{6}\+/
/** 宋体,Bold; Arial-BoldMT; SourceHanSansCN-Heavy; FZXBSJW is a heavy face of its own and not meant. */
const BOLD_NAME = /bold|black|heavy|粗体|加粗/i
const NAME_ESCAPE = /#([0-9A-Fa-f]{2})/g
const BEYOND_LATIN_1 = /[^\0-\xff]/
const BEYOND_ASCII = /[^\0-\x7f]/
/** A Type 3 font's em is its size unless its bounding box is this many times larger or smaller. */
const TYPE3_EM_TOLERANCE = 4

/** A font as far as text needs it. */
export interface PdfFont {
  name: string | null
  bold: boolean
  vertical: boolean
  /** From a glyph's width to the em. */
  widthScale: number
  /** The em for a font size of 1. */
  em: number
  /** Vertical metrics where a glyph has none of its own: advance, and the position vector x, y, in units of the em. */
  verticalMetrics: readonly [number, number, number] | null
  /** Whether the font says which character a code stands for. */
  knows(code: number): boolean
  /** Whether all it says is that codes are characters, which for fonts of glyph numbers is a guess. */
  guesses: boolean
}

/** What pdf.js tells of a font; everything may be missing. */
interface FontData {
  name?: unknown
  bold?: unknown
  black?: unknown
  vertical?: unknown
  fontMatrix?: unknown
  isType3Font?: unknown
  bbox?: unknown
  defaultVMetrics?: unknown
  composite?: unknown
  toUnicode?: { _map?: Record<number, unknown> } | null
}

/** @param value what pdf.js holds under a font's name; null where the font could not be loaded */
export function fontFrom(value: unknown): PdfFont | null {
  if (typeof value !== 'object' || value === null || !('name' in value || 'isType3Font' in value)) return null
  const data: FontData = value
  const name = nameOf(data.name)
  const [xScale, yScale] = scalesOf(data.fontMatrix)
  const map = data.toUnicode?._map
  return {
    name,
    bold: data.bold === true || data.black === true || (name !== null && BOLD_NAME.test(name)),
    vertical: data.vertical === true,
    widthScale: xScale,
    em: data.isType3Font === true ? type3Em(data.bbox, yScale) : 1,
    verticalMetrics: threeNumbers(data.defaultVMetrics),
    knows: map ? (code) => map[code] !== undefined : () => false,
    guesses: !map && data.composite === true,
  }
}

function nameOf(name: unknown): string | null {
  if (typeof name !== 'string') return null
  const plain = decodedName(name).replace(SUBSET_PREFIX, '')
  return plain === '' ? null : plain
}

/** Names are bytes; Chinese producers write them in GBK or UTF-8, with or without #CB#CE: ËÎÌå is 宋体. */
function decodedName(name: string): string {
  const unescaped = name.replace(NAME_ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  if (BEYOND_LATIN_1.test(unescaped) || !BEYOND_ASCII.test(unescaped)) return unescaped
  return decodeText(Uint8Array.from(unescaped, (unit) => unit.charCodeAt(0)))?.text ?? unescaped
}

function scalesOf(matrix: unknown): [number, number] {
  const values = Array.isArray(matrix) ? matrix : []
  return [numberOr(values[0], 1 / EM_UNITS), numberOr(values[3], 1 / EM_UNITS)]
}

/** Type 3 fonts choose their own glyph space, so that a size says the em only where the bounding box does not speak against it. */
function type3Em(bbox: unknown, yScale: number): number {
  const [, bottom, , top] = Array.isArray(bbox) ? bbox : []
  const height = Math.abs(numberOr(top, 0) - numberOr(bottom, 0)) * Math.abs(yScale)
  return height > TYPE3_EM_TOLERANCE || (height > 0 && height < 1 / TYPE3_EM_TOLERANCE) ? height : 1
}

function threeNumbers(values: unknown): [number, number, number] | null {
  if (!Array.isArray(values)) return null
  const [advance, x, y] = values as unknown[]
  return typeof advance === 'number' && typeof x === 'number' && typeof y === 'number' ? [advance, x, y] : null
}

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise)
