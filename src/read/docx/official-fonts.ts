import type { Element } from '@xmldom/xmldom'
import { resolveCharacters } from './resolved-characters.ts'
import { type ParagraphStyle, type Styles, styleChain } from './styles.ts'
import { enclosingParagraph, wordDescendants } from './xml.ts'

/** What the standard for official documents (GB/T 9704-2012, 7.3) sets in a font of its own. */
type OfficialRole = 'title' | 'levelOne' | 'levelTwo' | 'text'

export type HeadingRole = Exclude<OfficialRole, 'text'>

/**
 * 7.3.1: the title in 小标宋; 7.3.3: the text in 仿宋, level one in 黑体 with 一、, level two in 楷体 with （一）.
 * Foundries put their name before (方正小标宋) and the character set behind (仿宋_GB2312).
 */
const ROLE_FONTS: readonly (readonly [OfficialRole, RegExp])[] = [
  ['title', /小标宋|^FZXiaoBiaoSong/i],
  ['text', /仿宋|^FangSong|^STFangsong/i],
  ['levelOne', /黑体|^SimHei$|^STHeiti/i],
  ['levelTwo', /楷体|^KaiTi|^STKaiti/i],
]

/** The numbers that the standard gives the two levels. */
const LEVEL_NUMBERS: Readonly<Partial<Record<HeadingRole, RegExp>>> = {
  levelOne: /^\s*[一二三四五六七八九十百]{1,5}、/,
  levelTwo: /^\s*[（(][一二三四五六七八九十百]{1,5}[)）]/,
}

/** Characters of a heading: two lines of 28 (7.1 asks for 28 characters a line). */
const LONGEST_HEADING = 56

/**
 * The paragraphs that are title or heading by their font: as a whole in it, short, with the number that the standard gives that level,
 * outside of tables, in a document whose text is in 仿宋. Everything else is what outline levels and styles say.
 * @param labels the runs of generated labels, whose font is that of the list
 */
export function rolesByFont(story: Element, styles: Styles, labels: ReadonlySet<Element>): ReadonlyMap<Element, HeadingRole> {
  const fonts = paragraphFonts(story, styles, labels)
  const lengths = new Map<OfficialRole | null, number>()
  for (const counts of fonts.values()) for (const [role, length] of counts) lengths.set(role, (lengths.get(role) ?? 0) + length)
  const roles = new Map<Element, HeadingRole>()
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0)
  if ((lengths.get('text') ?? 0) * 2 <= all) return roles
  for (const [paragraph, counts] of fonts) {
    const [role] = counts.keys()
    if (counts.size === 1 && role && role !== 'text' && isHeading(paragraph, role)) roles.set(paragraph, role)
  }
  return roles
}

function isHeading(paragraph: Element, role: HeadingRole): boolean {
  const text = wordDescendants(paragraph, 't')
    .map((one) => one.textContent ?? '')
    .join('')
  return text.length <= LONGEST_HEADING && (LEVEL_NUMBERS[role]?.test(text) ?? true)
}

/** For each paragraph outside of tables how many characters stand in which font; what is not Han may take any. */
function paragraphFonts(story: Element, styles: Styles, labels: ReadonlySet<Element>): Map<Element, Map<OfficialRole | null, number>> {
  const fonts = new Map<Element, Map<OfficialRole | null, number>>()
  const chains = new Map<Element, ParagraphStyle[]>()
  const inTables = new Set(wordDescendants(story, 'tbl').flatMap((table) => wordDescendants(table, 'p')))
  for (const run of wordDescendants(story, 'r')) {
    const paragraph = enclosingParagraph(run)
    if (!paragraph || inTables.has(paragraph) || labels.has(run)) continue
    const length = hanLength(run)
    if (length === 0) continue
    const chain = chains.get(paragraph) ?? styleChain(paragraph, styles)
    chains.set(paragraph, chain)
    const { font } = resolveCharacters(run, chain, styles)
    const role = ROLE_FONTS.find(([, pattern]) => font !== null && pattern.test(font))?.[0] ?? null
    const counts = fonts.get(paragraph) ?? new Map<OfficialRole | null, number>()
    fonts.set(paragraph, counts.set(role, (counts.get(role) ?? 0) + length))
  }
  return fonts
}

const hanLength = (run: Element): number =>
  wordDescendants(run, 't').reduce((count, text) => count + (text.textContent ?? '').replace(/[^\p{Script=Han}]/gu, '').length, 0)
