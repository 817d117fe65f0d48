import type { GoldItem, GoldQuantity } from '../../src/evaluate/gold.ts'
import type { AnnotatedText } from './annotated-text.ts'
import { foldText } from './folded-text.ts'
import { numberOf, numeralsOf } from './numerals.ts'

/** What is wrong with an annotation of a text, one line each: quotes that do not stand where they should, values that are not what is printed. */
export function problemsOf({ text, gold }: AnnotatedText): string[] {
  const starts = new Set<number>()
  return gold.items.flatMap((item) => [
    ...(item.deadline && !text.includes(item.deadline.quote) ? [`${item.path}: deadline ${item.deadline.quote} is not in the text`] : []),
    ...item.quantities.flatMap((quantity) => {
      const problems = quantityProblems(text, item, quantity)
      if (starts.has(quantity.start ?? -1)) problems.push('is annotated twice')
      starts.add(quantity.start ?? -1)
      return problems.map((problem) => `${item.path}: ${quantity.before}[${quantity.quote}]: ${problem}`)
    }),
  ])
}

function quantityProblems(text: string, item: GoldItem, quantity: GoldQuantity): string[] {
  const { before, quote, value, valueMax, unit, comparator, partOf, start, end } = quantity
  const needle = before + quote
  const at = text.indexOf(needle)
  const checks: [boolean, string][] = [
    [at >= 0, 'is not in the text'],
    [at < 0 || !text.includes(needle, at + 1), 'stands more than once'],
    [text.slice(start ?? 0, end ?? 0) === quote && start === at + before.length, 'stands elsewhere'],
    [(comparator === 'range') === (valueMax !== null), 'a range has two values, nothing else does'],
    [valueMax === null || valueMax > value, 'the range runs backwards'],
    [foldText(text).text.includes(foldText(unit).text), `unit ${unit} is not in the text`],
    [partOf === null || item.quantities.some((other) => other.quote === partOf), `its total ${partOf} is not in the item`],
    [printedValueIs(quote, value), `value ${value} is not what is printed`],
  ]
  return checks.filter(([holds]) => !holds).map(([, problem]) => problem)
}

/** Whether the annotated value is the printed number, with 万 and 亿 or a power of ten that a range writes only once. */
function printedValueIs(quote: string, value: number): boolean {
  const [numeral] = numeralsOf(quote)
  if (!numeral) return true
  const scales = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 } as const
  const own = [...numeral.scale].reduce((product, char) => product * scales[char as keyof typeof scales], 1)
  const expected = numberOf(numeral.digits) * own
  return [1, 1e4, 1e8].some((shared) => Math.abs(expected * shared - value) <= 1e-9 * Math.max(value, 1))
}

/**
 * Titles and names that stood in the original text and whose counterparts do not stand in the new one. A name that is the end of a longer one
 * (税务局 of 国家税务总局云溪州税务局) may have stood there only as that.
 */
export function lostStrings(original: AnnotatedText, perturbed: AnnotatedText): string[] {
  const [old, fresh] = [foldText(original.text).text, foldText(perturbed.text).text]
  const [before, after] = [stringsOf(original), stringsOf(perturbed)]
  return before.flatMap(([path, string], index) => {
    const written = after[index]?.[1] ?? ''
    const isPartOfOther = before.some(([, other]) => other !== string && other.endsWith(string))
    const isLost = old.includes(foldText(string).text) && !fresh.includes(foldText(written).text)
    return isLost && !isPartOfOther ? [`${path}: ${string} became ${written}`] : []
  })
}

/** Titles and names, item by item. */
function stringsOf({ gold }: AnnotatedText): [string, string][] {
  return gold.items.flatMap((item) => [
    [`${item.path} title`, item.title ?? ''] as [string, string],
    ...item.assignments.flatMap(({ names }) => names.map((name): [string, string] => [`${item.path} name`, name])),
  ])
}
