import { byForm, type MeasuredForm, shortStem } from './measured-form.ts'
import { PARITY_KINDS } from './parity.ts'
import { type Section, tableOf } from './section.ts'

const METHOD = `Every seed is printed in every form by fixtures/scripts/pages, read, and compared with what is read from its plain text. A row is one form, all seeds together;
each figure counts differences. Items are paired by their paths, quantities by what they quote; a value is number, bound and number in the base unit; names are
lead, responsible and cooperating units with their roles; dates are deadlines and milestones; other fields are titles, domains, role, action, object, certainty and the rest.
In the newspapers the list runs over columns and pages beside other articles. Drawn row by row: across all columns; in shuffled runs: lines cut into runs of up to
seven characters which are drawn in any order.`

/** Format parity: what a list promises must not depend on what it is printed as. */
export function paritySection(measured: readonly MeasuredForm[]): Section {
  const [first] = byForm(measured)
  const items = first?.[1].flatMap(({ expected }) => expected.items) ?? []
  const quantities = items.flatMap((item) => item.quantities)
  const rows = byForm(measured).map(([name, forms]) => [
    name,
    ...PARITY_KINDS.map((kind) => forms.flatMap(({ differences }) => differences).filter((difference) => difference.kind === kind).length),
    forms.flatMap(({ fields }) => fields).filter(({ printed }) => !printed).length,
  ])
  return {
    title: 'The same promises in every format',
    text: [
      METHOD,
      `The plain texts of the ${first?.[1].length ?? 0} seeds have ${items.length} items and ${quantities.length} quantities.`,
      tableOf(['form', ...PARITY_KINDS, 'document fields'], rows),
      ...differenceList(measured),
      printedOtherwise(measured),
    ].join('\n\n'),
  }
}

/** Words of a difference that a line shows. */
const SHOWN = 80

function differenceList(measured: readonly MeasuredForm[]): string[] {
  const lines = measured.flatMap(({ stem, form, differences, fields }) => [
    ...differences.map(
      ({ kind, item, what }) => `- ${shortStem(stem)}, ${form.row}, item ${item ?? '–'}: ${kind}: ${what.slice(0, SHOWN)}`,
    ),
    ...fields
      .filter(({ printed }) => !printed)
      .map(
        ({ field, expected, actual }) =>
          `- ${shortStem(stem)}, ${form.row}: ${field}: ${JSON.stringify(expected)} → ${JSON.stringify(actual)}`,
      ),
  ])
  return lines.length > 0 ? ['Differences:', [...new Set(lines)].join('\n')] : []
}

/** Fields that ought to differ. */
function printedOtherwise(measured: readonly MeasuredForm[]): string {
  const fieldsOf = (printedAs: string): string =>
    [
      ...new Set(
        measured
          .filter(({ form }) => form.printedAs === printedAs)
          .flatMap(({ fields }) => fields.filter(({ printed }) => printed).map(({ field }) => field)),
      ),
    ].join(', ')
  return `Not counted, since the fixture prints what the plain text does not say: a newspaper has a head with a date (${fieldsOf('newspaper')}), a circular is signed (${fieldsOf('circular')}).`
}
