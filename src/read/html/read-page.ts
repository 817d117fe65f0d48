import { type Finding, findingOf } from '../../model/index.ts'
import type { Piece } from '../compose.ts'
import { type PageContents, pagePieces } from './pieces.ts'
import { siteParts } from './site-parts.ts'
import { isSiteLine } from './site-words.ts'
import { type Swept, sweep } from './sweep.ts'
import { childElements, type HtmlElement, parseHtml, visibleLength } from './tree.ts'

/** What a page says, and what of it was not read. */
export interface ReadPage extends PageContents {
  swept: Swept
  /** Characters of the site's own that were left out. */
  siteCharacters: number
}

/** Reads a page without the frame of its site. */
export async function readPage(html: string, checkpoint: () => void): Promise<ReadPage> {
  const { root, swept } = await sweptTree(html, checkpoint)
  const { parts, characters } = siteParts(root)
  const page: ReadPage = { ...pagePieces(root, parts), swept, siteCharacters: characters }
  page.pieces = page.pieces.flatMap((piece) => withoutSiteLines(piece, page))
  checkpoint()
  return page
}

/** Reads HTML that is no page of a site, all of it. */
export async function readFragment(html: string, checkpoint: () => void): Promise<ReadPage> {
  const { root, swept } = await sweptTree(html, checkpoint)
  return { ...pagePieces(root, new Set()), swept, siteCharacters: 0 }
}

async function sweptTree(html: string, checkpoint: () => void): Promise<{ root: HtmlElement; swept: Swept }> {
  const tree = await parseHtml(html, checkpoint)
  const swept = sweep(tree)
  checkpoint()
  const root = childElements(tree).find(({ tagName }) => tagName === 'html')
  if (!root) throw new Error('a parsed page has an html element, whatever its source')
  return { root, swept }
}

function withoutSiteLines(piece: Piece, page: ReadPage): Piece[] {
  if (piece.kind === 'row') return [piece]
  const lines = piece.text.split('\n')
  const kept = lines.filter((line) => !isSiteLine(line))
  if (kept.length === lines.length) return [piece]
  page.siteCharacters += visibleLength(lines.filter(isSiteLine).join(''))
  return kept.length === 0 ? [] : [{ ...piece, text: kept.join('\n') }]
}

/** What is to be said of a page beside its text. */
export function pageFindings(page: ReadPage, text: string): Finding[] {
  const findings: Finding[] = []
  if (text.trim() === '') findings.push(findingOf('page_says_nothing', { scripts: page.swept.scripts }))
  for (const { how, href } of page.swept.elsewhere) findings.push(findingOf('content_elsewhere', { how, href }))
  for (const [reason, count] of page.swept.hidden) findings.push(findingOf('hidden_text_not_read', { count, reason }))
  if (page.siteCharacters > 0) findings.push(findingOf('site_text_left_out', { count: page.siteCharacters }))
  if (page.images > 0) findings.push(findingOf('images_not_read', { count: page.images }))
  return [...findings, ...attachmentFindings(page, text)]
}

/** Attached files, each where its link stands in the text. */
function attachmentFindings({ attachments }: PageContents, text: string): Finding[] {
  let from = 0
  return attachments.map(({ text: name, href }) => {
    const start = name === '' ? -1 : text.indexOf(name, from)
    if (start < 0) return findingOf('attachment_linked', { name, href })
    from = start + name.length
    return findingOf('attachment_linked', { name, href }, { start, end: from })
  })
}
