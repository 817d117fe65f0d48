import { type Governing, governed } from './governed.ts'
import type { Phrase } from './phrases.ts'
import { trimHead } from './trimming.ts'
import type { QuantityWords } from './words.ts'

/** 总投资|7.58亿元: a name of money that ends like a verb (投资) is measured, and no act. */
export const moneyAtEnd = (phrase: Phrase, before: string, words: QuantityWords): Governing | null =>
  words.units.get(phrase.candidate.unit)?.dimension === 'money' && namesMoney(before, words)
    ? governed('object-number', null, before, null)
    : null

const namesMoney = (text: string, words: QuantityWords): boolean =>
  words.headNouns.longestBefore(text, text.length)?.entry.kinds.includes('sum') ?? false

/** Whether what is counted is money under a name of its own, without an act. */
export const isNamedMoney = ({ form, action, object }: Governing, words: QuantityWords): boolean =>
  form === 'object-number' && action === null && object !== null && namesMoney(object, words)

/** 投资估算：192万元: the label names the money. */
export function governedByLabel(phrase: Phrase, words: QuantityWords): Governing | null {
  const { lead, after, clauseBefore } = phrase
  if (lead !== '' || after !== '' || words.units.get(phrase.candidate.unit)?.dimension !== 'money') return null
  const label = trimHead(clauseBefore, words)
  const names = words.headNouns.longestBefore(label, label.length)?.entry.kinds.includes('public_money')
  return names ? governed('object-number', null, label, null) : null
}
