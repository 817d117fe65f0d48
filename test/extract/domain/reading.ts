import { extractDomains } from '../../../src/extract/domain/index.ts'
import { firstLevelOf } from '../../../src/lexicon/domains.ts'
import { type Lexicon, loadLexicon } from '../../../src/lexicon/index.ts'
import type { Item, OutlinedItem } from '../../../src/model/index.ts'

export const lexicon = loadLexicon()

/** An item as the outline cuts it: the title on its own line where there is one, then the text. */
export function itemOf({ title = null, body }: { title?: string | null; body: string }): { text: string; item: OutlinedItem } {
  const text = title === null ? body : `${title}\n${body}`
  const spans = title === null ? [] : [{ start: 0, end: title.length }]
  return {
    text,
    item: {
      path: '1',
      label: null,
      title: title === null ? null : { start: 0, end: title.length, text: title },
      leaf: true,
      truncated: false,
      start: 0,
      end: text.length,
      declaredCount: null,
      body: [...spans, { start: text.length - body.length, end: text.length }],
      fields: [],
    },
  }
}

/** The domains of a text: each code with the words that decided, as printed. */
export function domainsIn(body: string, title: string | null = null, words: Lexicon = lexicon): Record<string, string[]> {
  const { text, item } = itemOf({ title, body })
  return Object.fromEntries(
    extractDomains(text, item, { lexicon: words }).map((domain) => [
      domain.code,
      domain.words.map(({ start, end }) => text.slice(start, end)),
    ]),
  )
}

export const codesIn = (body: string, title: string | null = null): string[] => Object.keys(domainsIn(body, title))

export const firstLevels = (domains: Item['domains']): string[] => [...new Set(domains.map(({ code }) => firstLevelOf(code)))].sort()

interface Agreement {
  items: number
  precision: number
  recall: number
  /** One line for each item that differs: where, what is too much, what is missing. */
  differences: string[]
}

/** How far first level codes agree with those given by hand, counted over all items (micro average). */
export function agreementOf(cases: readonly { place: string; expected: readonly string[]; found: readonly string[] }[]): Agreement {
  const counts = { both: 0, found: 0, expected: 0 }
  const differences: string[] = []
  for (const { place, expected, found } of cases) {
    const extra = found.filter((code) => !expected.includes(code))
    const missing = expected.filter((code) => !found.includes(code))
    counts.both += found.length - extra.length
    counts.found += found.length
    counts.expected += expected.length
    if (extra.length + missing.length > 0)
      differences.push(`${place}: too much ${extra.join(' ') || '-'}, missing ${missing.join(' ') || '-'}`)
  }
  return { items: cases.length, precision: counts.both / counts.found, recall: counts.both / counts.expected, differences }
}
