// Writes docs/data-dictionary.md from the schema of an empty ledger and what src/store/dictionary.yaml says of it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closeLedger, describeRelations, dictionaryPage, openLedger } from '../src/store/index.ts'

const ledger = openLedger(':memory:')
writeFileSync(join(import.meta.dirname, '..', 'docs', 'data-dictionary.md'), dictionaryPage(describeRelations(ledger.database)))
closeLedger(ledger)
