import type { PageTruth, TrueLine } from '../../fixtures/scripts/pages/placed-page.ts'

/** How many of so many. */
export interface Share {
  right: number
  of: number
}

export const addShares = (shares: readonly Share[]): Share => ({
  right: shares.reduce((sum, { right }) => sum + right, 0),
  of: shares.reduce((sum, { of }) => sum + of, 0),
})

/** Two lines of an article that stand one after the other. */
export type LinePair = readonly [TrueLine, TrueLine]

/** Every pair of consecutive lines of an article; furniture has no order. */
export const pairsOf = ({ lines }: PageTruth): LinePair[] =>
  lines.slice(1).flatMap((line, at): LinePair[] => {
    const before = lines[at]
    return before && before.kind !== 'furniture' && before.article === line.article ? [[before, line]] : []
  })

/**
 * The pairs that a text does not keep together: nowhere does what the second says stand right behind what the first says. White space, widths of characters
 * and hyphens at line ends are left aside, which readers write in their own ways.
 */
export function partedPairs(text: string, truth: PageTruth): LinePair[] {
  const words = bare(text)
  return pairsOf(truth).filter(([before, after]) => !words.includes(bare(before.text + after.text)))
}

/** The share of consecutive lines of an article that a text keeps together. */
export function keptTogether(text: string, truth: PageTruth): Share {
  const of = pairsOf(truth).length
  return { right: of - partedPairs(text, truth).length, of }
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '')
