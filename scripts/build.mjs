// Builds dist/: compiles src, copies the data files beside the compiled code, makes one file of the lexicon's YAML, and leaves a stamp that says when the
// build was whole.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { installReason } from './bootstrap-checks.mjs'
import { BUILD_STAMP } from './paths.mjs'

const ROOT = dirname(import.meta.dirname)
const SOURCE = join(ROOT, 'src')
const TARGET = join(ROOT, 'dist')
/** What the compiled code reads at run time and tsc does not copy. */
const DATA_FILE = /\.(yaml|sql|json)$/

rmSync(TARGET, { recursive: true, force: true })

const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
const compiled = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' })
if (compiled.status !== 0) {
  console.error('build: the compiler found errors (above); nothing was built')
  const packages = installReason(ROOT)
  if (packages !== null) console.error(`build: ${packages}; npm ci installs what the lock file says`)
  rmSync(TARGET, { recursive: true, force: true })
  process.exit(1)
}

for (const entry of readdirSync(SOURCE, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !DATA_FILE.test(entry.name)) continue
  const from = join(entry.parentPath, entry.name)
  const to = join(TARGET, from.slice(SOURCE.length))
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}

await compileLexicon(join(TARGET, 'lexicon'))

chmodSync(join(TARGET, 'cli', 'main.js'), 0o755)
writeFileSync(join(ROOT, BUILD_STAMP), '')

/**
 * Makes lexicon.json of the YAML files of a folder; what is loaded from it must be what is loaded from them.
 * @param {string} folder
 */
async function compileLexicon(folder) {
  const load = (/** @type {string} */ name) => import(pathToFileURL(join(folder, name)).href)
  const [{ loadLexicon }, { writeCompiledLexicon }] = await Promise.all([load('load.js'), load('compiled.js')])
  const fromYaml = loadLexicon()
  writeCompiledLexicon(folder, fromYaml)
  if (isDeepStrictEqual(loadLexicon(), fromYaml)) return
  console.error('build: the compiled lexicon is not the one of the YAML files; nothing was built')
  rmSync(TARGET, { recursive: true, force: true })
  process.exit(1)
}
