import { compileUnits, type UnitIndex } from '../lexicon/units.ts'
import { type ExtractedDocument, type Finding, findingOf, type Item, type Quantity } from '../model/index.ts'
import { asRounded, faceValue, type Interval, meet, multiply, relativeWidth, withoutNoise } from './intervals.ts'
import { receives, sentencesOf, timesAYear } from './recipients.ts'
import type { AuditContext } from './rule.ts'

/** Standard, recipients and total that could belong together (每人120元, 82257名, 987.084万元). */
interface Combination {
  total: Quantity
  standard: Quantity
  recipients: Quantity
  /** So many times a year the standard is paid: 12 for 每月. */
  times: number
}

/** Numbers that can stand for more than one part in fifty of each other meet by chance too often to say anything. */
const WIDEST_TELLING = 0.02
/** An item with more numbers is a table in prose, where some three of them agree by chance. */
const MOST_COMPARED = 40
/** Roles that say nothing of what is given to whom: they do not make a sentence ambiguous. */
const BESIDE_THE_POINT: ReadonlySet<Quantity['role']> = new Set(['condition', 'baseline'])

/**
 * A total against standard × recipients. It is a claim where the three stand alone in one sentence. Elsewhere in an item they are only said
 * to hold, where they agree to within rounding: a total may cover other things as well.
 */
export function auditProducts({ items, text }: ExtractedDocument, { lexicon }: AuditContext): Finding[] {
  const units = compileUnits(lexicon)
  return items.flatMap((item) => {
    const claims = sentencesOf(item.quantities, text).flatMap((sentence) => claimIn(sentence, units))
    return totalsIn(item.quantities).flatMap((total) => {
      const claim = claims.find((combination) => combination.total === total)
      return claim ? judge(claim, item) : agreement(total, item, units)
    })
  })
}

/** The combination that a sentence with just these three quantities makes. */
function claimIn(sentence: readonly Quantity[], units: UnitIndex): Combination[] {
  const told = sentence.filter(({ role }) => !BESIDE_THE_POINT.has(role))
  const combinations = told.length === 3 ? combinationsOf(totalsIn(told), told, units) : []
  return combinations.length === 1 ? combinations : []
}

function judge(claim: Combination, item: Item): Finding[] {
  if (meet(productOf(claim, asRounded), asRounded(claim.total))) return [findingFor('product_holds', claim, item)]
  return isDefinite(claim) ? [findingFor('product_differs', claim, item)] : []
}

/** Money for a known number of recipients, once or by the year: for how many months a monthly standard is paid the text seldom says. */
const isDefinite = ({ total, standard, times }: Combination): boolean =>
  total.dimension === 'money' && standard.per.length > 0 && times === 1

function agreement(total: Quantity, item: Item, units: UnitIndex): Finding[] {
  if (item.quantities.length > MOST_COMPARED) return []
  const combination = combinationsOf([total], item.quantities, units).find(
    (candidate) => agree(productOf(candidate, faceValue), faceValue(total)) || agree(productOf(candidate, asRounded), asRounded(total)),
  )
  return combination ? [findingFor('product_holds', combination, item)] : []
}

const agree = (product: Interval, said: Interval): boolean =>
  relativeWidth(product) <= WIDEST_TELLING && relativeWidth(said) <= WIDEST_TELLING && meet(product, said)

/** What is paid is exact; how many it is paid to may be rounded (8.2万人). */
function productOf({ standard, recipients, times }: Combination, reading: (recipients: Quantity) => Interval): Interval {
  return multiply([faceValue(standard), reading(recipients), { low: times, high: times }])
}

const totalsIn = (quantities: readonly Quantity[]): Quantity[] => quantities.filter(({ role }) => role === 'funding' || role === 'target')

function combinationsOf(totals: readonly Quantity[], quantities: readonly Quantity[], units: UnitIndex): Combination[] {
  const standards = quantities.filter(({ role }) => role === 'standard')
  return totals.flatMap((total) =>
    standards
      .filter((standard) => standard.baseUnit === total.baseUnit)
      .flatMap((standard) => {
        const times = timesAYear(standard, units)
        if (times === null) return []
        const receivers = quantities.filter((recipients) => recipients !== total && receives(recipients, standard, units))
        return receivers.map((recipients) => ({ total, standard, recipients, times }))
      }),
  )
}

function findingFor(
  code: 'product_holds' | 'product_differs',
  { total, standard, recipients, times }: Combination,
  { path }: Item,
): Finding {
  const data = {
    total: total.quote,
    standard: standard.quote,
    recipients: recipients.quote,
    times,
    product: withoutNoise(standard.baseValue * recipients.baseValue * times),
    unit: total.baseUnit,
  }
  return findingOf(code, data, { itemPath: path, start: total.start, end: total.end })
}
