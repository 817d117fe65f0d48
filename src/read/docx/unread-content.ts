import type { Element } from '@xmldom/xmldom'
import { descendants } from '../xml.ts'
import { isWord, wordDescendants } from './xml.ts'

/** What a docx holds that is shown and is no text here. */
export interface UnreadContent {
  /** Pictures, charts and SmartArt. */
  images: number
  /** Files embedded as objects (OLE). */
  embeddedFiles: number
  /** Texts of other formats that Word would take in on opening (w:altChunk), and parts of a master document. */
  embeddedTexts: number
}

/** DrawingML and VML: a picture, a chart, the parts of SmartArt. */
const PICTURES = ['blip', 'imagedata', 'chart', 'relIds']
const EMBEDDED_TEXTS = ['altChunk', 'subDoc']

const isPicture = (element: Element): boolean => PICTURES.includes(element.localName ?? '')

export function countUnread(story: Element): UnreadContent {
  const objects = wordDescendants(story, 'object')
  // An object shows itself by a picture.
  const ofObjects = objects.reduce((count, object) => count + descendants(object, isPicture).length, 0)
  return {
    images: descendants(story, isPicture).length - ofObjects,
    embeddedFiles: objects.length,
    embeddedTexts: descendants(story, (element) => EMBEDDED_TEXTS.some((name) => isWord(element, name))).length,
  }
}
