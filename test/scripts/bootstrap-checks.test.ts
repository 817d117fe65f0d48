import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildReason, installReason, isAtLeast, missingPackages, nativeReason } from '../../scripts/bootstrap-checks.mjs'
import { temporaryFolder } from '../support/temporary-folder.ts'

test.each([
  ['20.19.0', '20.19', true],
  ['20.20.2', '20.19', true],
  ['22.0.0', '20.19', true],
  ['20.18.3', '20.19', false],
  ['18.20.0', '20.19', false],
])('Node %s is at least %s: %s', (version, minimum, answer) => {
  expect(isAtLeast(version, minimum)).toBe(answer)
})

describe('packages have to be installed', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.0.0' },
      'node_modules/@other/platform': { version: '1.0.0', optional: true },
    },
  }
  const folderWith = (installed: object): string =>
    temporaryFolder({ 'package-lock.json': JSON.stringify(lock), 'node_modules/.package-lock.json': JSON.stringify(installed) })

  test('where node_modules is not there, or an installation was broken off', () => {
    expect(installReason(temporaryFolder({ 'package-lock.json': JSON.stringify(lock) }))).toBe('node_modules is not there or not whole')
    expect(installReason(temporaryFolder({ 'package-lock.json': JSON.stringify(lock), 'node_modules/zod/index.js': '' }))).toBe(
      'node_modules is not there or not whole',
    )
  })

  test('where a locked package is missing or in another version', () => {
    expect(missingPackages(lock, { packages: { 'node_modules/zod': { version: '3.0.0' } } })).toEqual(['node_modules/zod'])
    expect(installReason(folderWith({ packages: {} }))).toBe('1 of the locked packages missing or in another version (zod)')
  })

  test('not where all are there; packages for other machines do not count', () => {
    expect(installReason(folderWith({ packages: { 'node_modules/zod': { version: '4.0.0' } } }))).toBeNull()
  })
})

test('the binding of SQLite is tried, not looked for', () => {
  expect(nativeReason(join(import.meta.dirname, '../..'))).toBeNull()
  expect(nativeReason(temporaryFolder({ 'package.json': '{}' }))).toContain("Cannot find module 'better-sqlite3'")
})

describe('dist has to be built', () => {
  /** A built project whose sources are a minute older than the build. */
  function builtProject(): string {
    const folder = temporaryFolder({
      'src/room/a.ts': '',
      'src/room/b.ts': '',
      'package.json': '{}',
      'tsconfig.json': '{}',
      'tsconfig.build.json': '{}',
    })
    const before = Date.now() / 1000 - 60
    for (const path of ['src/room/a.ts', 'src/room/b.ts', 'src/room', 'src', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
      utimesSync(join(folder, path), before, before)
    }
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist', '.built'), '')
    return folder
  }

  test('not where it is newer than its sources', () => {
    expect(buildReason(builtProject())).toBeNull()
  })

  test('where it is not there, or a build was broken off', () => {
    const folder = builtProject()
    rmSync(join(folder, 'dist', '.built'))
    expect(buildReason(folder)).toBe('dist is not there or not whole')
  })

  test('where a source changed, came or went', () => {
    const later = Date.now() / 1000 + 60
    const changed = builtProject()
    utimesSync(join(changed, 'src/room/a.ts'), later, later)
    const gone = builtProject()
    rmSync(join(gone, 'src/room/b.ts'))
    utimesSync(join(gone, 'src/room'), later, later)
    for (const folder of [changed, gone]) expect(buildReason(folder)).toBe('src is newer than dist')
  })
})
