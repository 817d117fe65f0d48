import type { Element } from '@xmldom/xmldom'
import { type Box, heightOf, widthOf } from '../../layout/box.ts'
import { type Finding, findingOf } from '../../model/index.ts'
import type { SourcePage } from '../paged/page-source.ts'
import { brokenFile, UnreadableFile } from '../reader.ts'
import { detailOf, type OfdArchive, partUnreadable } from './archive.ts'
import { annotationsOn, type PageReference, resourcesOf, type TemplateReference } from './document.ts'
import { attributeOf, childrenOf, pageBoxIn, textAt } from './elements.ts'
import { after, type Matrix, scaling, translation } from './matrix.ts'
import { clippedTo, type DrawingLimits, type DrawnPage, drawObjects, emptyPage } from './page-objects.ts'
import { pageOfPictures } from './page-picture.ts'
import { drawParamFor, NO_DRAW_PARAM, type Resources } from './resources.ts'
import { visibleText } from './visible-text.ts'

/** Points in a millimetre. */
const POINTS = 72 / 25.4
/** A4 in millimetres: what a page has that gives no size, and whose document gives none. */
const A4: Box = [0, 0, 210, 297]

/** From the lowest to the highest: layers and templates are drawn in this order (图层类型, GB/T 33190). */
const ORDERS = ['background', 'body', 'foreground']

/** A page of an OFD. One that cannot be read is empty and has a finding. @param number from 1, over all documents of the file */
export function readPage(archive: OfdArchive, reference: PageReference, number: number, limits: DrawingLimits): SourcePage {
  try {
    return drawnPage(archive, reference, number, limits)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return unreadablePage(reference, number, error)
  }
}

function unreadablePage({ document }: PageReference, number: number, trouble: UnreadableFile): SourcePage {
  const { width, height } = sizeOf(document.physicalBox ?? A4)
  return {
    positioned: { number, width, height, glyphs: [], rules: [], areas: [], pictures: [] },
    unmappedGlyphs: 0,
    findings: [findingOf('page_unreadable', { page: number, detail: detailOf(trouble) })],
    picture: async () => null,
  }
}

const sizeOf = (box: Box): { width: number; height: number } => ({ width: widthOf(box) * POINTS, height: heightOf(box) * POINTS })

function drawnPage(archive: OfdArchive, reference: PageReference, number: number, limits: DrawingLimits): SourcePage {
  const { document } = reference
  const entry = archive.locate(reference.location, document.entry)
  if (entry === null) throw brokenFile('ofd', 'part_missing', reference.location)
  const root = archive.parse(entry)
  const findings: Finding[] = []
  const templates = templatesOf(archive, reference, root, findings)
  const physical = [root, ...templates.map(({ root }) => root)].map(physicalBoxOf).find((box) => box !== null)
  const box = physical ?? document.physicalBox ?? A4
  const matrix = after(scaling(POINTS), translation(-box[0], -box[1]))
  const resources = resourcesOf(archive, childrenOf(root, 'PageRes'), entry, findings, document.resources)
  const page = emptyPage(limits)
  for (const order of ORDERS) {
    for (const template of templates.filter((template) => template.order === order)) {
      for (const layer of layersOf(template.root)) drawLayer(page, layer, matrix, template.resources)
    }
    for (const layer of layersOf(root)) if (orderOf(attributeOf(layer, 'Type'), 'body') === order) drawLayer(page, layer, matrix, resources)
  }
  findings.push(...annotationFindings(archive, reference, number))
  return sourcePage(archive, page, number, sizeOf(box), findings)
}

interface Template {
  root: Element
  order: string
  resources: Resources
}

function templatesOf(archive: OfdArchive, { document }: PageReference, page: Element, findings: Finding[]): Template[] {
  return childrenOf(page, 'Template').flatMap((use): Template[] => {
    const id = attributeOf(use, 'TemplateID') ?? ''
    const template = document.templates.get(id)
    try {
      if (!template) throw brokenFile('ofd', 'part_missing', `TemplateID ${id}`)
      const { root, entry } = openTemplate(archive, template, document.entry)
      const resources = resourcesOf(archive, childrenOf(root, 'PageRes'), entry, findings, document.resources)
      return [{ root, order: orderOf(attributeOf(use, 'ZOrder') ?? template.order, 'background'), resources }]
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      findings.push(partUnreadable(error))
      return []
    }
  })
}

function openTemplate(archive: OfdArchive, { location }: TemplateReference, from: string): { root: Element; entry: string } {
  const entry = archive.locate(location, from)
  if (entry === null) throw brokenFile('ofd', 'part_missing', location)
  return { root: archive.parse(entry), entry }
}

function orderOf(order: string | null, unwritten: string): string {
  const known = order?.toLowerCase() ?? unwritten
  return ORDERS.includes(known) ? known : unwritten
}

const physicalBoxOf = (root: Element): Box | null => pageBoxIn(textAt(root, 'Area', 'PhysicalBox'))

/** The layers of a page or template from the lowest up; layers of one kind as they are written. */
function layersOf(root: Element): Element[] {
  const layers = childrenOf(root, 'Content').flatMap((content) => {
    const within = childrenOf(content, 'Layer')
    // Some writers leave the layer out.
    return within.length > 0 ? within : [content]
  })
  return ORDERS.flatMap((order) => layers.filter((layer) => orderOf(attributeOf(layer, 'Type'), 'body') === order))
}

const drawLayer = (page: DrawnPage, layer: Element, matrix: Matrix, resources: Resources): void =>
  drawObjects(page, layer, { matrix, resources, param: drawParamFor(layer, resources, NO_DRAW_PARAM), depth: 0, isShown: true })

function annotationFindings(archive: OfdArchive, reference: PageReference, page: number): Finding[] {
  const count = annotationsOn(archive, reference)
  return count > 0 ? [findingOf('annotations_not_read', { page, count })] : []
}

function sourcePage(
  archive: OfdArchive,
  page: DrawnPage,
  number: number,
  { width, height }: { width: number; height: number },
  findings: readonly Finding[],
): SourcePage {
  const { glyphs, hidden, recognised } = visibleText(page, width, height)
  const counted = (code: 'recognised_layer_read' | 'character_forms_folded' | 'unmapped_glyphs', count: number): Finding[] =>
    count > 0 ? [findingOf(code, { page: number, count })] : []
  const onPage = (boxes: readonly Box[]): readonly Box[] => clippedTo([0, 0, width, height], boxes)
  const showsText = glyphs.length - recognised + page.unmapped > 0
  return {
    positioned: {
      number,
      width,
      height,
      glyphs,
      rules: onPage(page.rules),
      areas: onPage(page.areas),
      pictures: onPage(page.pictures.map(({ box }) => box)),
    },
    unmappedGlyphs: page.unmapped,
    outlines: page.outlines,
    findings: [
      ...findings.map((finding) =>
        finding.code === 'part_unreadable' ? { ...finding, data: { ...finding.data, page: number } } : finding,
      ),
      ...page.exceeded.map(({ measure, limit }) => findingOf('page_too_large', { page: number, measure, limit })),
      ...[...hidden].map(([reason, count]) => findingOf('hidden_text_not_read', { page: number, reason, count })),
      ...counted('recognised_layer_read', recognised),
      ...counted('character_forms_folded', page.folded),
      ...counted('unmapped_glyphs', page.unmapped),
    ],
    picture: async (dotsPerInch) => (showsText ? null : pageOfPictures(archive, page, { width, height }, dotsPerInch)),
  }
}
