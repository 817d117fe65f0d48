import type { CorrectionAction, CorrectionChange, ExtractedDocument } from '../../../src/model/index.ts'
import {
  copyOf,
  effectiveDocument,
  type Ledger,
  type Meant,
  type NewCorrection,
  type Pointed,
  pointAt,
  pointAtWords,
  type RecordedCorrection,
  recordCorrection,
} from '../../../src/store/index.ts'

/** The document as it holds; it must be there. */
export function holding(ledger: Ledger, { source }: Pick<ExtractedDocument, 'source'>): ExtractedDocument {
  const document = effectiveDocument(ledger, source.sha256)
  if (!document) throw new Error('the ledger does not have the document')
  return document
}

const by = (document: ExtractedDocument): Pick<NewCorrection, 'madeBy' | 'note' | 'document'> => ({
  madeBy: '王芳',
  note: null,
  document: copyOf(document),
})

/** A person accepts, changes or rejects what stands at a place. */
export function correct(
  ledger: Ledger,
  of: Pick<ExtractedDocument, 'source'>,
  action: Exclude<CorrectionAction, 'add'>,
  path: string,
  meant: Meant,
  set: object = {},
  nth: number | null = null,
): RecordedCorrection {
  const document = holding(ledger, of)
  const result = pointAt(document, path, meant, nth)
  if (result.kind !== 'found') throw new Error(`${result.kind} at ${path}: ${JSON.stringify(result)}`)
  return recordCorrection(ledger, { ...by(document), anchor: result.pointed.anchor, change: changeOf(result.pointed, action, set) })
}

function changeOf(pointed: Pointed, action: CorrectionAction, set: object): CorrectionChange {
  if (pointed.target === 'finding') return { target: 'finding', action: 'accept', code: pointed.code }
  const { anchor: _, ...change } = pointed
  return { ...change, action, set } as CorrectionChange
}

/** A person adds what was missed to words of the text. */
export function add(
  ledger: Ledger,
  of: Pick<ExtractedDocument, 'source'>,
  path: string | null,
  words: string,
  target: 'quantity' | 'assignment' | 'deadline' | 'item',
  set: object,
): RecordedCorrection {
  const document = holding(ledger, of)
  const result = pointAtWords(document, path, { words, until: null }, null)
  if (result.kind !== 'found') throw new Error(`${result.kind}: ${words}`)
  return recordCorrection(ledger, {
    ...by(document),
    anchor: result.anchor,
    change: { target, action: 'add', was: null, set } as CorrectionChange,
  })
}
