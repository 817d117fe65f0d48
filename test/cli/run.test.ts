import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const names = readdirSync(SEEDS).sort()

const pipeline = `name: seeds
inputs: [../notices]
database: ../ledger.sqlite
outputs:
  json: ../json
  csv: ../ledger.csv
`

const project = (text: string = pipeline): string =>
  temporaryFolder({
    'pipelines/p.yaml': text,
    ...Object.fromEntries(names.map((name) => [`notices/${name}`, readFileSync(join(SEEDS, name))])),
  })

describe('run', () => {
  test('reads what the pipeline names, writes what it names, and shows a row a document, where the ledger is and what to do next', async () => {
    const folder = project()
    const { code, out, err } = await runIn(folder, ['run', 'pipelines/p.yaml'])
    expect(code).toBe(0)
    expect(err.trimEnd().split('\n')).toEqual(names.map((name, index) => `[${index + 1}/${names.length}] notices/${name}`))
    const lines = out.split('\n')
    expect(lines[0]).toMatch(/^file +document +items +quantities +assignments +deadlines +findings +state$/)
    expect(lines.slice(2, 2 + names.length).map((line) => line.split(' ')[0])).toEqual(names.map((name) => `notices/${name}`))
    expect(out).toContain('ledger: ledger.sqlite\nalso written: json, ledger.csv\n')
    expect(out).toContain('  taizhang documents --db ledger.sqlite')
    expect(readdirSync(join(folder, 'json')).sort()).toEqual(names.map((name) => name.replace('.txt', '.json')))
    expect(statSync(join(folder, 'ledger.sqlite')).size).toBeGreaterThan(0)
    expect(readFileSync(join(folder, 'ledger.csv'), 'utf8')).toMatch(/^\ufeff文件编号,/)
  })

  test('gives the same outputs from whatever folder it is started, twice', async () => {
    const folder = project()
    await runIn(folder, ['run', 'pipelines/p.yaml'])
    const before = readFileSync(join(folder, 'ledger.csv'), 'utf8')
    const { code, out } = await runIn(join(folder, 'notices'), ['run', '../pipelines/p.yaml'])
    expect(code).toBe(0)
    expect(out.match(/ unchanged$/gm)).toHaveLength(names.length)
    expect(readFileSync(join(folder, 'ledger.csv'), 'utf8')).toBe(before)
  })

  test('every command that it proposes works', async () => {
    const folder = project()
    const { out } = await runIn(folder, ['run', 'pipelines/p.yaml'])
    const proposed = [...out.matchAll(/^ {2}taizhang (.+?) {2}/gm)].map(([, command = '']) => command.trim().split(' '))
    expect(proposed.length).toBeGreaterThanOrEqual(2)
    for (const args of proposed) expect(await runIn(folder, args)).toMatchObject({ code: 0, err: '' })
  })

  test('a wrong pipeline file makes no ledger', async () => {
    const folder = project(pipeline.replace('outputs', 'output'))
    const { code, out, err } = await runIn(folder, ['run', 'pipelines/p.yaml'])
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'taizhang: pipelines/p.yaml:4: unknown key "output"; did you mean "outputs"?\n',
    })
    expect(readdirSync(folder).sort()).toEqual(['notices', 'pipelines'])
  })

  test('on a terminal progress is one line that is written over', async () => {
    const { err } = await runIn(project(), ['run', 'pipelines/p.yaml'], { errIsTerminal: true, columns: 100 })
    expect(err).not.toContain('\n')
    expect(err.split('\r\x1b[K').at(-2)).toBe(`[${names.length}/${names.length}] notices/${names.at(-1)}`)
  })
})
