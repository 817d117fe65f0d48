import type { Element } from '@xmldom/xmldom'
import { markParagraph, type ParagraphMark } from './marks.ts'
import { type HeadingRole, rolesByFont } from './official-fonts.ts'
import { type ParagraphStyle, type Styles, styleChain } from './styles.ts'
import { integerAt, wordChild, wordDescendants } from './xml.ts'

/** Word's outline levels are 0–8; 9 is body text. */
const BODY_OUTLINE_LEVEL = 9

/** Word stores the English names of its own styles in every language; other programs and templates write the Chinese ones (标题 1, 公文一级标题). */
const HEADING_STYLE = /^(?:heading|标题) ?([1-9])$/i
const LEVEL_STYLE = /([一二三四五六七八九])级标题$/
const LEVELS = '一二三四五六七八九'
const TITLE_STYLE = /^(?:title|标题|公文标题|文件标题)$/i
const CAPTION_STYLE = /^(?:caption|题注)$/i
const CONTENTS_STYLE = /^(?:(?:toc|目录) ?[1-9]|toc heading|目录标题|table of figures|图表目录)$/i

/** The heading levels that the standard sets in fonts of their own; a title is above them. */
const LEVEL_OF_ROLE: Readonly<Record<HeadingRole, number | null>> = { title: null, levelOne: 1, levelTwo: 2 }

/**
 * Marks headings, captions and the lines of a table of contents by outline level and style, headings also by the fonts of official documents.
 * @param contents the paragraphs of tables of contents, and @param labels the runs of generated labels
 * @returns how many headings only their font says
 */
export function markParagraphKinds(story: Element, styles: Styles, contents: ReadonlySet<Element>, labels: ReadonlySet<Element>): number {
  const roles = rolesByFont(story, styles, labels)
  let byFont = 0
  for (const paragraph of wordDescendants(story, 'p')) {
    const chain = styleChain(paragraph, styles)
    const role = roles.get(paragraph)
    const mark = contents.has(paragraph) ? FURNITURE : markFor(paragraph, chain)
    if (mark) markParagraph(paragraph, mark)
    else if (role && outlineLevelOf(paragraph, chain) === null) {
      markParagraph(paragraph, { kind: 'heading', level: LEVEL_OF_ROLE[role] })
      byFont += 1
    }
  }
  return byFont
}

const FURNITURE: ParagraphMark = { kind: 'furniture' }

function markFor(paragraph: Element, chain: readonly ParagraphStyle[]): ParagraphMark | null {
  const styleNamed = (pattern: RegExp): RegExpExecArray | null =>
    chain.map(({ name }) => pattern.exec(name ?? '')).find((found) => found !== null) ?? null
  if (styleNamed(CONTENTS_STYLE)) return FURNITURE
  if (styleNamed(CAPTION_STYLE)) return { kind: 'caption' }
  const outlineLevel = outlineLevelOf(paragraph, chain)
  if (outlineLevel !== null) return outlineLevel < BODY_OUTLINE_LEVEL ? { kind: 'heading', level: outlineLevel + 1 } : null
  const heading = styleNamed(HEADING_STYLE)
  if (heading) return { kind: 'heading', level: Number(heading[1]) }
  const levelled = styleNamed(LEVEL_STYLE)
  if (levelled) return { kind: 'heading', level: LEVELS.indexOf(levelled[1] ?? '') + 1 }
  return styleNamed(TITLE_STYLE) ? { kind: 'heading', level: null } : null
}

/** As stored, the paragraph's own before its styles'; null where neither says. */
function outlineLevelOf(paragraph: Element, chain: readonly ParagraphStyle[]): number | null {
  const properties = wordChild(paragraph, 'pPr')
  return (properties && integerAt(properties, 'outlineLvl')) ?? chain.find((style) => style.outlineLevel !== null)?.outlineLevel ?? null
}
