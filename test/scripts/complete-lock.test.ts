import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingPlatforms } from '../../scripts/complete-lock.mjs'

const LOCK = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')

test('the lock file holds the packages of every platform (otherwise: npm run lock)', () => {
  expect(missingPlatforms(JSON.parse(LOCK).packages)).toEqual([])
})

test('the lock file names no host that packages come from', () => {
  expect(LOCK).not.toContain('"resolved"')
})

test('what a platform is missing is told by the name of its package', () => {
  const packages = {
    'node_modules/tool': {
      version: '1.2.3',
      dev: true,
      license: 'MIT',
      optionalDependencies: { '@tool/linux-arm64-musl': '1.2.3', '@tool/win32-x64': '1.2.3', fsevents: '~2.3.3' },
    },
    'node_modules/@tool/win32-x64': { version: '1.2.3', optional: true },
  }
  expect(missingPlatforms(packages)).toEqual([
    [
      'node_modules/@tool/linux-arm64-musl',
      { version: '1.2.3', dev: true, license: 'MIT', optional: true, os: ['linux'], cpu: ['arm64'], libc: ['musl'] },
    ],
  ])
})
