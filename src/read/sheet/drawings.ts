import { childElements, descendants, parseXml } from '../xml.ts'

/** Counts what is drawn over a sheet: shapes that say something, and pictures and charts. */
export function drawnOn(drawing: Uint8Array, part: string): { textBoxes: number; images: number } {
  const root = parseXml(drawing, 'xlsx', part)
  const named = (name: string) => descendants(root, (element) => element.localName === name)
  const says = named('sp').filter((shape) =>
    childElements(shape).some((child) => child.localName === 'txBody' && (child.textContent ?? '').trim() !== ''),
  )
  return { textBoxes: says.length, images: named('pic').length + named('graphicFrame').length }
}
