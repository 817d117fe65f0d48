import type { Element } from '@xmldom/xmldom'
import { type CharacterFormat, readCharacterFormat } from './character-format.ts'
import type { ParagraphStyle, Styles } from './styles.ts'
import { valueAt } from './xml.ts'

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
