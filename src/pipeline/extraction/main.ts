import { serveReading } from '../../read/isolation/serve-reading.ts'
import type { ExtractionSettings } from './make-document.ts'

type Extraction = ReturnType<typeof import('./make-document.ts')['createExtraction']>

// The worker process of an import: reads, extracts and audits one file after another. What extracts is loaded for the first document: some files are only opened or refused.
serveReading((settings) => {
  let extraction: Promise<Extraction> | null = null
  return async (document) => {
    extraction ??= import('./make-document.ts').then(({ createExtraction }) => createExtraction(settings as ExtractionSettings))
    return (await extraction)(document)
  }
})
