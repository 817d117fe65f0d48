import { escapeXml, XML_HEAD } from './xml.ts'

/** 宋体 comes with every Chinese Windows and Office; other systems take a font of their own for it. */
const FONT = '宋体'
/** Points: 五号 is 10.5, and a table has the next smaller size. */
const FONT_SIZE = 10
const HEADING_COLOUR = 'FFDDE8F3'
const BORDER_COLOUR = 'FF9A9A9A'

const NUMBER_FORMATS = { general: 0, date: 164, share: 165 } as const

/** How a cell looks; its place here is what cells name it by. */
interface CellStyle {
  heading?: true
  format?: keyof typeof NUMBER_FORMATS
  horizontal?: 'center'
  vertical: 'center' | 'top'
  /** The text stays a text when a person goes into the cell and out again, though it begins like a formula. */
  quoted?: true
}

const STYLES = {
  heading: { heading: true, horizontal: 'center', vertical: 'center' },
  text: { vertical: 'center' },
  textAtTop: { vertical: 'top' },
  quoted: { vertical: 'center', quoted: true },
  number: { vertical: 'center' },
  numberAtTop: { horizontal: 'center', vertical: 'top' },
  date: { format: 'date', horizontal: 'center', vertical: 'center' },
  share: { format: 'share', vertical: 'center' },
} as const satisfies Record<string, CellStyle>

export type StyleName = keyof typeof STYLES

/** Style 0 is that of cells that nobody has written. */
const NUMBERS = new Map(Object.keys(STYLES).map((name, at) => [name, at + 1]))

export const styleNumber = (name: StyleName): number => NUMBERS.get(name) ?? 0

/** The part xl/styles.xml. */
export function stylesXml(): string {
  const font = (bold: string): string =>
    `<font>${bold}<sz val="${FONT_SIZE}"/><name val="${FONT}"/><family val="3"/><charset val="134"/></font>`
  const edge = (side: string): string => `<${side} style="thin"><color rgb="${BORDER_COLOUR}"/></${side}>`
  const styles = Object.values<CellStyle>(STYLES)
  return [
    XML_HEAD,
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="2">',
    `<numFmt numFmtId="${NUMBER_FORMATS.date}" formatCode="yyyy\\-mm\\-dd"/>`,
    `<numFmt numFmtId="${NUMBER_FORMATS.share}" formatCode="${escapeXml('+0.0%;-0.0%;0.0%')}"/>`,
    '</numFmts>',
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    `<fill><patternFill patternType="solid"><fgColor rgb="${HEADING_COLOUR}"/><bgColor indexed="64"/></patternFill></fill></fills>`,
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    ...styles.map(formatXml),
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('')
}

function formatXml({ heading, format = 'general', horizontal, vertical, quoted }: CellStyle): string {
  const look = heading ? 'fontId="1" fillId="2" applyFont="1" applyFill="1"' : 'fontId="0" fillId="0"'
  const across = horizontal ? ` horizontal="${horizontal}"` : ''
  return (
    `<xf numFmtId="${NUMBER_FORMATS[format]}" ${look} borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"` +
    `${quoted ? ' quotePrefix="1"' : ''}><alignment${across} vertical="${vertical}" wrapText="1"/></xf>`
  )
}
