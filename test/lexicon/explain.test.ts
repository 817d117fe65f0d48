import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { explainWord } from '../../src/lexicon/explain.ts'
import { LEXICON_FOLDER, loadLexicon } from '../../src/lexicon/load.ts'
import { fieldNoteOf, noteOf } from '../../src/lexicon/notes/index.ts'
import type { SectionName } from '../../src/lexicon/sections.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SRC = join(import.meta.dirname, '../../src')
const sections = Object.keys(loadLexicon()) as SectionName[]

describe('explainWord', () => {
  test('finds every entry of a word, each at its line', () => {
    const { uses } = explainWord('张')
    expect(uses.map(({ section, spelling }) => [section, spelling])).toEqual([
      ['units', 'word'],
      ['numeralNames', 'word'],
      ['familyNames', 'listed'],
    ])
    for (const { entry, place } of uses) {
      const lines = readFileSync(join(LEXICON_FOLDER, place.file), 'utf8').split('\n')
      expect(lines[place.line - 1]).toContain(`word: ${entry.word}`)
    }
  })

  test.each([
    ['km', 'units', 'alias', '公里'],
    ['住建局', 'organisations', 'form', '住房和城乡建设局'],
    ['不少于', 'bounds', 'word', '不少于'],
  ])('%s is in %s (%s) as %s', (word, section, spelling, entry) => {
    const use = explainWord(word).uses.find((found) => found.section === section)
    expect([use?.spelling, use?.entry.word]).toEqual([spelling, entry])
  })

  test('names divisions that no entry has', () => {
    expect(explainWord('玛纳斯')).toMatchObject({ uses: [], regions: [{ official: '玛纳斯县', code: '652324' }], inside: [] })
  })

  test('says which entry lies over which', () => {
    const path = join(
      temporaryFolder({ 'w.yaml': 'units:\n  - { word: 亩, dimension: area, base: m², factor: 600, example: 5亩 }\n' }),
      'w.yaml',
    )
    const [ours] = explainWord('亩').uses
    const [theirs] = explainWord('亩', [{ path, shown: 'my/w.yaml' }]).uses
    expect(theirs).toMatchObject({ entry: { factor: 600 }, place: { file: 'my/w.yaml', line: 2 }, replaces: [ours?.place] })
    expect(ours?.replaces).toEqual([])
  })

  test('a word of a replaced entry that the new one has no more is gone', () => {
    const path = join(
      temporaryFolder({ 'w.yaml': 'units:\n  - { word: 公里, dimension: length, base: m, factor: 1000, example: 5公里 }\n' }),
      'w.yaml',
    )
    expect(explainWord('km', [{ path, shown: 'w.yaml' }]).uses).toEqual([])
  })

  test('of an unknown word names longer ones that hold it', () => {
    const { uses, regions, inside } = explainWord('医疗保')
    expect({ uses, regions }).toEqual({ uses: [], regions: [] })
    expect(inside.length).toBeGreaterThan(0)
    for (const word of inside) expect(word).toContain('医疗保')
    expect(explainWord('㐂㐂').inside).toEqual([])
  })
})

describe('the notes on sections', () => {
  /** All files that take the section from the lexicon. */
  const readers = (section: SectionName): string[] =>
    readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts') && !CHECKERS.some((path) => name.startsWith(path)))
      .filter((name) => new RegExp(`\\blexicon\\.${section}\\b`).test(readFileSync(join(SRC, name), 'utf8')))
  /** They look at every section and use none of them to read a text. */
  const CHECKERS = ['lexicon/check.ts', 'lexicon/references.ts', 'lexicon/notes/']

  test.each(sections)('%s: every file that takes it is named, and every file that is named takes it', (section) => {
    const { about, uses } = noteOf(section)
    expect(uses.map(({ file }) => file).sort()).toEqual(expect.arrayContaining(readers(section).sort()))
    for (const { file, rooms = [] } of uses) {
      expect(readFileSync(join(SRC, file), 'utf8')).toMatch(new RegExp(`\\b${section}\\b`))
      for (const room of rooms) expect(existsSync(join(SRC, room)), room).toBe(true)
    }
    expect(about.zh).toMatch(/\p{Script=Han}/u)
  })

  test('every field of every entry has its words', () => {
    const lexicon = loadLexicon()
    for (const section of sections) {
      const fields = new Set(lexicon[section].flatMap((entry) => Object.keys(entry)))
      for (const field of fields) if (field !== 'word') expect(fieldNoteOf(section, field), `${section}.${field}`).not.toBeNull()
    }
  })
})
