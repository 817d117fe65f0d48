import type { AnnotatedText } from './annotated-text.ts'
import type { Edit } from './edits.ts'
import type { NumberUse } from './number-uses.ts'
import type { Random } from './random.ts'
import type { PerturbationWords } from './words.ts'

export interface NewClassifiers {
  readonly edits: Edit[]
  /** The new unit of the quantity that a numeral belongs to; the old one where it stays. */
  newUnit(use: NumberUse): string
  /** How many classifiers could have been replaced. */
  readonly of: number
}

/** One classifier of so many is replaced. */
const ONE_OF = 10
const HAN = /\p{Script=Han}/u

/**
 * Replaces a tenth of the classifiers that stand beside their noun by rare ones. A number said twice, a total and its parts, and what is changed and what
 * it becomes keep one classifier. 人, 户 and 场次 stay: they are the noun as well.
 */
export function drawClassifiers(
  { text }: AnnotatedText,
  uses: readonly NumberUse[],
  words: PerturbationWords,
  random: Random,
): NewClassifiers {
  const groups = groupsOf(uses).filter((group) => group.every((use) => isReplaceable(use, words)))
  const chosen = new Map<NumberUse, string>()
  for (const group of random.shuffled(groups).slice(0, shareOf(groups.length, random))) {
    const standsFree = group.every(({ unitSpan }) => unitSpan !== null && !HAN.test(text.slice(unitSpan.end).trimStart().charAt(0)))
    const { anywhere, afterNoun } = words.rareClassifiers
    const rare = random.pick((standsFree ? [...anywhere, ...afterNoun] : anywhere).filter((word) => !text.includes(word)))
    for (const use of group) chosen.set(use, rare)
  }
  return {
    edits: [...chosen].flatMap(([{ unitSpan }, rare]) => (unitSpan ? [{ kind: 'classifiers', ...unitSpan, text: rare }] : [])),
    newUnit: (use) => chosen.get(use) ?? use.unit,
    of: groups.length,
  }
}

/** A tenth of `count`, rounded up as often as what is left over is large. */
function shareOf(count: number, random: Random): number {
  return Math.floor(count / ONE_OF) + (random.below(ONE_OF) < count % ONE_OF ? 1 : 0)
}

const isReplaceable = ({ unit, unitSpan, owner }: NumberUse, { commonClassifiers }: PerturbationWords): boolean =>
  unitSpan !== null && owner.quantity.object !== null && commonClassifiers.includes(unit)

/** The uses that must keep one classifier. */
function groupsOf(uses: readonly NumberUse[]): NumberUse[][] {
  const groups: NumberUse[][] = []
  for (const use of uses) {
    const tied = groups.filter((group) => group.some((other) => areTied(use, other)))
    for (const group of tied) groups.splice(groups.indexOf(group), 1)
    groups.push([...tied.flat(), use])
  }
  return groups
}

function areTied(a: NumberUse, b: NumberUse): boolean {
  if (a.key === b.key || a.owner === b.owner) return true
  if (a.owner.item !== b.owner.item || a.unit !== b.unit) return false
  const [first, second] = [a.owner.quantity, b.owner.quantity]
  return (
    first.partOf === second.quote ||
    second.partOf === first.quote ||
    ((first.role === 'baseline' || second.role === 'baseline') && first.object === second.object)
  )
}
