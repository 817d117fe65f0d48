// Reads the test cases of other systems for Chinese numbers, measures and dates, and says which of them we read as they do.
// Writes docs/peers.md; fails where a case that is not right has no reason in peers-reasons.yaml, or a reason no longer holds.
// usage: npx tsx bench/peers.ts FOLDER   (cn2an.json, duckling.json and recognizers.json; their shape: peers/peer-case.ts)
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge, type Verdict } from './peers/judge.ts'
import { readPeerCases } from './peers/peer-case.ts'
import { type Explained, explain, readReasons } from './peers/reasons.ts'
import { countOf, differencesSection, shareTable, tallyOf } from './peers/report.ts'

/** The share of all cases that must be right. */
const LEAST_SHARE = 0.85
const REASONS = join(import.meta.dirname, 'peers-reasons.yaml')
const DOCUMENT = join(import.meta.dirname, '..', 'docs', 'peers.md')

const METHOD = `Each case is read with the function of the library that its kind is about:

| kind | function | right where |
|---|---|---|
| number | \`parseNumeral\` where the peer takes the whole text for one number, otherwise all numerals of the text | the values are the same, in order; where the peer gives places, these too. A text in which the peer finds no number (四川, 一切) is one in which \`findQuantities\` finds none: inside a text only a quantity is a number that counts |
| pair | all numerals | a sentence and the same with its numbers in digits give the same values; percentages are compared as hundredths |
| quantity, currency, distance, dimension, age, percent | \`findQuantities\` | value and unit are the same in the base unit (斤 is 0.5 kg); an age may be in years, months, weeks or days. A model of the peer that is about one dimension is compared with our quantities of that dimension alone. Percentages and percentage points are one, as with the peers. Bounds (以上, 最多) are compared where the peer reads them |
| range | \`findQuantities\` | the intervals are the same. 以上, 超过 and 余 or 多 open an interval upwards, 以下 and 最多 downwards; whether an end belongs to it makes no difference. Where the peer joins two bounds (大于10小于20) ours are two quantities, whose intersection counts. Numbers without a bound are left out on both sides |
| date | the dates that \`findDeadlines\` chooses from | the last day of each date is the same: a month or half-year is read as a time to be done by. The year of a date without one is that of the case's reference day; where the peer gives several years, any is right. Before and after (以前, 之后) make no difference, since both name the same date. A span of months that the peer ends on the first day of its last month is the same as ours that ends on its last day. Times of the day and repetitions (每年) are left out |

The bench fails where a case that is not right has no reason, or one that has a reason is right.`

function documentOf(verdicts: readonly Verdict[], explained: readonly Explained[]): string {
  const { right, of } = tallyOf(verdicts)
  return `# Peers

How we read the cases of other systems' own test suites: [cn2an](https://github.com/Ailln/cn2an) (Chinese numerals), [duckling](https://github.com/facebook/duckling) and
[Recognizers-Text](https://github.com/microsoft/Recognizers-Text) (numbers, measures, dates; Chinese). ${right} of ${of} are right. Written by \`npx tsx bench/peers.ts FOLDER\`; not edited by hand.

${shareTable(verdicts)}

## Method
${METHOD}

## Where ours is wrong (${countOf(explained, 'wrong')})

${differencesSection(explained, 'wrong')}

## Where the codebook means something else (${countOf(explained, 'another meaning')})

${differencesSection(explained, 'another meaning')}
`
}

function main(): void {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error('usage: npx tsx bench/peers.ts FOLDER')
  const verdicts = readPeerCases(folder).map(judge)
  const { explained, unexplained, stale } = explain(verdicts, readReasons(REASONS))
  console.log(shareTable(verdicts))
  const { right, of } = tallyOf(verdicts)
  const faults = [
    ...unexplained.map((name) => `not right and without a reason: ${name}`),
    ...stale.map((name) => `has a reason and is right, unknown or named twice: ${name}`),
    ...(right / of < LEAST_SHARE ? [`less than ${100 * LEAST_SHARE} % right`] : []),
  ]
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
  else writeFileSync(DOCUMENT, documentOf(verdicts, explained))
}

main()
