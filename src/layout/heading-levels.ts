import type { LayoutBlock } from './block.ts'

/** Sizes that differ by less than this, in points, are one level. */
const SAME_LEVEL = 0.75

/** Numbers the headings by their type: 1 is the largest in the document. */
export function withHeadingLevels(blocks: readonly LayoutBlock[]): LayoutBlock[] {
  const sizes = blocks
    .flatMap((block) => (block.kind === 'heading' ? [block.lines[0]?.size ?? 0] : []))
    .sort((a, b) => b - a)
    .filter((size, at, all) => at === 0 || (all[at - 1] ?? 0) - size >= SAME_LEVEL)
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    const size = block.lines[0]?.size ?? 0
    return { ...block, level: sizes.filter((other) => other > size + SAME_LEVEL / 2).length + 1 }
  })
}
