import type { CorrectedCopy, ExtractedDocument } from '../../model/index.ts'
import { searchFormOf } from '../../text/search-form.ts'

/** What two copies of one notice have in common: the document number, or title, region and year; null where a copy does not say. */
export interface CopyKeys {
  numberKey: string | null
  titleKey: string | null
}

export const copyOf = ({ source, document }: ExtractedDocument): CorrectedCopy => ({
  sha256: source.sha256,
  title: document.title,
  docNumber: document.docNumber,
  region: document.region?.name ?? null,
  planYear: document.planYear,
  status: document.status,
})

/** A draft is not the notice that came of it. */
export function copyKeysOf({ title, docNumber, region, planYear, status }: CorrectedCopy): CopyKeys {
  return {
    numberKey: docNumber === null ? null : [status, compared(docNumber)].join(' '),
    titleKey:
      title === null || region === null || planYear === null ? null : [status, compared(region), planYear, compared(title)].join(' '),
  }
}

const compared = (words: string): string => searchFormOf(words).characters.join('')
