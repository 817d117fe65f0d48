// What the bootstrap looks at before it does anything. Plain Node: runs before any package is there.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { BUILD_STAMP } from './paths.mjs'

/** What the built files are made from. */
const BUILD_INPUTS = ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json']

/**
 * Whether a version is the one asked for or a later one: both as 20.19.0, parts that are left out count as 0.
 * @param {string} version
 * @param {string} minimum
 */
export function isAtLeast(version, minimum) {
  const [have, need] = [version, minimum].map((text) => text.split('.').map(Number))
  for (const index of [0, 1, 2]) {
    const difference = (have?.[index] ?? 0) - (need?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

/**
 * The packages of a lock file that npm's own record of node_modules (node_modules/.package-lock.json) has not, or has in another version.
 * Packages for other platforms are optional in the lock and never count.
 * @param {{packages: Record<string, {version?: string, optional?: boolean, devOptional?: boolean}>}} lock
 * @param {{packages: Record<string, {version?: string}>}} installed
 * @returns {string[]} paths as node_modules/zod
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional)
    .filter(([path, entry]) => installed.packages[path]?.version !== entry.version)
    .map(([path]) => path)
}

/**
 * Why packages have to be installed, or null where they are all there.
 * @param {string} root the project's folder
 */
export function installReason(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return 'node_modules is not there or not whole'
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'))
  const missing = missingPackages(read(join(root, 'package-lock.json')), read(record))
  if (missing.length === 0) return null
  const first = missing.slice(0, 3).map((path) => path.replace(/^.*node_modules\//, ''))
  return `${missing.length} of the locked packages missing or in another version (${first.join(', ')}${missing.length > 3 ? ' …' : ''})`
}

/**
 * Why SQLite's binding has to be compiled again (installed without scripts, or for another Node), or null where it opens.
 * @param {string} root the project's folder
 */
export function nativeReason(root) {
  try {
    const Database = createRequire(join(root, 'package.json'))('better-sqlite3')
    new Database(':memory:').close()
    return null
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error)
  }
}

/**
 * The time of the latest change in a file or folder, in milliseconds; folders count too, so that a deleted file is a change.
 * @param {string} path
 * @returns {number}
 */
export function latestChange(path) {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, latestChange(join(path, name))), mtimeMs)
}

/**
 * Why dist has to be built, or null where it is newer than all that it is made from.
 * @param {string} root the project's folder
 */
export function buildReason(root) {
  const stamp = join(root, BUILD_STAMP)
  if (!existsSync(stamp)) return 'dist is not there or not whole'
  const built = statSync(stamp).mtimeMs
  const changed = BUILD_INPUTS.find((input) => latestChange(join(root, input)) > built)
  return changed === undefined ? null : `${changed} is newer than dist`
}
