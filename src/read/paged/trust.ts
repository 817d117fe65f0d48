import { heightOf, holdsMiddle, widthOf } from '../../layout/box.ts'
import type { Glyph } from '../../layout/page.ts'
import { type Finding, findingOf } from '../../model/index.ts'
import { hanShareOf } from '../../text/common-han.ts'
import { simplified } from '../../text/traditional.ts'
import { coverageOf } from './coverage.ts'
import type { SourcePage } from './page-source.ts'

/** Why what a page says of its text is not to be believed, with what was measured. Shares are from 0 to 1. */
export type Distrust =
  | { reason: 'page_unreadable' }
  /** A scan without a text layer, or with no more than a stamp or page number over it. */
  | { reason: 'no_text_under_picture'; coverage: number; glyphs: number }
  /** Text that was turned into outlines (转曲). */
  | { reason: 'text_as_outlines'; outlines: number; glyphs: number }
  | { reason: 'no_unicode_map' | 'private_use' | 'impossible_code_points'; share: number; glyphs: number }
  /** Fonts of glyph numbers read as characters give letters from all over Unicode. */
  | { reason: 'mixed_scripts'; scripts: number; share: number }
  /** Han that is no Chinese: the share of it among the 1000 commonest characters. */
  | { reason: 'gibberish_han'; han: number; share: number }
  /** Letters and signs of ASCII that are as wide as Han: a font of Han with codes of its own. */
  | { reason: 'gibberish_symbols'; share: number; glyphs: number }

/** Pictures that cover this share of a page make it a scan. */
const SCAN_COVERAGE = 0.6
/** A scan may carry this many characters that were added later: page number, watermark, date of receipt. */
const MAX_ADDED_GLYPHS = 30
/** Fewer outlines are a logo or a seal. */
const MIN_OUTLINES = 100
/** Below this many characters shares say nothing. */
const MIN_GLYPHS = 5
/** One or two bad characters on a cover page are a bullet or a logo: they stand as � and are reported. */
const MIN_BAD_GLYPHS = 3
const MAX_UNMAPPED_SHARE = 0.1
/** Bullets and ticks of symbol fonts are private use: one a line is common. */
const MAX_PRIVATE_SHARE = 0.2
const MAX_IMPOSSIBLE_SHARE = 0.05
/** Documents of Xinjiang, Tibet and Inner Mongolia have one script beside Chinese, lists of languages a few words of several. */
const MAX_SCRIPTS = 3
const MAX_OTHER_SCRIPTS_SHARE = 0.1
/**
 * Of a page's Han this share at least is among the 1000 commonest characters. Prose has 0.9, classical prose 0.75, names of people 0.67, a list of
 * medicines 0.43; characters at random from the 3000 commonest have 0.33, bytes read in a wrong encoding 0.04.
 */
const MIN_COMMON_SHARE = 0.4
const MIN_HAN = 30
/** Standard deviations by which a share has to miss: a page of thirty characters may well have only rare ones. */
const CONFIDENCE = 2
/** Text that plainly reads as Chinese is believed though its font does not vouch for it. */
const PLAIN_COMMON_SHARE = 0.6
/** Of their em. Capital W and the at sign are the widest letters of ordinary fonts with 0.95. */
const HAN_WIDTH = 0.97
const MAX_WIDE_ASCII_SHARE = 0.15
/** Signs among them; wide digits and letters alone come from fonts whose widths are missing. */
const MIN_SIGN_SHARE = 0.1
/** A picture of this share of the page that no text stands on may say something. */
const LARGE_PICTURE = 0.15

