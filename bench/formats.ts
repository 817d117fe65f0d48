// Measures how documents are read from every format: the same promises as from plain text, places of values, reading order, time and memory.
// Writes docs/formats.md; sections that were not asked for stay as they are. Needs Debian's poppler-utils, poppler-data, libreoffice-writer-nogui and the fonts of the fixtures.
// usage: npx tsx bench/formats.ts [--real FOLDER] [--ocr]   (--real: every file of a folder; --ocr: scans, some minutes)
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seedStems } from '../fixtures/scripts/seed-files.ts'
import { inFolder } from './formats/folder.ts'
import { longFilesSection } from './formats/long-files-section.ts'
import { measuredSections } from './formats/measured-sections.ts'
import { realOfficeSection } from './formats/real-office-section.ts'
import { realSection } from './formats/real-section.ts'
import { scansSection } from './formats/scans-section.ts'
import { documentOf, type Section, sectionsOf } from './formats/section.ts'
import { speedSection } from './formats/speed-section.ts'

const DOCUMENT = join(import.meta.dirname, '..', 'docs', 'formats.md')

const INTRODUCTION = `# Formats

What is read from each format and how well, by \`npx tsx bench/formats.ts --ocr --real FOLDER\`; not edited by hand.`

const TITLES = [
  'What each format gives',
  'The same promises in every format',
  'The same promises in office and web formats',
  'Encodings',
  'Automatic numbers of docx',
  'Scans',
  'Where values stand',
  'Reading order',
  'Time and memory',
  'Long office files',
  'Real files',
  'Real office and web files',
]

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { real: { type: 'string' }, ocr: { type: 'boolean' } } })
  const stems = seedStems()
  const sections: Section[] = await inFolder(async (folder) => [
    ...(await measuredSections(stems, folder)),
    await speedSection(stems, folder),
    await longFilesSection(folder),
    ...(values.ocr ? [await scansSection(stems)] : []),
    ...(values.real === undefined ? [] : [await realSection(values.real), await realOfficeSection(values.real)]),
  ])
  const kept = existsSync(DOCUMENT) ? sectionsOf(readFileSync(DOCUMENT, 'utf8')) : []
  const all = TITLES.flatMap((title) => [...sections, ...kept].find((section) => section.title === title) ?? [])
  writeFileSync(DOCUMENT, documentOf(INTRODUCTION, all))
}

await main()
