import type { Element } from '@xmldom/xmldom'
import type { ParagraphStyle, Styles } from './styles.ts'
import { attributeOf, isOn, valueAt, wordChild } from './xml.ts'

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

const STYLES_FOLLOWED = 20

/** The format of a run (or of a paragraph's end, in its w:pPr) after all styles: its own, its character style's, its paragraph's, the document's. */
export function resolveCharacters(element: Element, chain: readonly ParagraphStyle[], styles: Styles): CharacterFormat {
  const formats = [readCharacterFormat(element)]
  let styleId = valueAt(element, 'rPr', 'rStyle')
  for (let followed = 0; styleId !== null && followed < STYLES_FOLLOWED; followed++) {
    const style = styles.character.get(styleId)
    if (style) formats.push(style.characters)
    styleId = style?.basedOn ?? null
  }
  formats.push(...chain.map(({ characters }) => characters), styles.defaultCharacters)
  return {
    hidden: formats.find(({ hidden }) => hidden !== null)?.hidden ?? null,
    font: formats.find(({ font }) => font !== null)?.font ?? null,
  }
}
