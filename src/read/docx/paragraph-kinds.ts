import type { Element } from '@xmldom/xmldom'
import { markParagraph, type ParagraphMark } from './marks.ts'
import { type ParagraphStyle, type Styles, styleChain } from './styles.ts'
import { integerAt, wordChild, wordDescendants } from './xml.ts'

/** Word's outline levels are 0–8; 9 is body text. */
const BODY_OUTLINE_LEVEL = 9

/** Word stores the English names of its own styles in every language. */
const HEADING_STYLE = /^heading ([1-9])$/i
const CAPTION_STYLE = /^caption$/i
const CONTENTS_STYLE = /^(toc [1-9]|toc heading|table of figures)$/i

/** Marks headings, captions and the lines of a table of contents by outline level and style. */
export function markParagraphKinds(story: Element, styles: Styles): void {
  for (const paragraph of wordDescendants(story, 'p')) {
    const mark = markFor(paragraph, styleChain(paragraph, styles))
    if (mark) markParagraph(paragraph, mark)
  }
}

function markFor(paragraph: Element, chain: readonly ParagraphStyle[]): ParagraphMark | null {
  const styleNamed = (pattern: RegExp): RegExpExecArray | null =>
    chain.map(({ name }) => pattern.exec(name ?? '')).find((found) => found !== null) ?? null
  if (styleNamed(CONTENTS_STYLE)) return { kind: 'furniture' }
  if (styleNamed(CAPTION_STYLE)) return { kind: 'caption' }
  const properties = wordChild(paragraph, 'pPr')
  const outlineLevel =
    (properties && integerAt(properties, 'outlineLvl')) ?? chain.find((style) => style.outlineLevel !== null)?.outlineLevel ?? null
  if (outlineLevel !== null) return outlineLevel < BODY_OUTLINE_LEVEL ? { kind: 'heading', level: outlineLevel + 1 } : null
  const heading = styleNamed(HEADING_STYLE)
  return heading ? { kind: 'heading', level: Number(heading[1]) } : null
}
