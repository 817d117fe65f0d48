import { type Finding, findingOf } from '../../model/index.ts'
import type { SourcePage } from '../paged/page-source.ts'
import type { Drawing } from './drawing.ts'
import { beginDrawing, type Operators } from './interpret.ts'
import { matrixFrom } from './matrix.ts'
import type { PdfDocument, PdfPage } from './pdfjs.ts'
import type { PagePictures } from './pictures.ts'
import { squeezed } from './squeezed.ts'
import { type VisibleText, visibleText } from './visible.ts'

/** What all pages of a file share. */
export interface PageContext {
  document: PdfDocument
  layers: Awaited<ReturnType<PdfDocument['getOptionalContentConfig']>>
  operators: Operators
  /** pdf.js' number of the operator. */
  beginAnnotation: number
  maxOperators: number
  maxGlyphs: number
  pictures: PagePictures
}

type OperatorList = Awaited<ReturnType<PdfPage['getOperatorList']>>

/** The annotation that is part of the page: a field of a form with what was filled in. Others are remarks, links and stamps laid over it. */
const FIELD = 'Widget'
/** A4, for a page that gives no size because it cannot be read. */
const UNKNOWN_PAGE_SIZE = { width: 595, height: 842 }

export async function readPage(context: PageContext, number: number): Promise<SourcePage> {
  const page = await context.document.getPage(number)
  try {
    return await readLoadedPage(context, page, number)
  } finally {
    page.cleanup()
  }
}

async function readLoadedPage(context: PageContext, page: PdfPage, number: number): Promise<SourcePage> {
  const viewport = page.getViewport({ scale: 1 })
  const { width, height } = viewport
  const list = await page.getOperatorList()
  const fields = list.fnArray.includes(context.beginAnnotation) ? await fieldsOf(page) : new Set<string>()
  const drawing = beginDrawing({
    page: [0, 0, width, height],
    base: matrixFrom(viewport.transform),
    fontData: (name) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined),
    isLayerShown: (properties) => isShown(context, properties),
    isRemark: (annotation) => !fields.has(String(annotation)),
  })
  const cut = drawAll(drawing, list, context, number)
  const text = visibleText(drawing)
  const { rules, areas, pictures, counts } = drawing
  return {
    positioned: { number, width, height, glyphs: squeezed(text.glyphs), rules, areas, pictures },
    unmappedGlyphs: counts.unmapped + counts.fontless,
    outlines: counts.outlines,
    findings: [...cut, ...pageFindings(number, drawing, text)],
    picture: (dotsPerInch) => context.pictures.draw(number, dotsPerInch, width, height),
  }
}

/** Goes through the page's operators up to the limits; the finding says what was left. */
function drawAll(drawing: Drawing, { fnArray, argsArray }: OperatorList, context: PageContext, page: number): Finding[] {
  const { operators, maxOperators, maxGlyphs } = context
  for (let at = 0; at < fnArray.length; at++) {
    if (at >= maxOperators) return [findingOf('page_too_large', { page, measure: 'operators', limit: maxOperators })]
    if (drawing.glyphs.length >= maxGlyphs) return [findingOf('page_too_large', { page, measure: 'glyphs', limit: maxGlyphs })]
    const operate = operators[fnArray[at] ?? 0]
    const args: unknown = argsArray[at]
    operate?.(drawing, Array.isArray(args) || args instanceof Float32Array ? (args as unknown[]) : [])
  }
  return []
}

async function fieldsOf(page: PdfPage): Promise<ReadonlySet<string>> {
  const annotations: unknown = await page.getAnnotations()
  const all = Array.isArray(annotations) ? (annotations as { id?: unknown; subtype?: unknown }[]) : []
  return new Set(all.filter(({ subtype }) => subtype === FIELD).map(({ id }) => String(id)))
}

function isShown({ layers }: PageContext, properties: unknown): boolean {
  try {
    return layers.isVisible(properties)
  } catch {
    // A layer that is not declared is drawn by every viewer.
    return true
  }
}

function pageFindings(page: number, { counts }: Drawing, { hidden, recognised }: VisibleText): Finding[] {
  const findings: Finding[] = []
  for (const [reason, count] of hidden) findings.push(findingOf('hidden_text_not_read', { page, reason, count }))
  if (recognised > 0) findings.push(findingOf('recognised_layer_read', { page, count: recognised }))
  if (counts.folded > 0) findings.push(findingOf('character_forms_folded', { page, count: counts.folded }))
  if (counts.unmapped > 0) findings.push(findingOf('unmapped_glyphs', { page, count: counts.unmapped }))
  if (counts.fontless > 0) findings.push(findingOf('font_unreadable', { page, count: counts.fontless }))
  if (counts.remarks > 0) findings.push(findingOf('annotations_not_read', { page, count: counts.remarks }))
  return findings
}

/** A page that cannot be read, so that the others go on. */
export function unreadablePage(context: PageContext, number: number, error: unknown): SourcePage {
  const { width, height } = UNKNOWN_PAGE_SIZE
  const detail = error instanceof Error ? error.message : String(error)
  return {
    positioned: { number, width, height, glyphs: [], rules: [], areas: [], pictures: [] },
    unmappedGlyphs: 0,
    // Where the list of pages is broken, pdf.js ends the file with the page that it could not find: nobody knows what would follow.
    findings: [
      findingOf('page_unreadable', {
        page: number,
        format: 'pdf',
        cause: 'content_unreadable',
        detail,
        last: number === context.document.numPages,
      }),
    ],
    picture: (dotsPerInch) => context.pictures.draw(number, dotsPerInch, width, height),
  }
}
