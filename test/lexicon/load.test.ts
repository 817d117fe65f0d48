import { copyFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeCompiledLexicon } from '../../src/lexicon/compiled.ts'
import { LexiconError, loadLexicon, ownFiles } from '../../src/lexicon/load.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const lexicon = loadLexicon()
const OVERLAY = `units:
  - { word: 垧, dimension: area, base: m², factor: 10000, example: 轮作3垧 }
  - { word: 亩, dimension: area, base: m², factor: 600, example: 5亩 }
bounds:
  - { word: 余, position: before, comparator: gte, example: 余3个 }
`

describe('files of one’s own', () => {
  test('add entries and replace those with the same word, in their place', () => {
    const units = loadLexicon([join(temporaryFolder({ 'w.yaml': OVERLAY }), 'w.yaml')]).units
    expect(units.find(({ word }) => word === '垧')?.factor).toBe(10_000)
    expect(units.find(({ word }) => word === '亩')?.factor).toBe(600)
    expect(units.length).toBe(lexicon.units.length + 1)
    expect(units.findIndex(({ word }) => word === '亩')).toBe(lexicon.units.findIndex(({ word }) => word === '亩'))
  })

  test('do not replace a word in another position', () => {
    const bounds = loadLexicon([join(temporaryFolder({ 'w.yaml': OVERLAY }), 'w.yaml')]).bounds
    const before = lexicon.bounds.filter(({ word }) => word === '余').map(({ position }) => position)
    expect(before).not.toContain('before')
    expect(bounds.filter(({ word }) => word === '余').map(({ position }) => position)).toEqual([...before, 'before'])
  })

  test('the later of two wins', () => {
    const folder = temporaryFolder({ 'w.yaml': OVERLAY, 'x.yaml': OVERLAY.replace('600', '700') })
    const factorOf = (...names: string[]) =>
      loadLexicon(names.map((name) => join(folder, name))).units.find(({ word }) => word === '亩')?.factor
    expect(factorOf('w.yaml', 'x.yaml')).toBe(700)
    expect(factorOf('x.yaml', 'w.yaml')).toBe(600)
  })

  test('that are wrong end the loading with file and line', () => {
    const load = () => loadLexicon([join(temporaryFolder({ 'w.yaml': `${OVERLAY}verbz: []\n` }), 'w.yaml')])
    expect(load).toThrow(LexiconError)
    expect(load).toThrow('w.yaml:6: unknown section "verbz"; did you mean "verbs"?')
  })
})

describe('what the build makes of the YAML files', () => {
  const compiled = () => {
    const folder = temporaryFolder({ 'w.yaml': OVERLAY })
    writeCompiledLexicon(folder, loadLexicon())
    return folder
  }

  test('is the same lexicon, entry by entry', () => {
    expect(loadLexicon([], compiled())).toStrictEqual(lexicon)
  })

  test('is the same lexicon with a file laid over it', () => {
    const folder = compiled()
    const overlay = join(temporaryFolder({ 'v.yaml': OVERLAY }), 'v.yaml')
    expect(loadLexicon([overlay], folder)).toStrictEqual(loadLexicon([overlay]))
  })

  test('is read instead of them', () => {
    const folder = temporaryFolder()
    for (const path of ownFiles()) copyFileSync(path, join(folder, basename(path)))
    expect(loadLexicon([], folder)).toStrictEqual(lexicon)
    writeCompiledLexicon(folder, { ...lexicon, units: [] })
    expect(loadLexicon([], folder).units).toEqual([])
  })
})
