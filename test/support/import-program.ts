import { join } from 'node:path'
import { loadLexicon } from '../../src/lexicon/index.ts'
import { createFileExtractor } from '../../src/pipeline/extract-file.ts'
import { importFiles } from '../../src/pipeline/import-files.ts'
import { findInputs } from '../../src/pipeline/inputs.ts'
import { closeLedger, openLedger } from '../../src/store/index.ts'

// Imports FOLDER/notices into FOLDER/LEDGER, a line a document, as a process of its own that can be killed. The clock stands still: the same imports make the
// same ledger to the row.
const [folder = '', name = ''] = process.argv.slice(2)
const ledger = openLedger(join(folder, name), { now: () => '2025-01-01T00:00:00.000Z' })
const extractor = createFileExtractor({ lexicon: loadLexicon() })
for await (const outcome of importFiles(await findInputs(['notices'], folder), { extractor, ledger, concurrency: 4 })) {
  process.stdout.write(`${outcome.kind} ${outcome.file.shown}\n`)
}
await extractor.close()
closeLedger(ledger)
