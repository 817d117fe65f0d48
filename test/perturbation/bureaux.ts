import type { Lexicon } from '../../src/lexicon/index.ts'
import type { AnnotatedText } from './annotated-text.ts'
import type { Edit, EditFinder } from './edits.ts'
import { type FoldedText, foldText, placesOf, printedSpan, respread } from './folded-text.ts'
import type { Random } from './random.ts'
import type { PerturbationWords } from './words.ts'

/** A bureau's name, taken apart: 自治州 + 住建 + 局. */
interface BureauName {
  readonly prefix: string
  readonly stem: string
  readonly ending: string
}

const UNIT_ROLES = new Set(['lead', 'responsible', 'cooperating'])
const HAN = /^\p{Script=Han}+$/u
/** A stem with 和 in it (文化和旅游) becomes two stems with 和 between them: a list of units is not to be cut there. */
const STEM_JOINT = '和'

/**
 * Gives the bureaux to which the annotation assigns items other names with their own endings, the same for the same bureau. What stands in front
 * (自治州, 市委) stays. A bureau that the text writes in another way than the annotation (教育、民政局) keeps its name.
 */
export function renameBureaux(
  { text, gold }: AnnotatedText,
  lexicon: Lexicon,
  words: PerturbationWords,
  random: Random,
  leadingPlace: (name: string) => string,
): EditFinder {
  const assigned = gold.items.flatMap(({ assignments }) =>
    assignments.filter(({ role }) => UNIT_ROLES.has(role)).flatMap(({ names }) => names),
  )
  const kept = assigned.filter((name) => isKept(name, words))
  const bureaux = assigned.filter((name) => !isKept(name, words)).flatMap((name) => bureauxIn(name, leadingPlace(name), words))
  const folded = foldText(text)
  const elsewhere = new Set(bureaux.filter((name) => namePlaces(folded, name, words).length === 0).map(({ stem }) => stem))
  const invented = inventedBureauStems(lexicon, words, random)
  const stems = new Map<string, string>()
  for (const { stem } of bureaux) if (!elsewhere.has(stem) && !stems.has(stem)) stems.set(stem, newStem(stem, invented))
  const replaced = longestFirst(bureaux.filter(({ stem }) => stems.has(stem)))
  return (piece) => editsIn(piece, replaced, kept, stems, words)
}

const isKept = (name: string, { keptBureauParts, keptBureauStarts, keptBureauEnds }: PerturbationWords): boolean =>
  keptBureauParts.some((part) => name.includes(part)) ||
  keptBureauStarts.some((start) => name.startsWith(start)) ||
  keptBureauEnds.some((end) => name.endsWith(end))

/** The bureaux of an assigned name: 自治州住建局（人防办） names two; none where the name is no bureau's. */
function bureauxIn(name: string, place: string, words: PerturbationWords): BureauName[] {
  const [outside = '', inside] = name.split(/[（(]/u)
  const prefix = place === '' ? levelOf(outside, words) : place
  const first = bureauOf(prefix, outside.slice(prefix.length), words)
  if (!first) return []
  const second = inside === undefined ? null : bureauOf('', inside.replace(/[）)]$/u, ''), words)
  return second ? [first, second] : [first]
}

/** 政府办 is the office of its owner and has no name of its own. */
function bureauOf(prefix: string, name: string, { bureauEndings, bureauOwners }: PerturbationWords): BureauName | null {
  const ending = bureauEndings.find((word) => name.endsWith(word) && name.length > word.length)
  if (ending === undefined) return null
  const stem = name.slice(0, -ending.length)
  return HAN.test(stem) && !bureauOwners.includes(stem) ? { prefix, stem, ending } : null
}

/** 市委 of 市委编办; nothing of 市场监管局. */
function levelOf(name: string, words: PerturbationWords): string {
  if (words.plainBureauStarts.some((start) => name.startsWith(start))) return ''
  const level = words.bureauLevels.find((word) => name.startsWith(word)) ?? ''
  if (level === '') return ''
  const rest = name.slice(level.length)
  const owner = words.bureauOwners.find((word) => rest.startsWith(word) && bureauOf('', rest.slice(word.length), words) !== null)
  return level + (owner ?? '')
}

/** The invented stems in the order of the seed, without those that are in a name of the lexicon. */
export function inventedBureauStems({ organisations }: Lexicon, { bureauStems }: PerturbationWords, random: Random): string[] {
  const known = organisations.flatMap(({ word, stems, aliases }) => [word, ...stems, ...aliases])
  return random.shuffled(bureauStems).filter((stem) => !known.some((name) => name.includes(stem)))
}

function newStem(stem: string, invented: string[]): string {
  const first = invented.shift() ?? stem
  return stem.slice(1, -1).includes(STEM_JOINT) ? `${first}${STEM_JOINT}${invented.shift() ?? stem}` : first
}

/** 文化和旅游局 before 旅游局. */
function longestFirst(names: readonly BureauName[]): BureauName[] {
  return [...names].sort((a, b) => b.stem.length + b.ending.length - a.stem.length - a.ending.length)
}

/** Where the name stands whole: behind its prefix, punctuation, white space, a level or an owner, or at the beginning. */
function namePlaces(folded: FoldedText, { prefix, stem, ending }: BureauName, { bureauNeighbours }: PerturbationWords): number[] {
  return placesOf(folded, stem + ending).filter((at) => {
    const before = folded.text.charAt(at - 1)
    const touches = folded.origins[at - 1] === (folded.origins[at] ?? 0) - 1
    const isBehindPrefix = prefix !== '' && folded.text.slice(0, at).endsWith(prefix)
    return isBehindPrefix || !touches || !HAN.test(before) || bureauNeighbours.includes(before)
  })
}

function editsIn(
  piece: string,
  names: readonly BureauName[],
  kept: readonly string[],
  stems: ReadonlyMap<string, string>,
  words: PerturbationWords,
): Edit[] {
  const folded = foldText(piece)
  const taken = kept.flatMap((name) => placesOf(folded, name).map((at) => ({ start: at, end: at + name.length })))
  const edits: Edit[] = []
  for (const name of names) {
    for (const start of namePlaces(folded, name, words)) {
      const end = start + name.stem.length + name.ending.length
      if (taken.some((other) => start < other.end && other.start < end)) continue
      taken.push({ start, end })
      const stem = printedSpan(folded, start, start + name.stem.length)
      const written = stems.get(name.stem) ?? name.stem
      edits.push({ kind: 'bureaux', ...stem, text: respread(piece.slice(stem.start, stem.end), written) })
    }
  }
  return edits
}
