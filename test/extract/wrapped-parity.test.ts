import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proseMarkdown } from '../../fixtures/scripts/html-forms.ts'
import { readOutline } from '../../fixtures/scripts/seed-files.ts'
import { wrapLines } from '../../fixtures/scripts/wrap-lines.ts'
import { extractBytes, extractFile, promisesOf, stems } from './parity.ts'

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds')
const COLUMNS = [40, 76]

describe.each(stems)('%s', (stem) => {
  it.each(COLUMNS)('says the same as plain text that is broken at %d columns', async (columns) => {
    const text = readFileSync(join(SEEDS, `${stem}.txt`), 'utf8')
    const wrapped = await extractBytes(Buffer.from(wrapLines(text, columns)))
    expect(promisesOf(wrapped)).toEqual(promisesOf(await extractFile('seeds', `${stem}.txt`)))
  })

  it.each(COLUMNS)('says the same as Markdown that is broken at %d columns', async (columns) => {
    const wrapped = await extractBytes(Buffer.from(wrapLines(proseMarkdown(readOutline(stem)), columns)))
    expect(promisesOf(wrapped)).toEqual(promisesOf(await extractFile('seeds', `${stem}.txt`)))
  })
})
