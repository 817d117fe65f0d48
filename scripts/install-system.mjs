// Installs the system's packages that tests use (system-packages.mjs) where it may: as root, where there is apt-get. Otherwise it says what is missing and
// what is not done without it. Silent where everything is there; never a reason to stop.
import { spawnSync } from 'node:child_process'
import { hasCommand, missingSystemPackages, SYSTEM_PACKAGES } from './system-packages.mjs'

/** Seconds for one connection, so that a machine without a network goes on soon. */
const CONNECTION_SECONDS = 15

const say = (/** @type {string} */ line) => process.stderr.write(`system packages: ${line}\n`)
const namesOf = (/** @type {readonly {name: string}[]} */ packages) => packages.map(({ name }) => name)

/** @param {string[]} args */
function aptGet(args) {
  const quiet = ['-qq', '-o', 'Acquire::Retries=0', '-o', `Acquire::http::Timeout=${CONNECTION_SECONDS}`, '-o', 'Dpkg::Use-Pty=0']
  const { status } = spawnSync('apt-get', [...quiet, ...args], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}

/** @param {readonly string[]} names */
function install(names) {
  const installing = ['install', '-y', '--no-install-recommends', ...names]
  // The lists of packages are fetched only where those that are there do not do: that takes longest.
  return aptGet(installing) || (aptGet(['update']) && aptGet(installing))
}

const missing = missingSystemPackages(SYSTEM_PACKAGES)
if (missing.length > 0) {
  if (process.getuid?.() === 0 && hasCommand('apt-get')) {
    say(`installing ${namesOf(missing).join(', ')}`)
    if (!install(namesOf(missing))) say('apt-get could not install them')
  }
  for (const { name, without } of missingSystemPackages(SYSTEM_PACKAGES)) say(`${name} is not installed: ${without}`)
}
