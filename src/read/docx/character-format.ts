import type { Element } from '@xmldom/xmldom'
import { attributeOf, isOn, wordChild } from './xml.ts'

/** What we ask of the format of characters; null where it is left to the style, and to what that is based on. */
export interface CharacterFormat {
  /** w:vanish (隐藏文字). */
  hidden: boolean | null
  /** The font of Han characters (w:rFonts w:eastAsia). Theme fonts have no name of their own and are null. */
  font: string | null
}

/** The format in an element's w:rPr. */
export function readCharacterFormat(element: Element | null): CharacterFormat {
  const properties = element && wordChild(element, 'rPr')
  if (!properties) return { hidden: null, font: null }
  const fonts = wordChild(properties, 'rFonts')
  return {
    hidden: wordChild(properties, 'vanish') ? isOn(properties, 'vanish') : null,
    font: fonts && attributeOf(fonts, 'eastAsia'),
  }
}
