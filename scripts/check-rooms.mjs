// Checks that data flows one way through src (.dependency-cruiser.cjs), that the check saw every file, and that it would have seen a wrong import.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = dirname(import.meta.dirname)
const CONFIGURATION = '.dependency-cruiser.cjs'
const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
/** The room that may import from no other, and an import that it may not have. */
const PLANTED = { file: 'src/model/planted.ts', text: "import '../cli/main.ts'\n", rule: 'model-imports-only-from-above' }

/**
 * @param {string} folder that holds src and the configuration
 * @returns {{seen: string[], violations: {rule: string, from: string, to: string}[]}}
 */
function cruise(folder) {
  const { stdout, stderr } = spawnSync(process.execPath, [CRUISER, 'src', '--config', CONFIGURATION, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${stderr}`)
  const { modules, summary } = JSON.parse(stdout)
  return {
    seen: modules
      .map((/** @type {{source: string}} */ module) => module.source)
      .filter((/** @type {string} */ source) => source.startsWith('src/')),
    violations: summary.violations.map((/** @type {{rule: {name: string}, from: string, to: string}} */ { rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
    })),
  }
}

function violationsOfPlantedCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'taizhang-rooms-'))
  try {
    for (const name of ['src', CONFIGURATION, 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, name), join(copy, name), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
    writeFileSync(join(copy, PLANTED.file), PLANTED.text)
    return cruise(copy).violations
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const { seen, violations } = cruise(ROOT)
/** @type {string[]} */
const faults = violations.map(({ rule, from, to }) => `${from} must not import ${to} (${rule})`)
const unseen = files.map((name) => `src/${name.replaceAll('\\', '/')}`).filter((name) => !seen.includes(name))
if (unseen.length > 0) faults.push(`not looked at: ${unseen.join(', ')}`)
if (!violationsOfPlantedCopy().some(({ rule, from }) => rule === PLANTED.rule && from === PLANTED.file)) {
  faults.push(`an import planted against the rule (${PLANTED.file}) was not found: the check does not check`)
}

for (const fault of faults) console.error(`rooms: ${fault}`)
if (faults.length === 0)
  console.log(`rooms: ${seen.length} modules looked at, every import goes up the house, a planted wrong import was found`)
process.exitCode = faults.length === 0 ? 0 : 1
