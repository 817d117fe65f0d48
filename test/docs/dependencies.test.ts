import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

interface Manifest {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest
const [, product = '', development = ''] = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8').split(/^## .*$/m)

/** The first cells of a table, one a line; each line has a reason beside it. */
function packagesIn(section: string): string[] {
  return [...section.matchAll(/^\| (?!package)([@a-z][^|]*) \| [^|]+ \|$/gm)].map(([, name = '']) => name)
}

describe('docs/dependencies.md', () => {
  test('has one line for each package of the product, and no other', () => {
    expect(packagesIn(product).sort()).toEqual(Object.keys(dependencies).sort())
  })

  test('has one line for each package of development, and no other', () => {
    expect(packagesIn(development).sort()).toEqual(Object.keys(devDependencies).sort())
  })
})
