import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readBytes } from '../../../src/read/index.ts'
import { createIsolatedReader } from '../../../src/read/isolated.ts'

const ROOT = join(import.meta.dirname, '../../..')
const pdf = readFileSync(join(ROOT, 'fixtures/pages/004_edfb66bea4d7dc90.table.pdf'))
const txt = readFileSync(join(ROOT, 'seeds/004_edfb66bea4d7dc90.txt'))

const PNG = [0x89, 0x50, 0x4e, 0x47]

describe('a page to look at', () => {
  it('comes with the document where it was asked for, and changes nothing of it', async () => {
    const plain = await readBytes(pdf, { name: 'a.pdf' })
    const seen = await readBytes(pdf, { name: 'a.pdf', viewPage: 2 })
    if (plain.kind === 'failed' || seen.kind === 'failed') throw new Error('not read')
    expect(plain).not.toHaveProperty('view')
    expect(seen.document).toEqual(plain.document)
    expect(seen.view?.layout.number).toBe(2)
    expect([...(seen.view?.picture?.subarray(0, 4) ?? [])]).toEqual(PNG)
  })

  it.each([
    ['a page that is not there', pdf, 5],
    ['a format without pages', txt, 1],
  ])('is left out for %s', async (_, bytes, viewPage) => {
    const outcome = await readBytes(bytes, { name: 'a', viewPage })
    expect(outcome.kind).toBe('read')
    expect(outcome).not.toHaveProperty('view')
  })

  it('comes from a process of its own as from here', async () => {
    const reader = createIsolatedReader()
    onTestFinished(() => reader.close())
    const isolated = await reader.read(pdf, { name: 'a.pdf', viewPage: 1 })
    const here = await readBytes(pdf, { name: 'a.pdf', viewPage: 1 })
    if (isolated.kind === 'failed' || here.kind === 'failed') throw new Error('not read')
    expect(isolated.view?.layout).toEqual(here.view?.layout)
    expect([...(isolated.view?.picture?.subarray(0, 4) ?? [])]).toEqual(PNG)
  })
})
