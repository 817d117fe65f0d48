import type { Element } from '@xmldom/xmldom'
import type { OfdArchive } from './archive.ts'
import { attributeOf, childOf, childrenOf, numberOf, textAt } from './elements.ts'

/** What objects on pages refer to by number (资源): fonts, drawing parameters, pictures, groups of objects. */
export interface Resources {
  fonts: ReadonlyMap<string, FontResource>
  drawParams: ReadonlyMap<string, DrawParam>
  /** The entry in the zip of each picture. */
  pictures: ReadonlyMap<string, string>
  /** The content of each group (CompositeGraphicUnit) to be drawn by reference. */
  groups: ReadonlyMap<string, Element>
}

export interface FontResource {
  /** Without a subset prefix (ABCDEF+). */
  name: string | null
  bold: boolean
}

/** Parameters that several objects share (DrawParam); null where nothing is said. */
export interface DrawParam {
  /** Millimetres. */
  lineWidth: number | null
  fillColour: Element | null
  strokeColour: Element | null
}

interface GrowingResources {
  fonts: Map<string, FontResource>
  drawParams: Map<string, DrawParam>
  pictures: Map<string, string>
  groups: Map<string, Element>
}

export const NO_DRAW_PARAM: DrawParam = { lineWidth: null, fillColour: null, strokeColour: null }

const SUBSET_PREFIX = /^[A-Z]{6}\+/
/** 宋体,Bold; Arial-BoldMT; SourceHanSansCN-Heavy. */
const BOLD_NAME = /bold|black|heavy|粗体|加粗/i

/** The resources of all given parts (PublicRes, DocumentRes, PageRes) over those of `outer`. @throws UnreadableFile where a part is no XML */
export function resourcesIn(archive: OfdArchive, entries: readonly string[], outer?: Resources): Resources {
  const resources: GrowingResources = {
    fonts: new Map(outer?.fonts),
    drawParams: new Map(outer?.drawParams),
    pictures: new Map(outer?.pictures),
    groups: new Map(outer?.groups),
  }
  for (const entry of entries) addPart(resources, archive, entry)
  return resources
}

function addPart(resources: GrowingResources, archive: OfdArchive, entry: string): void {
  const root = archive.parse(entry)
  for (const font of listed(root, 'Fonts', 'Font')) resources.fonts.set(idOf(font), fontOf(font))
  for (const picture of listed(root, 'MultiMedias', 'MultiMedia')) {
    const file = textAt(picture, 'MediaFile')
    const found = file && locateMedia(archive, entry, attributeOf(root, 'BaseLoc'), file)
    if (found) resources.pictures.set(idOf(picture), found)
  }
  for (const unit of listed(root, 'CompositeGraphicUnits', 'CompositeGraphicUnit')) {
    const content = childOf(unit, 'Content')
    if (content) resources.groups.set(idOf(unit), content)
  }
  addDrawParams(resources, listed(root, 'DrawParams', 'DrawParam'))
}

const idOf = (element: Element): string => attributeOf(element, 'ID') ?? ''

const listed = (root: Element, list: string, name: string): Element[] => childrenOf(root, list).flatMap((found) => childrenOf(found, name))

function fontOf(font: Element): FontResource {
  const name = (attributeOf(font, 'FontName') ?? attributeOf(font, 'FamilyName'))?.replace(SUBSET_PREFIX, '') ?? null
  return { name, bold: attributeOf(font, 'Bold') === 'true' || (name !== null && BOLD_NAME.test(name)) }
}

/** Media files stand in the folder that the part names as its base, which some writers leave out or write into the file's own path. */
function locateMedia(archive: OfdArchive, entry: string, base: string | null, file: string): string | null {
  return (base === null ? null : archive.locate(`${base}/${file}`, entry)) ?? archive.locate(file, entry)
}

function addDrawParams(resources: GrowingResources, params: readonly Element[]): void {
  const byId = new Map(params.map((param) => [idOf(param), param]))
  for (const [id, param] of byId) {
    let merged: DrawParam = NO_DRAW_PARAM
    const seen = new Set<string>()
    // What a parameter does not say, the one that it is relative to says.
    for (let at: Element | undefined = param; at && !seen.has(idOf(at)); at = byId.get(attributeOf(at, 'Relative') ?? '')) {
      seen.add(idOf(at))
      merged = overlaid(paramOf(at), merged)
    }
    resources.drawParams.set(id, merged)
  }
}

const paramOf = (element: Element): DrawParam => ({
  lineWidth: numberOf(element, 'LineWidth'),
  fillColour: childOf(element, 'FillColor'),
  strokeColour: childOf(element, 'StrokeColor'),
})

/** What `upper` says, and below it what `lower` says. */
const overlaid = (lower: DrawParam, upper: DrawParam): DrawParam => ({
  lineWidth: upper.lineWidth ?? lower.lineWidth,
  fillColour: upper.fillColour ?? lower.fillColour,
  strokeColour: upper.strokeColour ?? lower.strokeColour,
})

/** The parameters that hold for an object: its own attributes, then the DrawParam that it names, then those around it. */
export function drawParamFor(object: Element, resources: Resources, around: DrawParam): DrawParam {
  const named = resources.drawParams.get(attributeOf(object, 'DrawParam') ?? '') ?? NO_DRAW_PARAM
  return overlaid(overlaid(around, named), paramOf(object))
}
