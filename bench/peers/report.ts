import type { Verdict } from './judge.ts'
import type { Explained, Reason } from './reasons.ts'

interface Tally {
  right: number
  of: number
}

const shareOf = ({ right, of }: Tally): string => `${((100 * right) / of).toFixed(1)} %`

export function tallyOf(verdicts: readonly Verdict[]): Tally {
  return { right: verdicts.filter(({ right }) => right).length, of: verdicts.length }
}

/** The share that is right, by peer and kind, as a table in Markdown. */
export function shareTable(verdicts: readonly Verdict[]): string {
  const nameOf = ({ peerCase }: Verdict): string => `${peerCase.peer} | ${peerCase.kind}`
  const rows = [...new Set(verdicts.map(nameOf))].map((name) => tallyRow(name, tallyOf(verdicts.filter((one) => nameOf(one) === name))))
  return ['| peer | kind | right | of | share |', '|---|---|--:|--:|--:|', ...rows, tallyRow('**all** | ', tallyOf(verdicts))].join('\n')
}

const tallyRow = (name: string, tally: Tally): string => `| ${name} | ${tally.right} | ${tally.of} | ${shareOf(tally)} |`

/** Every case that is not right, under its reason. */
export function differencesSection(explained: readonly Explained[], of: Reason['class']): string {
  return explained
    .filter(({ reason }) => reason.class === of)
    .map(({ reason, verdicts }) =>
      [
        `### ${reason.reason}`,
        '',
        '| case | text | the peer expects | we give |',
        '|---|---|---|---|',
        ...verdicts.map(({ peerCase, expected, found }) =>
          tableRow([`${peerCase.peer} ${peerCase.file} ${peerCase.index}`, peerCase.text, expected, found]),
        ),
      ].join('\n'),
    )
    .join('\n\n')
}

const tableRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`

/** How many cases a class of reasons explains. */
export const countOf = (explained: readonly Explained[], of: Reason['class']): number =>
  explained.filter(({ reason }) => reason.class === of).reduce((sum, { verdicts }) => sum + verdicts.length, 0)
