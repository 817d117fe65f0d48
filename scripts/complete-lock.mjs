// Adds to package-lock.json the packages for other platforms that npm left out of it. npm leaves a platform's package out where the registry that it asks
// has it not (a mirror), and then `npm ci` refuses the lock, and on that platform the binary is missing. Run it after adding a package.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const OPERATING_SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']
/** As the names of packages write them, and as npm does. */
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }
const EXACT_VERSION = /^\d+\.\d+\.\d+/

/**
 * @typedef {{version?: string, dev?: boolean | undefined, optional?: boolean, license?: string | undefined, os?: string[] | undefined,
 *   cpu?: string[] | undefined, libc?: string[] | undefined, optionalDependencies?: Record<string, string>,
 *   engines?: Record<string, string> | undefined}} LockedPackage
 */

/**
 * The packages that others in the lock name as optional, in one exact version, and that it does not hold: where in the lock they belong, and what they are.
 * @param {Record<string, LockedPackage>} packages
 * @returns {[path: string, entry: LockedPackage][]}
 */
export function missingPlatforms(packages) {
  return Object.values(packages).flatMap((parent) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name, version]) => EXACT_VERSION.test(version) && !(`node_modules/${name}` in packages))
      .map(([name, version]) => /** @type {[string, LockedPackage]} */ ([`node_modules/${name}`, entryOf(name, version, parent)])),
  )
}

/**
 * What npm would write, in npm's order; what is undefined is left out of the file.
 * @param {string} name
 * @param {string} version
 * @param {LockedPackage} parent
 * @returns {LockedPackage}
 */
function entryOf(name, version, { dev, license, engines }) {
  const { cpu, libc, os } = platformOf(name)
  return { version, cpu, dev, libc, license, optional: true, os, engines }
}

/**
 * The platform that a package's name speaks of: @biomejs/cli-linux-arm64-musl is for linux, arm64 and musl.
 * @param {string} name
 */
function platformOf(name) {
  const parts = name.split(/[-/]/)
  const named = (/** @type {string[]} */ known) => {
    const found = known.filter((word) => parts.includes(word))
    return found.length > 0 ? found : undefined
  }
  const [os, cpu, written] = [named(OPERATING_SYSTEMS), named(PROCESSORS), named(Object.keys(LIBRARIES))]
  if (os === undefined && cpu === undefined) throw new Error(`${name}: its name does not say which platform it is for`)
  return { os, cpu, libc: written?.map((word) => LIBRARIES[/** @type {keyof typeof LIBRARIES} */ (word)]) }
}

if (import.meta.filename === process.argv[1]) {
  const path = join(dirname(import.meta.dirname), 'package-lock.json')
  const lock = JSON.parse(readFileSync(path, 'utf8'))
  const missing = missingPlatforms(lock.packages)
  const sorted = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
  console.log(`lock: ${missing.length} packages for other platforms added`)
}
