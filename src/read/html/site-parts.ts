import { isBlock } from './elements.ts'
import { type Measure, type Measures, measureBlocks } from './measure.ts'
import { SITE_MARK } from './site-words.ts'
import { attributeOf, childElements, elementsIn, type HtmlElement, type HtmlNode, isElement, isText, rawText } from './tree.ts'

/** Parts of a page by their element, that are the site's wherever they stand. */
const SITE_ELEMENTS: ReadonlySet<string> = new Set(['nav', 'footer', 'menu', 'search'])
const SITE_ROLES: ReadonlySet<string> = new Set(['navigation', 'contentinfo', 'search', 'menu', 'menubar', 'toolbar'])

/**
 * What sites call their own parts in class and id, a word of them or the whole; with the pinyin that Chinese sites use. A part is only taken for the site's
 * where it also holds little text of its own.
 */
const SITE_NAMES: ReadonlySet<string> = new Set([
  ...['nav', 'navs', 'navbar', 'navi', 'navigation', 'subnav', 'menu', 'menus', 'submenu', 'breadcrumb', 'breadcrumbs', 'crumb', 'crumbs'],
  ...[
    'footer',
    'foot',
    'copyright',
    'share',
    'bdsharebuttonbox',
    'bshare',
    'sharebox',
    'pager',
    'pagination',
    'prevnext',
    'related',
    'relevant',
  ],
  ...['friendlink', 'friendlinks', 'sitemap', 'toolbar', 'searchbox', 'login', 'qrcode', 'ewm', 'weixin', 'wechat', 'sidebar', 'skip'],
  ...['accessibility', 'wza', 'ad', 'ads', 'advert', 'comments', 'recommend', 'logo', 'banner', 'topbar', 'fontsize'],
  ...['daohang', 'weizhi', 'dqwz', 'fenxiang', 'dibu', 'yejiao'],
])
/** What sites call the head of a page. Notices have heads too: with a headline, a table or labelled fields. */
const HEAD_NAMES: ReadonlySet<string> = new Set(['header', 'head', 'top', 'dingbu'])

/** A part of the site says less than this in lines without links, in characters; more is text. */
const MOST_SITE_TEXT = 300
/** And no more than this share of what the page says in such lines. */
const MOST_SITE_SHARE = 0.2

/** A list of links is links for the most part: their titles may have a date beside them. */
const LEAST_LINKED_SHARE = 0.5
/** Headings and separators of a menu, in characters: so many, and so much more for each character that is linked. */
const MENU_HEADINGS = 20
const MENU_HEADINGS_SHARE = 0.1
/** One link is no list. */
const LEAST_LINKS = 2

/** The lines at the foot of a page, in characters. */
const LONGEST_FOOT = 600
const LARGEST_FOOT_SHARE = 0.3

/** A page without more than this, in characters, was nothing but what looked like the site's own: an index, whose links are its text. */
const LEAST_PAGE = 30

/**
 * Finds the parts of a page that are the site's and not the notice's: menus, breadcrumbs, share bars, page heads and feet. By structure: how much of a part is links,
 * how much it says in lines of its own, what kind of element it is and what its author named it. In doubt a part stays: a list cut off is worse than a menu kept.
 */
export function siteParts(body: HtmlElement): { parts: Set<HtmlElement>; characters: number } {
  const measures = measureBlocks(body)
  const whole = measures.get(body)
  const parts = new Set<HtmlElement>()
  if (!whole) return { parts, characters: 0 }
  const feet = feetOf(body, measures, whole)
  let characters = 0
  const look = (parent: HtmlElement): void => {
    for (const child of childElements(parent)) {
      const measure = measures.get(child)
      if (measure && (feet.has(child) || isSitePart(child, measure, whole))) {
        parts.add(child)
        characters += measure.characters
      } else look(child)
    }
  }
  look(body)
  return whole.characters - characters < LEAST_PAGE ? { parts: new Set(), characters: 0 } : { parts, characters }
}

function isSitePart(element: HtmlElement, measure: Measure, whole: Measure): boolean {
  if (measure.characters === 0) return false
  return isLinkList(measure) || (saysLittle(measure, whole) && (isNamedAsSite(element) || isPageHead(element, measure)))
}

const saysLittle = ({ plain, hasHeadline }: Measure, whole: Measure): boolean =>
  !hasHeadline && plain <= MOST_SITE_TEXT && plain <= whole.plain * MOST_SITE_SHARE

/** Links, one beside or below the other, with no more between them than headings and dates; links that are numbered as items are a list of items. */
function isLinkList({ characters, linked, plain, links, numberedLinks, hasHeadline }: Measure): boolean {
  if (hasHeadline || links < LEAST_LINKS || numberedLinks * 2 >= links) return false
  return linked >= characters * LEAST_LINKED_SHARE && plain <= MENU_HEADINGS + linked * MENU_HEADINGS_SHARE
}

function isNamedAsSite(element: HtmlElement): boolean {
  if (SITE_ELEMENTS.has(element.tagName) || SITE_ROLES.has(attributeOf(element, 'role') ?? '')) return true
  return namesOf(element).some((name) => SITE_NAMES.has(name))
}

/** Labelled fields (索引号：…) and tables are a notice's, and so is what is no link for the most part: its title. */
const FIELD_MARK = /[：:]/

function isPageHead(element: HtmlElement, { plain, linked }: Measure): boolean {
  const isHead = element.tagName === 'header' || namesOf(element).some((name) => HEAD_NAMES.has(name))
  if (!isHead || plain > linked || (plain > 0 && FIELD_MARK.test(rawText(element)))) return false
  for (const inner of elementsIn(element)) if (inner.tagName === 'table' || inner.tagName === 'dl') return false
  return true
}

const NAME_PARTS = /[a-z]+|[A-Z][a-z]+|[A-Z]+/g

/** The words of an element's class and id: `g-topBar share_box` is g, top, bar, share, box; and each name as a whole. */
function namesOf(element: HtmlElement): string[] {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`
  return [...(names.match(NAME_PARTS) ?? []), ...names.split(/\s+/)].map((name) => name.toLowerCase())
}

/** The blocks at the foot of a page that name who answers for the site: what bears such a mark, with what stands around it. */
function feetOf(body: HtmlElement, measures: Measures, whole: Measure): Set<HtmlElement> {
  const feet = new Set<HtmlElement>()
  const parents = new Map<HtmlElement, HtmlElement>()
  const look = (parent: HtmlElement): void => {
    for (const child of childElements(parent)) {
      if (isBlock(child)) parents.set(child, parent)
      look(child)
    }
  }
  look(body)
  for (const block of parents.keys()) {
    if (!SITE_MARK.test(ownText(block))) continue
    let foot = block
    for (let above = parents.get(foot); above && above !== body && isFoot(above, measures, whole); above = parents.get(above)) foot = above
    if (isFoot(foot, measures, whole)) feet.add(foot)
  }
  return feet
}

function isFoot(block: HtmlElement, measures: Measures, whole: Measure): boolean {
  const measure = measures.get(block)
  if (!measure || measure.hasHeadline) return false
  return measure.characters <= LONGEST_FOOT && measure.characters - measure.linked <= whole.plain * LARGEST_FOOT_SHARE
}

/** The text of a block without that of blocks inside it. */
const ownText = (block: HtmlElement): string => block.childNodes.map(inlineText).join('')

const inlineText = (node: HtmlNode): string =>
  isText(node) ? node.value : isElement(node) && !isBlock(node) ? node.childNodes.map(inlineText).join('') : ''
