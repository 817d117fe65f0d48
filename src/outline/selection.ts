import { saysHowMuch } from './amounts.ts'
import type { Entry, Section } from './entries.ts'
import { labelsIn } from './labels.ts'
import { type LinePart, partText } from './lines.ts'
import { headingTextOf, requirementsIn } from './requirements.ts'
import { isResultSection } from './results.ts'
import { holdsOneOf, type OutlineWords } from './words.ts'

/** What was taken as the list: the top entries in order, and everything in the sections that asks instead of promising. */
export interface Selection {
  roots: Entry[]
  sections: Set<Section>
  requirements: Set<Entry>
  /** Sections that tell what was done. */
  results: Set<Section>
}

/** What a leaf weighs as a promise. Fields say most: nothing but an item has a unit and a deadline of its own. */
const WEIGHT_OF_FIELD = 2
const WEIGHT_OF_QUANTITY = 1
const WEIGHT_OF_ENTRY = 0.25
/** A title that names livelihood works counts for its list, a newspaper's lead against it. */
const FACTOR_OF_TITLE = 1.5
const FACTOR_OF_ARTICLE = 0.3
/** Of a second list beside the main one: so much of the weight for each entry. */
const SHARE_OF_MAIN = 0.5

interface Weighed {
  section: Section
  leaves: number
  weight: number
  titled: boolean
}

/** Picks the sections that hold the list: the one that weighs most, and those like it. */
export function selectList(sections: readonly Section[], words: OutlineWords): Selection {
  const requirements = new Set<Entry>()
  const results = new Set<Section>()
  const weighed = sections.map((section): Weighed => {
    const asking = requirementsIn(section, words)
    for (const entry of asking) requirements.add(entry)
    const leaves = section.roots.flatMap(leavesOf).filter((entry) => !asking.has(entry))
    const isResult = isResultSection(section, leaves, words)
    if (isResult) results.add(section)
    const titled = isTitled(section, words)
    const factor = (titled ? FACTOR_OF_TITLE : 1) * (section.inArticle ? FACTOR_OF_ARTICLE : 1)
    const weight = isResult ? 0 : leaves.reduce((sum, leaf) => sum + weightOf(leaf, words), 0) * factor
    return { section, leaves: leaves.length, weight, titled }
  })
  const best = weighed.reduce<Weighed | null>((most, each) => (each.weight > (most?.weight ?? 0) ? each : most), null)
  const chosen = weighed.filter((each) => best && (each === best || isLikeMain(each, best)))
  const roots = namedRoots(
    chosen.flatMap(({ section }) => section.roots).filter((entry) => !requirements.has(entry)),
    words,
  )
  return { roots, sections: new Set(chosen.map(({ section }) => section)), requirements, results }
}

/** Where headings name the livelihood works (三、2025年民生实事) among headings that do not, as in a report on all a government does, only theirs are the list. */
function namedRoots(roots: Entry[], words: OutlineWords): Entry[] {
  const named = roots.filter((root) => root.children.length > 0 && holdsOneOf(headingTextOf(root), words.listNouns))
  return named.length > 0 ? named : roots
}

function isLikeMain(each: Weighed, best: Weighed): boolean {
  if (each.leaves === 0 || each.section.inArticle !== best.section.inArticle || (best.titled && !each.titled)) return false
  return (
    each.section.roots[0]?.label.family === best.section.roots[0]?.label.family &&
    each.weight / each.leaves >= (best.weight / best.leaves) * SHARE_OF_MAIN
  )
}

export function leavesOf(entry: Entry): Entry[] {
  return entry.children.length === 0 ? [entry] : entry.children.flatMap(leavesOf)
}

function weightOf(entry: Entry, words: OutlineWords): number {
  const texts: readonly LinePart[] = entry.first.row ? [...entry.first.row.title, ...entry.first.row.content] : entry.parts
  const hasField =
    (entry.first.row?.fields.length ?? 0) > 0 ||
    texts.some(({ line, from, to }) => labelsIn(line, words, from, to).some(({ kind }) => kind !== 'other'))
  const hasQuantity = texts.some((part) => saysHowMuch(partText(part)))
  return WEIGHT_OF_ENTRY + (hasField ? WEIGHT_OF_FIELD : 0) + (hasQuantity ? WEIGHT_OF_QUANTITY : 0)
}

/** Whether a title or an announcement over the section names the livelihood works; a list that starts over without one goes on under that of the list before. */
const isTitled = (section: Section, words: OutlineWords): boolean =>
  section.continues ||
  section.opening.some(({ kind, line }) => (kind === 'title' || kind === 'announcement') && holdsOneOf(line.text, words.listNouns))
