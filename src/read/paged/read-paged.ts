import { layOutDocument, layOutPage, type PageLayout } from '../../layout/index.ts'
import { type Finding, findingOf, type SourceDocument } from '../../model/index.ts'
import { brokenFile, checkPageCount, type ReadContent, type Reading } from '../reader.ts'
import { composeLayout } from './compose-layout.ts'
import type { PagedFile, SourcePage } from './page-source.ts'
import { type PageView, VIEW_DOTS_PER_INCH } from './page-view.ts'
import { type RecognisedPage, recognisePage } from './recognise-page.ts'
import { asPagesLie, type Skew } from './skew.ts'
import { distrustFinding, distrustOf, unreadPictures } from './trust.ts'

/** Reads a file with pages: each page's text where it is to be believed, what OCR gives where it is not; then all pages as one text in reading order. */
export async function readPaged(file: PagedFile, reading: Reading): Promise<ReadContent> {
  try {
    checkPageCount(file.pageCount, reading)
    const findings = [...file.findings]
    const pages: SourceDocument['source']['pages'] = []
    const layouts: PageLayout[] = []
    const skews = new Map<number, Skew>()
    let view: PageView | null = null
    for (let number = 1; number <= file.pageCount; number++) {
      reading.checkpoint(number)
      const page = await file.page(number)
      const { positioned, skew: degrees, findings: found } = await believablePage(page, reading)
      findings.push(...found)
      const { width, height } = positioned
      pages.push({ number, width, height })
      const skew: Skew = { degrees, around: [width / 2, height / 2] }
      if (degrees !== 0) skews.set(number, skew)
      const layout = layOutPage(positioned, tablesOf(layouts.at(-1)))
      layouts.push(layout)
      if (number === reading.viewPage) view = { layout, skew, picture: await page.picture(VIEW_DOTS_PER_INCH) }
    }
    refuseWhereNothingIsReadable(findings, file.pageCount)
    const composed = composeLayout(layOutDocument(layouts))
    return { ...composed, anchors: asPagesLie(composed.anchors, skews), findings, pages, ...(view && { view }) }
  } finally {
    await file.close()
  }
}

/** @throws UnreadableFile broken_file where every single page is broken and none could be recognised from its picture */
function refuseWhereNothingIsReadable(findings: readonly Finding[], pageCount: number): void {
  const broken = findings.filter(({ code }) => code === 'page_unreadable')
  const [first] = broken
  if (!first || broken.length < pageCount || findings.some(({ code }) => code === 'page_recognised')) return
  throw brokenFile(String(first.data.format), 'content_unreadable', String(first.data.detail))
}

/** A page with the text that is to be believed. */
async function believablePage(page: SourcePage, reading: Reading): Promise<RecognisedPage> {
  const distrust = distrustOf(page)
  if (!distrust) {
    return { positioned: page.positioned, skew: 0, findings: [...page.findings, ...notRead(page)] }
  }
  const recognised = await recognisePage(page, reading)
  return {
    ...recognised,
    findings: [...page.findings, distrustFinding(page.positioned.number, distrust), ...recognised.findings],
  }
}

/** What a page whose text is believed holds beside it, or that it holds nothing. */
function notRead(page: SourcePage): Finding[] {
  const unread = unreadPictures(page)
  if (unread) return [unread]
  const { number, glyphs } = page.positioned
  return glyphs.length === 0 ? [findingOf('page_blank', { page: number })] : []
}

const tablesOf = (layout: PageLayout | undefined) =>
  layout?.columns.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? [item.grid] : []))) ?? []
