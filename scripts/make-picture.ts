// Draws docs/images/*.svg: one promise as a notice prints it, with its values marked in place, and the rows that it has in the ledger.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerPicture } from './picture/picture.ts'
import { PICTURES } from './picture/pictures.ts'

const FOLDER = join(import.meta.dirname, '..')

for (const { file, language } of PICTURES) {
  const path = join(FOLDER, file)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, await ledgerPicture(language))
}
