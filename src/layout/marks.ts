import { widthOf } from './box.ts'
import type { Glyph } from './page.ts'

/** Marks that are printed in the left half of their em: what stands behind them begins half an em later. */
const CLOSING = /^[，。、；：！？）》」』】〕”’…]$/

/** Whether the right half of a character's em is empty. Where marks are set closer, their em is taken for half as wide already. */
export const isClosingMark = (glyph: Glyph): boolean => CLOSING.test(glyph.text) && widthOf(glyph.box) > 0.75 * glyph.size

const MARK = /^[\p{P}\p{S}]$/u

/** Whether a character is a mark: half of its em is empty, on one side or the other. */
export const isMark = ({ text }: Glyph): boolean => MARK.test(text)
