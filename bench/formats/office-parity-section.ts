import type { DocumentFields, ExtractedDocument } from '../../src/model/index.ts'
import { saysOtherwise } from './document-fields.ts'
import { seedBytes } from './forms.ts'
import { shortStem } from './measured-form.ts'
import { officeForms } from './office-forms.ts'
import { type Difference, differencesOf, PARITY_KINDS } from './parity.ts'
import { extractFixture, extractOnlyDocument } from './reading.ts'
import { type Section, tableOf } from './section.ts'

const METHOD = `Every seed as fixtures/scripts writes it in office and web formats, compared with its plain text in the same way. Where a number is not typed, Word counts it. doc goes through
LibreOffice, which wrote these files too; of one seed it cannot write the automatic numbers, which run on under new headings. In mails and archives each part is a document of its own.`

interface MeasuredOffice {
  stem: string
  form: string
  differences: readonly Difference[]
  fields: readonly (keyof DocumentFields)[]
}

/** Format parity of office and web formats. Needs LibreOffice. */
export async function officeParitySection(stems: readonly string[]): Promise<Section> {
  const measured: MeasuredOffice[] = []
  for (const stem of stems) {
    const expected = await extractFixture(seedBytes(stem), `${stem}.txt`)
    for (const { name, bytes } of officeForms) {
      const file = bytes(stem)
      if (file) measured.push(compared(stem, name, expected, await extractOnlyDocument(file, name)))
    }
  }
  const rows = officeForms.map(({ name }) => {
    const ofForm = measured.filter(({ form }) => form === name)
    const differences = ofForm.flatMap((each) => each.differences)
    return [
      name,
      ofForm.length,
      ...PARITY_KINDS.map((kind) => differences.filter((difference) => difference.kind === kind).length),
      ofForm.flatMap(({ fields }) => fields).length,
    ]
  })
  return {
    title: 'The same promises in office and web formats',
    text: [METHOD, tableOf(['form', 'seeds', ...PARITY_KINDS, 'document fields'], rows), ...differenceList(measured)].join('\n\n'),
  }
}

const compared = (stem: string, form: string, expected: ExtractedDocument, actual: ExtractedDocument): MeasuredOffice => ({
  ...{ stem, form },
  differences: differencesOf(expected, actual),
  fields: saysOtherwise(expected, actual),
})

function differenceList(measured: readonly MeasuredOffice[]): string[] {
  const lines = measured.flatMap(({ stem, form, differences, fields }) => [
    ...differences.map(({ kind, item, what }) => `- ${shortStem(stem)}, ${form}, item ${item ?? '–'}: ${kind}: ${what.slice(0, 80)}`),
    ...fields.map((field) => `- ${shortStem(stem)}, ${form}: ${field}`),
  ])
  return lines.length > 0 ? ['Differences:', lines.join('\n')] : []
}
