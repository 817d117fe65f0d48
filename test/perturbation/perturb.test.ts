import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseGold } from '../../src/evaluate/gold.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { annotated, kit } from './documents.ts'
import { perturbationsIn, perturbFolder } from './perturb.ts'
import { fallen, figuresOf, meanOf, perturbedFigures } from './score.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const SEED_FOLDERS = { sources: join(ROOT, 'seeds'), gold: join(ROOT, 'fixtures', 'gold') }

const { text, gold } = annotated('昌吉州新建公园12座。', [{ quantities: [{ quote: '12座', value: 12, unit: '座' }] }])
const folderWithNotice = () => temporaryFolder({ 'in/notice.txt': text, 'gold/notice.gold.json': JSON.stringify(gold) })

describe('perturbFolder', () => {
  it('writes texts and annotations under the same names', () => {
    const folder = folderWithNotice()
    const to = { sources: join(folder, 'out', 'texts'), gold: join(folder, 'out', 'gold') }
    const files = perturbFolder({ sources: join(folder, 'in'), gold: join(folder, 'gold') }, to, { ...kit, seed: 1 })
    expect(files.map(({ source, problems }) => [source, problems])).toEqual([['notice.txt', []]])
    expect([readdirSync(to.sources), readdirSync(to.gold)]).toEqual([['notice.txt'], ['notice.gold.json']])
    const written = readFileSync(join(to.sources, 'notice.txt'), 'utf8')
    const annotation = parseGold(readFileSync(join(to.gold, 'notice.gold.json'), 'utf8'), 'notice.gold.json')
    expect(written).toMatch(/^..州新建公园[1-9]{2}.。$/u)
    expect(annotation.items[0]?.quantities[0]?.quote).toBe(written.slice(7, -1))
  })
})

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'perturb.ts'), ...args], { cwd: ROOT, encoding: 'utf8' })

  it('perturbs folders and says what it did', () => {
    const folder = folderWithNotice()
    const { status, stdout } = run(
      ...['in', 'gold', 'texts', 'golds'].map((name) => join(folder, name)),
      '--seed',
      '3',
      '--only',
      'numbers',
    )
    expect(stdout).toBe('notice.txt: 0 places, 0 bureaux, 0 persons, 1 numbers, 0 classifiers, 0 clauses; 0 numbers kept, 0 problems\n')
    expect(status).toBe(0)
    expect(readFileSync(join(folder, 'texts', 'notice.txt'), 'utf8')).toMatch(/^昌吉州新建公园[1-9]{2}座。$/u)
  })

  it('shows how it is used where folders are missing', () => {
    const { status, stderr } = run('in')
    expect([status, stderr.split('\n')[0]]).toEqual([2, expect.stringContaining('usage: tsx test/perturbation/perturb.ts SOURCES GOLD')])
  })

  it('knows the names of its changes only', () => {
    expect(perturbationsIn('numbers,clauses')).toEqual(['numbers', 'clauses'])
    expect(perturbationsIn(undefined)).toBeUndefined()
    expect(() => perturbationsIn('numbers,verbs')).toThrow('verbs is none of')
  })
})

describe('the scores of perturbed copies', () => {
  it('are within two points of the originals: nothing is known by heart', async () => {
    const original = await figuresOf(SEED_FOLDERS, kit)
    const perturbed = await perturbedFigures(SEED_FOLDERS, [1, 2], kit)
    expect(original.get('quantities F1')).toBeGreaterThan(90)
    expect(fallen(original, meanOf(perturbed), 2)).toEqual([])
  })

  it('are called lower where they are', () => {
    const [high, low] = [
      new Map([
        ['items F1', 98],
        ['role', 97],
      ]),
      new Map([
        ['items F1', 95.9],
        ['role', 95.1],
      ]),
    ]
    expect(fallen(high, low, 2)).toEqual(['items F1'])
    expect(meanOf([high, low]).get('role')).toBeCloseTo(96.05)
  })
})
