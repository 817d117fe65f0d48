import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fontFiles } from '../../fixtures/scripts/pages/faces.ts'
import { hasCommand, missingSystemPackages, SYSTEM_PACKAGES } from '../../scripts/system-packages.mjs'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('packages of the system', () => {
  test('are listed once, each with what it is for and what is not done without it', () => {
    const names = SYSTEM_PACKAGES.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, reason, without } of SYSTEM_PACKAGES) {
      expect(name).toMatch(/^[a-z0-9][a-z0-9+.-]+$/)
      expect(Math.min(reason.length, without.length)).toBeGreaterThan(5)
    }
  })

  test('hold every font that the fixtures are set in', () => {
    const fonts = Object.values(fontFiles).map(({ debianPackage, file }) => ({ name: debianPackage, sign: { file } }))
    for (const font of fonts) expect(SYSTEM_PACKAGES).toContainEqual(expect.objectContaining(font))
  })

  test('are missing where neither their command nor their file is there', () => {
    const folder = temporaryFolder({ 'bin/draw': '', 'share/font.ttf': '' })
    const words = { reason: 'drawing', without: 'nothing is drawn' }
    const packages = [
      { name: 'here', sign: { command: 'draw' }, ...words },
      { name: 'gone', sign: { command: 'paint' }, ...words },
      { name: 'font', sign: { file: join(folder, 'share/font.ttf') }, ...words },
      { name: 'no-font', sign: { file: join(folder, 'share/other.ttf') }, ...words },
    ]
    expect(missingSystemPackages(packages, join(folder, 'bin')).map(({ name }) => name)).toEqual(['gone', 'no-font'])
    expect(hasCommand('draw', [join(folder, 'share'), join(folder, 'bin')].join(delimiter))).toBe(true)
    expect(hasCommand('draw', '')).toBe(false)
  })

  test.skipIf(missingSystemPackages(SYSTEM_PACKAGES).length > 0)('are not spoken of where all are there', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/install-system.mjs'], { cwd: ROOT, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('that are missing are named with what is not done, where they cannot be installed', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/install-system.mjs'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: '' },
    })
    expect(status).toBe(0)
    expect(stderr).toContain('system packages: poppler-utils is not installed: ')
  })
})
