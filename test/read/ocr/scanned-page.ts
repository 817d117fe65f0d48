import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageTruth } from '../../../fixtures/scripts/pages/placed-page.ts'
import { readTruth } from '../../../fixtures/scripts/pages/write-truth.ts'
import type { ScanForm } from '../../../fixtures/scripts/scans/scan-forms.ts'
import { scannedPage } from '../../../fixtures/scripts/scans/scan-page.ts'
import { openPdf } from '../../../src/read/pdf/open-pdf.ts'

const PAGES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'pages')

/** One page of a printed fixture as a scanner gives it. @param page from 1 */
export async function scanOfPage(fixture: string, page: number, form: ScanForm): Promise<Uint8Array> {
  const file = await openPdf(readFileSync(join(PAGES, `${fixture}.pdf`)))
  try {
    const drawn = await (await file.page(page)).picture(form.dotsPerInch)
    if (!drawn) throw new Error(`${fixture} has no page ${page} that can be drawn`)
    return await scannedPage(drawn, form, page)
  } finally {
    await file.close()
  }
}

/** Where the lines of one page were printed, as of a document that has no other. */
export function truthOfPage(fixture: string, page: number): PageTruth {
  const { pages, lines } = readTruth(readFileSync(join(PAGES, `${fixture}.truth.json.gz`)))
  return {
    pages: pages.filter(({ number }) => number === page).map((each) => ({ ...each, number: 1 })),
    lines: lines.filter((line) => line.page === page).map((line) => ({ ...line, page: 1 })),
  }
}
