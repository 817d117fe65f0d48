import type { Lexicon } from '../../src/lexicon/index.ts'
import type { AnnotatedText } from './annotated-text.ts'
import type { Edit, EditFinder } from './edits.ts'
import { type FoldedText, foldText, placesOf, printedSpan, respread } from './folded-text.ts'
import type { Random } from './random.ts'
import type { PerturbationWords } from './words.ts'

/** A bureau's name without the division in front: 住建 + 局. */
interface BureauName {
  stem: string
  ending: string
}

const UNIT_ROLES = new Set(['lead', 'responsible', 'cooperating'])
const STEM_JOINT = '和'
/** 文化体育广播电视和旅游: so long a stem with 和 in it becomes two joined with 和. */
const HAN_STEM = /^\p{Script=Han}+$/u

/**
 * Finds the names of the bureaux to which the annotation assigns items, and gives each another name with its own ending, the same for the same bureau.
 * What stands in front (自治州, 市委) stays. A bureau that the text writes in another way than the annotation (教育、民政局) keeps its name.
 */
export function findBureaux({ text, gold }: AnnotatedText, lexicon: Lexicon, words: PerturbationWords, random: Random): EditFinder {
  const assigned = gold.items.flatMap(({ assignments }) =>
    assignments.filter(({ role }) => UNIT_ROLES.has(role)).flatMap(({ names }) => names),
  )
  const kept = assigned.filter((name) => isKept(name, words))
  const bureaux = assigned.filter((name) => !isKept(name, words)).flatMap((name) => bureauxIn(name, words))
  const folded = foldText(text)
  const unfound = new Set(bureaux.filter((name) => namePlaces(folded, name, words).length === 0).map(({ stem }) => stem))
  const invented = inventedStems(lexicon, words, random)
  const stems = new Map<string, string>()
  for (const { stem } of bureaux) if (!unfound.has(stem) && !stems.has(stem)) stems.set(stem, newStem(stem, invented))
  const replaced = uniqueNames(bureaux.filter(({ stem }) => stems.has(stem)))
  return (piece) => editsIn(piece, replaced, kept, stems, words)
}

const isKept = (name: string, { keptBureauParts }: PerturbationWords): boolean => keptBureauParts.some((part) => partIsName(name, part))

/** 政府 and the like make the name a seat of government only at its end; before an office (市政府金融办) they are its owner. */
function partIsName(name: string, part: string): boolean {
  return ['政府', '人民政府', '兵团'].includes(part) ? name.endsWith(part) || name === part : name.includes(part)
}

/** The bureaux of an assigned name: 自治州住建局（人防办） names two; none where the name is no bureau's. */
function bureauxIn(name: string, words: PerturbationWords): BureauName[] {
  const [outside = '', inside] = name.split(/[（(]/u)
  const first = bureauOf(withoutLevel(outside, words), words)
  if (!first) return []
  const second = inside === undefined ? null : bureauOf(inside.replace(/[）)]$/u, ''), words)
  return second ? [first, second] : [first]
}

function bureauOf(name: string, { bureauEndings }: PerturbationWords): BureauName | null {
  const ending = bureauEndings.find((word) => name.endsWith(word) && name.length > word.length)
  if (ending === undefined) return null
  const stem = name.slice(0, -ending.length)
  return HAN_STEM.test(stem) ? { stem, ending } : null
}

/** 市委编办 → 编办, 云溪州税务局 → 税务局; 市场监管局 has no level in front. */
function withoutLevel(name: string, words: PerturbationWords): string {
  if (words.plainBureauStarts.some((start) => name.startsWith(start))) return name
  const level = words.bureauLevels.find((word) => name.startsWith(word))
  if (level === undefined) return name
  const rest = name.slice(level.length)
  const owner = words.bureauOwners.find((word) => rest.startsWith(word) && bureauOf(rest.slice(word.length), words) !== null)
  return owner === undefined ? rest : rest.slice(owner.length)
}

function inventedStems({ organisations }: Lexicon, { bureauStems }: PerturbationWords, random: Random): string[] {
  const known = organisations.flatMap(({ word, stems, aliases }) => [word, ...stems, ...aliases])
  return random.shuffled(bureauStems.filter((stem) => !known.some((name) => name.includes(stem))))
}

function newStem(stem: string, invented: string[]): string {
  const first = invented.shift() ?? stem
  return stem.slice(1, -1).includes(STEM_JOINT) ? `${first}${STEM_JOINT}${invented.shift() ?? first}` : first
}

/** Longest first, so that 文化和旅游局 is taken before 旅游局. */
function uniqueNames(names: readonly BureauName[]): BureauName[] {
  const byName = new Map(names.map((name) => [name.stem + name.ending, name]))
  return [...byName.values()].sort((a, b) => b.stem.length + b.ending.length - a.stem.length - a.ending.length)
}

/** Where the name stands whole: at the beginning of the text, behind punctuation, or behind a level or owner. */
function namePlaces(folded: FoldedText, { stem, ending }: BureauName, { bureauNeighbours }: PerturbationWords): number[] {
  return placesOf(folded, stem + ending).filter((at) => {
    const before = folded.text.charAt(at - 1)
    const touches = folded.origins[at - 1] === (folded.origins[at] ?? 0) - 1
    return !touches || !HAN_STEM.test(before) || bureauNeighbours.includes(before)
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
