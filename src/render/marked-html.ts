import { type Html, html } from './html.ts'
import type { Segment } from './marked-text.ts'

/** The segments as HTML: stretches without a mark are plain text, the others become what `elementOf` makes of them. */
export function toHtml<Value>(segments: readonly Segment<Value>[], elementOf: (segment: Segment<Value>) => Html): Html {
  return html`${segments.map((segment) => (segment.marks.length === 0 ? segment.text : elementOf(segment)))}`
}
