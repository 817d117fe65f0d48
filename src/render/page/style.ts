import type { BlockKind } from '../../model/index.ts'
import { VALUE_COLOURS } from '../value-colours.ts'
import type { ShownValueKind } from './page-contents.ts'

const BLOCK_COLOURS: Record<BlockKind, string> = {
  heading: '#a21caf',
  paragraph: '#334155',
  entry: '#3730a3',
  row: '#0f766e',
  caption: '#9a3412',
  furniture: '#9ca3af',
}

const SHOWN_COLOURS: Record<ShownValueKind, { fill: string; edge: string }> = {
  ...VALUE_COLOURS,
  result: { fill: '#e5e7eb', edge: '#4b5563' },
}

/** The look of everything on the page; widths in points. */
export const styleSheet = `
text { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif }
.ground { fill: #f1f5f9 } .paper { fill: #fff; stroke: #94a3b8; stroke-width: .5 }
.text { fill: #1f2937; opacity: .75; white-space: pre } .bold { font-weight: bold } .vertical { text-anchor: middle }
.column { fill: none; stroke: #0284c7; stroke-width: .8; stroke-dasharray: 5 3 } .column-number { fill: #0284c7; text-anchor: end }
.cell { fill: none; stroke: #0d9488; stroke-width: .8 }
.frame { fill: none; stroke: #c026d3; stroke-width: 1; stroke-dasharray: 1.5 2 }
.picture { fill: #78716c; fill-opacity: .12; stroke: #78716c; stroke-width: .8; stroke-dasharray: 6 2 }
.block rect { fill-opacity: .05; stroke-width: .5; stroke-opacity: .75 }
${Object.entries(BLOCK_COLOURS)
  .map(([kind, colour]) => `.block.${kind} rect, .order.${kind} { fill: ${colour}; stroke: ${colour} }`)
  .join('\n')}
.block.row rect { stroke: none }
.order text { fill: #fff; stroke: none; text-anchor: middle; font-weight: bold }
.order.goes-on circle { fill: #fff } .order.goes-on text { fill: #111827 }
.order circle { stroke-width: .8 }
.path { fill: none; stroke: #dc2626; stroke-width: .8; stroke-opacity: .55 } #arrow path { fill: #dc2626 }
.item path { fill: none; stroke: #b45309; stroke-width: 1.6 } .item text { fill: #b45309; font-weight: bold; stroke: #fff; stroke-width: 1.2; paint-order: stroke }
.value rect { stroke-width: .6; mix-blend-mode: multiply }
${Object.entries(SHOWN_COLOURS)
  .map(([kind, { fill, edge }]) => `.value.${kind} rect { fill: ${fill}; stroke: ${edge} }`)
  .join('\n')}
.legend text { fill: #1f2937 } .legend .title { font-weight: bold } .legend .note { fill: #64748b }
`
