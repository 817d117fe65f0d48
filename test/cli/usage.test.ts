import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageVersion } from '../../src/cli/package-version.ts'
import { createProgram } from '../../src/cli/program.ts'
import { EXTRACTOR } from '../../src/extract/version.ts'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const program = createProgram({ io: { out() {}, err() {} } as never, exitCode: 0 })
const commands = program.commands.map((command) => command.name())
/** Of a command and of those below it (correct accept), as they are typed. */
const namesWithin = (name: string): string[][] => {
  const below = program.commands.find((command) => command.name() === name)?.commands ?? []
  return [[name], ...below.map((command) => [name, command.name()])]
}

describe('help', () => {
  test.each(commands)('of %s says what it does and gives examples', async (name) => {
    const { code, out, err } = await runIn(temporaryFolder(), [name, '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`^Usage: taizhang ${name} `))
    expect(out).toMatch(new RegExp(`Examples?:\\n  taizhang ${name}`))
  })

  test('lists every command', async () => {
    const { out } = await runIn(temporaryFolder(), ['--help'])
    for (const name of commands) expect(out).toContain(`\n  ${name} `)
  })

  test('every option that an example uses is there', async () => {
    for (const name of commands) {
      const pages = await Promise.all(namesWithin(name).map((typed) => runIn(temporaryFolder(), [...typed, '--help'])))
      const parts = pages.map(({ out }) => out.split(/Examples?:\n/))
      const options = parts.map(([before = '']) => before).join('')
      const examples = parts.map(([, after = '']) => after).join('')
      for (const option of examples.match(/--[a-z-]+/g) ?? []) expect(options).toContain(option)
    }
  })
})

describe('a wrong command line is one line and exit code 2', () => {
  test.each([
    [['imprt', 'x'], "taizhang: unknown command 'imprt' (Did you mean import?)\n"],
    [['extract'], "taizhang: missing required argument 'file'\n"],
    [['extract', 'x', '--jsn'], "taizhang: unknown option '--jsn' (Did you mean --json?)\n"],
    [
      ['query', '--due-by', '2025-02-30'],
      "taizhang: option '--due-by <date>' argument '2025-02-30' is invalid. It should be a date such as 2025-10-31.\n",
    ],
    [['query', '--year', '25'], "taizhang: option '--year <year>' argument '25' is invalid. It should be a year of four digits.\n"],
    [['remove', 'abc'], "taizhang: required option '--reason <text>' not specified\n"],
    [['run', 'nowhere.yaml'], 'taizhang: nowhere.yaml: no such file or folder\n'],
    [
      ['query'],
      'taizhang: out/taizhang.sqlite: there is no ledger here; make one with taizhang import or taizhang run, or name one with --db\n',
    ],
    [['extract', '*.pdf'], 'taizhang: no file matches "*.pdf"\n'],
  ])('%j', async (args, line) => {
    expect(await runIn(temporaryFolder(), args)).toEqual({ code: 2, out: '', err: line })
  })
})

test('an error of the program itself is one line too; its place only where it is asked for', async () => {
  const broken = {
    now: () => {
      throw new Error('no clock\nat all')
    },
  }
  const folder = temporaryFolder({ 'a.txt': '通知\n' })
  const said = 'taizhang: an error of the program itself: no clock at all (TAIZHANG_DEBUG=1 shows where)\n'
  const plain = await runIn(folder, ['import', 'a.txt'], broken)
  expect(plain.code).toBe(3)
  expect(plain.err.endsWith(said)).toBe(true)
  expect(plain.err).not.toMatch(/\n\s+at /)
  expect((await runIn(folder, ['import', 'a.txt'], { ...broken, debug: true })).err).toMatch(/\n\s+at /)
})

describe('the command as a process', () => {
  const main = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })

  test('gives its version and its exit code', () => {
    expect(main(['--version']).stdout).toBe(`${packageVersion()}\n`)
    expect(main(['--version']).status).toBe(0)
    expect(main(['nothing']).status).toBe(2)
  })

  test('speaks the language of the environment, or the one asked for', () => {
    expect(main(['run', 'nowhere.yaml'], { LC_ALL: 'zh_CN.UTF-8' }).stderr).toContain('nowhere.yaml：文件或文件夹不存在')
    expect(main(['--language', 'zh', 'run', 'nowhere.yaml'], { LC_ALL: 'C' }).stderr).toContain('文件或文件夹不存在')
  })
})

test('the version of the rules is the version of the package', () => {
  expect(EXTRACTOR.version).toBe(packageVersion())
})
