import { byForm, type MeasuredForm, shortStem } from './measured-form.ts'
import type { Placement } from './places.ts'
import { percent, type Section, tableOf } from './section.ts'

/** Em: positions are written and read in hundredths of a point. */
export const ROUNDING = 0.005
/** Em. */
export const MOST_BEYOND = 1

const METHOD = `Every quantity, name and date has boxes on its page. They are held against the places where the fixture script set the glyphs that the value quotes, which are found by
what the lines say and by their order, not by where they were read. Covered: every glyph entirely, from ascent to descent. Beyond: how far a box reaches out of the glyphs
of its printed line, at most.`

const isCovered = ({ short }: Placement): boolean => short <= ROUNDING
const isWithin = ({ beyond }: Placement): boolean => beyond <= MOST_BEYOND

/** Each value lights up at its place. */
export function placesSection(measured: readonly MeasuredForm[]): Section {
  const rows = byForm(measured).map(([name, forms]) => {
    const all = forms.flatMap(({ placements }) => placements)
    const countOf = (test: (placement: Placement) => boolean): string => percent(all.filter(test).length, all.length)
    return [name, all.length, countOf(isCovered), countOf(isWithin), `${Math.max(...all.map(({ beyond }) => beyond)).toFixed(2)} em`]
  })
  const misplaced = measured.flatMap(({ stem, form, placements }) =>
    placements
      .filter((placement) => !isCovered(placement) || !isWithin(placement))
      .map(
        ({ item, quote, short, beyond }) =>
          `- ${shortStem(stem)}, ${form.row}, item ${item ?? '–'}: ${quote}: ${short.toFixed(2)} em short, ${beyond.toFixed(2)} em beyond`,
      ),
  )
  return {
    title: 'Where values stand',
    text: [
      METHOD,
      tableOf(['form', 'values', 'covered', 'no more than 1 em beyond', 'farthest beyond'], rows),
      ...(misplaced.length > 0 ? ['Not so:', [...new Set(misplaced)].join('\n')] : []),
    ].join('\n\n'),
  }
}
