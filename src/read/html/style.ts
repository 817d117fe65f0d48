import { attributeOf, type HtmlElement } from './tree.ts'

const NO_STYLE: ReadonlyMap<string, string> = new Map()

/** The declarations of an element's own style attribute, in lower case. Style sheets are not applied. */
export function inlineStyle(element: HtmlElement): ReadonlyMap<string, string> {
  const style = attributeOf(element, 'style')
  if (style === null) return NO_STYLE
  const declarations = new Map<string, string>()
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0)
      declarations.set(
        declaration.slice(0, colon).trim(),
        declaration
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      )
  }
  return declarations
}

/** Why nobody sees an element's text. */
export type HiddenReason = 'not_displayed' | 'invisible' | 'too_small' | 'transparent' | 'same_colour'

const ZERO = /^0(?:\.0+)?(?:px|pt|em|rem|%)?$/
/** The names that pages give to the colours of paper and ink. */
const COLOUR_NAMES: Readonly<Record<string, string>> = { white: '#ffffff', '#fff': '#ffffff', black: '#000000', '#000': '#000000' }

/** Whether an element says of itself that it is not seen: hidden, display: none, visibility: hidden, no size, transparent, or in the colour of its own ground. */
export function hiddenReason(element: HtmlElement): HiddenReason | null {
  if (attributeOf(element, 'hidden') !== null) return 'not_displayed'
  const style = inlineStyle(element)
  if (style.size === 0) return null
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return 'not_displayed'
  if (style.get('visibility') === 'hidden') return 'invisible'
  if (ZERO.test(style.get('font-size') ?? '')) return 'too_small'
  if (ZERO.test(style.get('opacity') ?? '')) return 'transparent'
  const colour = colourOf(style.get('color'))
  return colour !== null && colour === colourOf(style.get('background-color') ?? style.get('background')) ? 'same_colour' : null
}

const RGB = /^rgb\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})\)$/

function colourOf(written: string | undefined): string | null {
  if (written === undefined) return null
  const [, ...parts] = RGB.exec(written) ?? []
  if (parts.length > 0) return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
  const colour = COLOUR_NAMES[written] ?? written
  return /^#[0-9a-f]{6}$/.test(colour) ? colour : null
}
