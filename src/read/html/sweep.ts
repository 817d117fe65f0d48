import { holdsNoText } from './elements.ts'
import { type HiddenReason, hiddenReason } from './style.ts'
import { attributeOf, childElements, type HtmlElement, type HtmlParent, isElement, rawText, visibleLength } from './tree.ts'

/** What a page has beside its text. */
export interface Swept {
  /** Characters that nobody sees, by the reason. */
  hidden: Map<HiddenReason, number>
  scripts: number
  /** Pages that this one shows inside itself, or sends its reader to. */
  elsewhere: { how: 'frame' | 'refresh'; href: string }[]
}

const FRAMES: ReadonlySet<string> = new Set(['iframe', 'frame'])

/** Takes out of a tree what is no text of the page (programs, styles, form controls, frames) and what nobody sees. Changes the tree. */
export function sweep(root: HtmlParent): Swept {
  const swept: Swept = { hidden: new Map(), scripts: 0, elsewhere: [] }
  sweepBelow(root, swept)
  return swept
}

function sweepBelow(parent: HtmlParent, swept: Swept): void {
  parent.childNodes = parent.childNodes.filter((node) => {
    if (!isElement(node)) return true
    if (FRAMES.has(node.tagName) || holdsNoText(node)) {
      note(node, swept)
      return false
    }
    const reason = hiddenReason(node)
    if (reason === null) return true
    const count = visibleLength(rawText(node))
    if (count > 0) swept.hidden.set(reason, (swept.hidden.get(reason) ?? 0) + count)
    return false
  })
  for (const child of childElements(parent)) sweepBelow(child, swept)
}

function note(element: HtmlElement, swept: Swept): void {
  if (element.tagName === 'script') swept.scripts += 1
  if (element.tagName === 'head') {
    for (const child of childElements(element)) note(child, swept)
  }
  const href = element.tagName === 'meta' ? refreshTarget(element) : FRAMES.has(element.tagName) ? frameSource(element) : null
  if (href) swept.elsewhere.push({ how: element.tagName === 'meta' ? 'refresh' : 'frame', href })
}

const REFRESH_URL = /^\s*\d+[.\d]*\s*[;,]\s*url\s*=\s*["']?([^"']+)/i

const refreshTarget = (meta: HtmlElement): string | null =>
  (attributeOf(meta, 'http-equiv') ?? '').toLowerCase() === 'refresh'
    ? (REFRESH_URL.exec(attributeOf(meta, 'content') ?? '')?.[1]?.trim() ?? null)
    : null

/** A frame's page; `about:blank` and scripts are none. */
const frameSource = (frame: HtmlElement): string | null =>
  /^\s*(?:about:|javascript:|$)/i.test(attributeOf(frame, 'src') ?? '') ? null : (attributeOf(frame, 'src') ?? '').trim()
