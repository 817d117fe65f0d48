import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseGold } from '../src/evaluate/index.ts'

const ROOT = join(import.meta.dirname, '..')
const GOLD = join(ROOT, 'fixtures', 'gold')
const LEXICON = join(ROOT, 'src', 'lexicon')
/** A name of two characters (李卫) is found in other words. */
const SHORTEST_NAME = 3
/** Clauses of the seeds that are longer than this are theirs alone (characters). */
const WHOLE_SENTENCE = 16

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Places, bureaux and titles of the seeds. */
function namesOfSeeds(): string[] {
  const documents = readdirSync(GOLD).map((file) => parseGold(readFileSync(join(GOLD, file), 'utf8'), file))
  const assigned = documents.flatMap(({ items }) => items.flatMap((item) => item.assignments.flatMap(({ names }) => names)))
  const titles = documents.flatMap(({ document }) => [document.title, document.region, document.docNumber, document.issuer])
  return [...new Set([...assigned.map((name) => name.replace(/^各/, '')), ...titles])].filter(
    (name): name is string => (name?.length ?? 0) >= SHORTEST_NAME,
  )
}

describe('rules are of the language, not of the seeds', () => {
  it('no place, bureau or title of theirs stands in the code', () => {
    const names = namesOfSeeds()
    expect(names.length).toBeGreaterThan(80)
    const code = filesBelow(join(ROOT, 'src')).filter((file) => /\.(?:ts|sql)$/.test(file) && !file.startsWith(LEXICON))
    expect(code.length).toBeGreaterThan(150)
    const found = code.flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      return names.filter((name) => text.includes(name)).map((name) => `${relative(ROOT, file)}: ${name}`)
    })
    expect(found).toEqual([])
  })

  it('no entry of the lexicon is a sentence of theirs', () => {
    const seeds = readdirSync(join(ROOT, 'seeds')).map((file) => readFileSync(join(ROOT, 'seeds', file), 'utf8').replace(/\s/g, ''))
    const words = filesBelow(LEXICON)
      .filter((file) => file.endsWith('.yaml'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/word: '?([^,'\n}]+)/g)].map(([, word]) => word ?? ''))
    expect(words.length).toBeGreaterThan(1000)
    expect(words.filter((word) => word.length >= WHOLE_SENTENCE && seeds.some((text) => text.includes(word)))).toEqual([])
  })
})
