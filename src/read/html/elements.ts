import { inlineStyle } from './style.ts'
import type { HtmlElement } from './tree.ts'

/** Elements that begin and end a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend'],
  ...[
    'li',
    'main',
    'menu',
    'nav',
    'ol',
    'p',
    'pre',
    'search',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'ul',
  ],
])

/** Elements without text of the page: programs, styles, what plays or is drawn, what a form is filled in with, and readings beside characters (ruby). */
const NO_TEXT: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'link', 'meta', 'title', 'base', 'xml'],
  ...['object', 'embed', 'applet', 'audio', 'video', 'canvas', 'svg', 'map', 'noframes'],
  ...['rt', 'rp', 'select', 'datalist', 'input', 'textarea', 'button', 'progress', 'meter'],
])

const BLOCK_DISPLAY = /^(?:block|flex|grid|table|list-item|flow-root)$/

export const isBlock = (element: HtmlElement): boolean =>
  BLOCKS.has(element.tagName) || BLOCK_DISPLAY.test(inlineStyle(element).get('display') ?? '')

/** Office writes settings as elements with a prefix (`w:`, `m:`); `o:p` is an empty paragraph. */
const isOfficeSetting = (name: string): boolean => /^(?:w|x|m|v|st1):/.test(name)

export const holdsNoText = (element: HtmlElement): boolean => NO_TEXT.has(element.tagName) || isOfficeSetting(element.tagName)

/** 1 to 6; null for what is no heading. */
export const headingLevel = ({ tagName }: HtmlElement): number | null => (/^h[1-6]$/.test(tagName) ? Number(tagName.charAt(1)) : null)
