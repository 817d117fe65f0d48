import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')

/** The order of the rooms as dependency-cruiser is told: each but the last has a rule of its own. */
function roomsInOrder(): string[] {
  const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] }
  const ruled = forbidden.map(({ name }) => /^(.+)-imports-only-from-above$/.exec(name)?.[1])
  return [...ruled.filter((room) => room !== undefined), 'cli']
}

describe('docs/architecture.md', () => {
  const rooms = [...page.matchAll(/^\| `src\/([a-z]+)\/` \|/gm)].map(([, name = '']) => name)

  test('lists the rooms that there are, in the order that imports follow', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect([...rooms].sort()).toEqual(folders.map(({ name }) => name).sort())
    expect(rooms).toEqual(roomsInOrder().filter((room) => rooms.includes(room)))
  })

  test('names the other rooms of that order as planned', () => {
    const planned = page.split('\n\n').find((paragraph) => paragraph.startsWith('Planned')) ?? ''
    const names = [...planned.matchAll(/`([a-z]+)` \(/g)].map(([, name = '']) => name)
    expect(names).toEqual(roomsInOrder().filter((room) => !rooms.includes(room)))
  })
})
