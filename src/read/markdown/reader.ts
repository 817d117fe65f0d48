import type { Token } from 'markdown-it'
import { findingOf } from '../../model/index.ts'
import { decodeText } from '../../text/decode.ts'
import { composePieces } from '../compose.ts'
import { decodingFindings } from '../decoding-findings.ts'
import { TYPED_LABEL } from '../html/list-numbers.ts'
import { pageFindings, readFragment } from '../html/read-page.ts'
import { type Reader, UnreadableFile } from '../reader.ts'

/**
 * Markdown (CommonMark with tables): made to HTML and read as that, since Markdown is a way to write HTML and may hold any. Two things stay as they were typed:
 * the numbers of lists, where Markdown would count anew, and line ends: Chinese texts end a line where CommonMark wants a blank line, and lines that were only wrapped are joined by the outline as those of plain text are.
 */
export const markdownReader: Reader = {
  format: 'md',
  mediaType: 'text/markdown',
  async read(bytes, { checkpoint }) {
    const decoded = decodeText(bytes)
    if (!decoded) throw new UnreadableFile(findingOf('unknown_format', { detected: 'md' }))
    const html = await markdownToHtml(decoded.text)
    checkpoint()
    const page = await readFragment(html, checkpoint)
    const content = composePieces(page.pieces)
    return { ...content, findings: [...decodingFindings(decoded, content.text), ...pageFindings(page, content.text)], pages: [] }
  },
}

/** Lists and quotations inside one another. What is deeper is not parsed any more. */
const MAX_NESTING = 100

async function markdownToHtml(markdown: string): Promise<string> {
  // Only Markdown pays for loading its parser.
  const { default: markdownIt } = await import('markdown-it')
  const parser = markdownIt('default', { html: true, breaks: true, maxNesting: MAX_NESTING })
  // Paragraphs are indented by blanks here, and notices hold no programs.
  parser.disable('code')
  parser.core.ruler.push('typed_labels', ({ tokens }) => keepTypedLabels(tokens))
  return parser.render(markdown)
}

/** Gives each item of a numbered list the number that was typed: notices leave numbers out and go on from other lists. A list that repeats one number (1. 1. 1.) leaves the counting to Markdown. */
function keepTypedLabels(tokens: readonly Token[]): void {
  const open: Token[][] = []
  for (const token of tokens) {
    if (token.type === 'ordered_list_open' || token.type === 'bullet_list_open') open.push([])
    else if (token.type === 'list_item_open') open.at(-1)?.push(token)
    else if (token.type === 'ordered_list_close') labelItems(open.pop() ?? [])
    else if (token.type === 'bullet_list_close') open.pop()
  }
}

function labelItems(items: readonly Token[]): void {
  if (items.length > 1 && items.every(({ info }) => info === items[0]?.info)) return
  for (const item of items) item.attrSet(TYPED_LABEL, `${item.info}${item.markup} `)
}
