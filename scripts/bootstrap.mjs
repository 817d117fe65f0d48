// Makes a fresh clone ready with nothing but Node and npm: installs what is missing, builds what is out of date, and says so in a line each.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildReason, installReason, isAtLeast, nativeReason } from './bootstrap-checks.mjs'

const ROOT = dirname(import.meta.dirname)
/** Between two signs of life where the output is not a terminal, in seconds: often enough for a log that is watched. */
const SECONDS_BETWEEN_LINES = 15

const say = (/** @type {string} */ line) => process.stderr.write(`bootstrap: ${line}\n`)
const secondsSince = (/** @type {number} */ start) => Math.round((performance.now() - start) / 1000)

/** @param {string} what @param {number} start */
function showElapsed(what, start) {
  if (process.stderr.isTTY) process.stderr.write(`\rbootstrap: ${what} … ${secondsSince(start)} s`)
  else if (secondsSince(start) % SECONDS_BETWEEN_LINES === 0) say(`${what} … ${secondsSince(start)} s`)
}

/**
 * Runs one step with the elapsed time on show; its own output is shown only where it fails.
 * @param {string} what as "installing packages"
 * @param {string} command
 * @param {string[]} args
 */
async function step(what, command, args) {
  const start = performance.now()
  // Compiling SQLite uses every core that there is.
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, JOBS: process.env.JOBS ?? 'max' },
  })
  /** @type {Buffer[]} */
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  const timer = setInterval(() => showElapsed(what, start), 1000)
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  clearInterval(timer)
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  if (code !== 0) {
    process.stderr.write(Buffer.concat(output))
    say(`${what} failed after ${secondsSince(start)} s; the output of \`${[command, ...args].join(' ')}\` is above`)
    process.exit(3)
  }
  say(`${what}: done in ${secondsSince(start)} s`)
}

/** npm started as the npm that runs us, so that no other one on the path is taken. @param {string[]} args */
function npm(args) {
  const own = process.env.npm_execpath
  return own?.endsWith('.js') ? { command: process.execPath, args: [own, ...args] } : { command: 'npm', args }
}

const minimum = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node.replace('>=', '')
if (!isAtLeast(process.versions.node, minimum)) {
  say(`Node ${minimum} or later is needed; this is ${process.versions.node}`)
  process.exit(3)
}

const install = installReason(ROOT)
if (install !== null) {
  say(`${install}: npm ci (up to 3 minutes where SQLite has to be compiled)`)
  const { command, args } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  await step('installing packages', command, args)
}

const native = nativeReason(ROOT)
if (native !== null) {
  say(`SQLite's binding does not load (${native}): npm rebuild (up to 3 minutes)`)
  const { command, args } = npm(['rebuild', 'better-sqlite3', '--loglevel=error'])
  await step('compiling SQLite', command, args)
}

const build = buildReason(ROOT)
if (build !== null) {
  say(`${build}: building`)
  await step('building dist', process.execPath, [join(ROOT, 'scripts', 'build.mjs')])
}
