import { type Component, componentsOf } from '../image/components.ts'
import { type InkPicture, type PixelBox, pixelHeight, pixelWidth } from '../image/picture.ts'
import { rulesBetween, rulesIn, withoutInk } from './straight-rules.ts'

/** What is printed on a straight page, by the size and shape of its ink. */
export interface PrintParts {
  /** The em of the body type in pixels; 0 on a page without print. */
  em: number
  /** Ink of characters, or parts of them. */
  characters: readonly Component[]
  /** Thin straight lines, level or upright. */
  rules: readonly PixelBox[]
  /** Rectangles of four rules around an article, not those of tables. */
  frames: readonly PixelBox[]
  /** The ink without rules. */
  ink: InkPicture
  /** Ink that is larger than any character and dense: pictures and dark areas. */
  pictures: readonly PixelBox[]
}

/** Pixels that a thing needs on its longer side to say how large the type is: smaller ones are dots and dirt. */
const MIN_SIDE = 5
/** The ink of a full Han character by its em: 字面 of common faces. */
const FACE = 0.9

/** In em of the body type: the largest type of a headline. */
const LARGEST_CHARACTER = 9
/** In em: the longest character is shorter, the dash ── of two em too. */
const RULE_LENGTH = 3
/** In em: no row is lower, no column narrower. */
const SHORT_RULE = 1
/** In em. */
const RULE_THICKNESS = 0.3
/** In em: less is dirt. A decimal point has 0.1. */
const SPECK = 0.06
/** The share of its box that the ink of a picture covers; rings of seals and curved lines cover less. */
const PICTURE_DENSITY = 0.2
/** In em: how near the side of a frame its rules lie. */
const FRAME_TOLERANCE = 0.4

export function partsOf(picture: InkPicture): PrintParts {
  const found = componentsOf(picture)
  const em = emOf(found, picture.width / 10)
  if (em === 0) return { em, ink: picture, characters: [], rules: [], frames: [], pictures: [] }
  const large = found.filter(({ box }) => isLarge(box, em) || isThin(box, em))
  const boxes = large.map(({ box }) => box)
  const thickness = Math.max(3, RULE_THICKNESS * em)
  const long = rulesIn(picture, boxes, { length: RULE_LENGTH * em, thickness })
  const rules = [...long, ...rulesBetween(picture, boxes, { length: SHORT_RULE * em, thickness }, long)]
  const ink = rules.length > 0 ? withoutInk(picture, rules) : picture
  const rest = rules.length > 0 ? componentsOf(ink) : found
  const pictures = rest.filter((component) => isLarge(component.box, em) && isDense(component)).map(({ box }) => box)
  const characters = rest.filter(
    ({ box, area }) => !isLarge(box, em) && !isSpeck(box, area, em) && !pictures.some((other) => holds(other, box)),
  )
  return { em, ink, characters, rules, frames: large.map(({ box }) => box).filter((box) => isFrame(box, rules, em)), pictures }
}

/** The em of most print: large characters say more about it than their parts, and count by their side. */
function emOf(components: readonly Component[], largest: number): number {
  const sides = components
    .map(({ box }) => Math.max(pixelWidth(box), pixelHeight(box)))
    .filter((side) => side >= MIN_SIDE && side <= largest)
    .sort((a, b) => a - b)
  const half = sides.reduce((sum, side) => sum + side, 0) / 2
  let sum = 0
  for (const side of sides) {
    sum += side
    if (sum >= half) return side / FACE
  }
  return 0
}

const isLarge = (box: PixelBox, em: number): boolean => Math.max(pixelWidth(box), pixelHeight(box)) > LARGEST_CHARACTER * em

const isThin = (box: PixelBox, em: number): boolean =>
  Math.max(pixelWidth(box), pixelHeight(box)) >= RULE_LENGTH * em && Math.min(pixelWidth(box), pixelHeight(box)) <= RULE_THICKNESS * em

const isSpeck = (box: PixelBox, area: number, em: number): boolean => Math.max(pixelWidth(box), pixelHeight(box)) < SPECK * em || area < 2

const isDense = ({ box, area }: Component): boolean => area >= PICTURE_DENSITY * pixelWidth(box) * pixelHeight(box)

const holds = (outer: PixelBox, inner: PixelBox): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]

/** Whether a box has a rule along each of its four sides; one more that goes on from a side makes it a table. */
function isFrame(box: PixelBox, rules: readonly PixelBox[], em: number): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= FRAME_TOLERANCE * em
  const inside = rules.filter((rule) => holds(box, rule))
  const level = (y: number): boolean => inside.some((rule) => near(rule[1], y) && near(rule[0], box[0]) && near(rule[2], box[2]))
  const upright = (x: number): boolean => inside.some((rule) => near(rule[0], x) && near(rule[1], box[1]) && near(rule[3], box[3]))
  const touching = inside.filter((rule) => near(rule[0], box[0]) || near(rule[2], box[2]) || near(rule[1], box[1]) || near(rule[3], box[3]))
  return touching.length === 4 && level(box[1]) && level(box[3]) && upright(box[0]) && upright(box[2])
}