const PRIVATE_USE = /\p{Co}/u
const IMPOSSIBLE = /[\ufffd\p{Cc}\p{Cn}\p{Cs}]/u
const ASCII = /^[!-~]$/
const SIGN = /^[!-/:-@[-`{-~]$/
/** Dots that lead from a title to its page in a table of contents. */
const LEADER = /^[….·‥]+$/
const OTHER_LETTER = /(?!\p{Script=Han}|\p{Script=Latin}|\p{Script=Greek}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u
/** Scripts that a font of glyph numbers falls into first, in the order of Unicode. */
const OTHER_SCRIPTS = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Syriac}/u,
  /\p{Script=Thaana}|\p{Script=Nko}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Bengali}|\p{Script=Gurmukhi}|\p{Script=Gujarati}/u,
  /\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}/u,
  /\p{Script=Thai}|\p{Script=Lao}/u,
  /\p{Script=Tibetan}/u,
  /\p{Script=Georgian}|\p{Script=Ethiopic}|\p{Script=Cherokee}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Hiragana}|\p{Script=Katakana}/u,
  /\p{Script=Mongolian}/u,
]

/** The gate before a page's text is used: null where it is believed, otherwise why the page has to be recognised from its picture. */
export function distrustOf(page: SourcePage): Distrust | null {
  const { glyphs } = page.positioned
  if (page.findings.some(({ code }) => code === 'page_unreadable')) return { reason: 'page_unreadable' }
  return distrustOfPaint(page) ?? (glyphs.length < MIN_GLYPHS ? null : (distrustOfCodes(page) ?? distrustOfReading(glyphs)))
}

/** For the record: the finding that says why a page's text was not used. */
export const distrustFinding = (page: number, distrust: Distrust): Finding =>
  findingOf('text_layer_distrusted', { page, ...rounded(distrust) })

/** Large pictures beside text that is believed: what they say is not read. */
export function unreadPictures({ positioned }: SourcePage): Finding | null {
  const { number: page, pictures, glyphs, width, height } = positioned
  const large = pictures.filter((picture) => widthOf(picture) * heightOf(picture) >= LARGE_PICTURE * width * height)
  const unread = large.filter((picture) => glyphs.filter(({ box }) => holdsMiddle(picture, box)).length < MIN_GLYPHS)
  return unread.length > 0 ? findingOf('images_not_read', { page, count: unread.length }) : null
}

function distrustOfPaint({ positioned, outlines = 0 }: SourcePage): Distrust | null {
  const { glyphs, pictures, width, height } = positioned
  if (glyphs.length > MAX_ADDED_GLYPHS) return null
  const coverage = coverageOf(pictures, width, height)
  if (coverage >= SCAN_COVERAGE) return { reason: 'no_text_under_picture', coverage, glyphs: glyphs.length }
  return outlines >= MIN_OUTLINES ? { reason: 'text_as_outlines', outlines, glyphs: glyphs.length } : null
}

function distrustOfCodes({ positioned: { glyphs }, unmappedGlyphs }: SourcePage): Distrust | null {
  const shareOf = (count: number): number => (count < MIN_BAD_GLYPHS ? 0 : Math.min(1, count / glyphs.length))
  const countOf = (codes: RegExp): number => glyphs.filter(({ text }) => codes.test(text)).length
  const impossible = shareOf(countOf(IMPOSSIBLE))
  const unmapped = shareOf(unmappedGlyphs)
  if (unmapped > MAX_UNMAPPED_SHARE && (impossible > MAX_UNMAPPED_SHARE || !isPlainChinese(textOf(glyphs)))) {
    return { reason: 'no_unicode_map', share: unmapped, glyphs: glyphs.length }
  }
  if (impossible > MAX_IMPOSSIBLE_SHARE) return { reason: 'impossible_code_points', share: impossible, glyphs: glyphs.length }
  const privateUse = shareOf(countOf(PRIVATE_USE))
  return privateUse > MAX_PRIVATE_SHARE ? { reason: 'private_use', share: privateUse, glyphs: glyphs.length } : null
}

function distrustOfReading(glyphs: readonly Glyph[]): Distrust | null {
  const text = textOf(glyphs)
  return distrustOfScripts(glyphs, text) ?? distrustOfHan(text) ?? distrustOfSymbols(glyphs)
}

function distrustOfScripts(glyphs: readonly Glyph[], text: string): Distrust | null {
  const share = glyphs.filter(({ text: character }) => OTHER_LETTER.test(character)).length / glyphs.length
  if (share <= MAX_OTHER_SCRIPTS_SHARE) return null
  const scripts = OTHER_SCRIPTS.filter((script) => script.test(text)).length
  return scripts > MAX_SCRIPTS ? { reason: 'mixed_scripts', scripts, share } : null
}

function distrustOfHan(text: string): Distrust | null {
  const { han, common } = hanShareOf(text)
  if (han < MIN_HAN || isCommonEnough(common / han, han)) return null
  const folded = hanShareOf(simplified(text)).common / han
  return isCommonEnough(folded, han) ? null : { reason: 'gibberish_han', han, share: folded }
}

/** Whether a share counted in so many characters could be chance for Chinese. */
const isCommonEnough = (share: number, count: number): boolean =>
  share + CONFIDENCE * Math.sqrt((MIN_COMMON_SHARE * (1 - MIN_COMMON_SHARE)) / count) >= MIN_COMMON_SHARE

function distrustOfSymbols(all: readonly Glyph[]): Distrust | null {
  const glyphs = all.filter(({ text }) => !LEADER.test(text))
  const wide = glyphs.filter(({ text, box, size }) => ASCII.test(text) && widthOf(box) >= HAN_WIDTH * size)
  const share = wide.length / glyphs.length
  const signs = wide.filter(({ text }) => SIGN.test(text)).length
  if (glyphs.length < MIN_HAN || share <= MAX_WIDE_ASCII_SHARE || signs < wide.length * MIN_SIGN_SHARE) return null
  return { reason: 'gibberish_symbols', share, glyphs: glyphs.length }
}

function isPlainChinese(text: string): boolean {
  const { han, common } = hanShareOf(text)
  return han >= MIN_HAN && common >= han * PLAIN_COMMON_SHARE
}

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('')

function rounded(distrust: Distrust): Finding['data'] {
  return Object.fromEntries(
    Object.entries(distrust).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value * 1000) / 1000 : value]),
  )
}
