import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeSharedFolders, sharedFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
/** What a checkout holds that the package is made from. */
const PACKED_FROM = [
  'src',
  'scripts',
  'docs',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'README.md',
  'README.zh-CN.md',
  'LICENSE',
  '.npmrc',
]
/** Milliseconds: building, packing and installing what the package needs. */
const INSTALLATION = 240_000

/** What a command prints; where it fails, that is what the test says. */
function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, npm_config_loglevel: 'error' },
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

// Downloads packages, so it does not belong to the everyday tests.
describe.runIf(process.env.TAIZHANG_TEST === 'all')('the package, packed and installed into an empty folder', () => {
  let tarballs = ''
  let installed = ''

  beforeAll(() => {
    tarballs = sharedFolder()
    const checkout = sharedFolder()
    for (const name of PACKED_FROM) cpSync(join(ROOT, name), join(checkout, name), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'), 'junction')
    run('npm', ['pack', '--pack-destination', tarballs], checkout)

    installed = sharedFolder()
    const [tarball = ''] = readdirSync(tarballs)
    // Install scripts are left out and the binding that is compiled already is put in their place: compiling SQLite takes minutes and proves nothing about the package.
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', join(tarballs, tarball)], installed)
    const compiled = 'node_modules/better-sqlite3/build'
    expect(versionOf(installed, 'better-sqlite3')).toBe(versionOf(ROOT, 'better-sqlite3'))
    cpSync(join(ROOT, compiled), join(installed, compiled), { recursive: true })
  }, INSTALLATION)

  afterAll(removeSharedFolders)

  const versionOf = (folder: string, name: string): string =>
    JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version

  test('holds no tests, sources or stamps', () => {
    const names = readdirSync(join(installed, 'node_modules/taizhang')).sort()
    expect(names).toEqual(['LICENSE', 'README.md', 'README.zh-CN.md', 'dist', 'docs', 'package.json'])
    const files = readdirSync(join(installed, 'node_modules/taizhang/dist'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((name) => /(^|\/)\.|\.tsbuildinfo$|(?<!\.d)\.ts$/.test(name))).toEqual([])
  })

  test('the bin reads documents into a ledger and answers', () => {
    mkdirSync(join(installed, 'notices'))
    for (const name of readdirSync(join(ROOT, 'seeds'))) cpSync(join(ROOT, 'seeds', name), join(installed, 'notices', name))
    const bin = join(installed, 'node_modules/.bin/taizhang')
    expect(run(bin, ['import', 'notices'], installed)).toContain('out/taizhang.sqlite')
    expect(JSON.parse(run(bin, ['query', '--role', 'target', '--format', 'json'], installed)).length).toBeGreaterThan(100)
    expect(run(bin, ['doctor'], installed)).not.toContain('✗')
  })

  test('the library reads, extracts and keeps', () => {
    const script = `
      import { readFileSync } from 'node:fs'
      import { readDocument, extractDocument, parseNumeral, openLedger, importDocument, documents, closeLedger } from 'taizhang'
      const [name] = process.argv.slice(2)
      const extracted = extractDocument(await readDocument(readFileSync(name), { name }))
      const ledger = openLedger(':memory:')
      importDocument(ledger, extracted, { origin: name })
      console.log(JSON.stringify({ documents: documents(ledger).length, items: extracted.items.length > 0, value: parseNumeral('三万六') }))
      closeLedger(ledger)`
    writeFileSync(join(installed, 'use.mjs'), script)
    const [seed = ''] = readdirSync(join(ROOT, 'seeds'))
    expect(JSON.parse(run(process.execPath, ['use.mjs', join(ROOT, 'seeds', seed)], installed))).toEqual({
      documents: 1,
      items: true,
      value: 36000,
    })
  })

  test('the types hold for a strict user', () => {
    const source = `
      import { extractDocument, type Quantity, readDocument } from 'taizhang'
      const source = await readDocument(new Uint8Array(), { name: 'a.txt' })
      export const quantities: Quantity[] = extractDocument(source).items.flatMap((item) => item.quantities)
      // @ts-expect-error: an item has no such field
      export const wrong = extractDocument(source).items[0]?.nothing`
    writeFileSync(join(installed, 'use.mts'), source)
    const options = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: [] }
    writeFileSync(join(installed, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.mts'] }))
    expect(run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'], installed)).toBe('')
  })
})
