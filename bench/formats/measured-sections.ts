import { pdfOf } from '../../fixtures/scripts/pages/write-pdf.ts'
import { encodingsSection } from './encodings-section.ts'
import { type Drawing, shuffledForms, storedForms } from './forms.ts'
import { givesSection } from './gives.ts'
import { labelsSection } from './labels-section.ts'
import { measureForms } from './measured-form.ts'
import { officeParitySection } from './office-parity-section.ts'
import { orderSection } from './order-section.ts'
import { paritySection } from './parity-section.ts'
import { placesSection } from './places-section.ts'
import type { Section } from './section.ts'

const SHUFFLED: readonly Drawing[] = [{ order: 'rows', seed: 0 }, ...[1, 2, 3].map((seed) => ({ order: 'runs' as const, seed }))]

/** The sections that are the same on every machine. @param folder for files */
export async function measuredSections(stems: readonly string[], folder: string): Promise<Section[]> {
  const measured = await measureForms(stems, [...storedForms, ...shuffledForms(SHUFFLED, pdfOf)])
  return [
    givesSection,
    paritySection(measured),
    await officeParitySection(stems),
    await encodingsSection(stems),
    await labelsSection(),
    placesSection(measured),
    await orderSection(stems, [{ order: 'reading' }, ...SHUFFLED], folder),
  ]
}
