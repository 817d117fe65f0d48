import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findInputs } from '../../src/pipeline/inputs.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const shownBy = async (patterns: string[], folder: string): Promise<string[]> =>
  (await findInputs(patterns, folder)).map(({ shown }) => shown)

const tree = (): string =>
  temporaryFolder({ 'b.txt': '', 'a.txt': '', '县/二〇二五.docx': '', '县/乡/a.txt': '', '.hidden': '', '[2025]3号.txt': '' })

describe('inputs', () => {
  test('a folder is all files below it but hidden ones, in the order of their paths', async () => {
    expect(await shownBy(['.'], tree())).toEqual(['[2025]3号.txt', 'a.txt', 'b.txt', '县/乡/a.txt', '县/二〇二五.docx'])
  })

  test('patterns and names together give each file once', async () => {
    expect(await shownBy(['**/*.txt', 'a.txt', 'b.txt'], tree())).toEqual(['[2025]3号.txt', 'a.txt', 'b.txt', '县/乡/a.txt'])
  })

  test('a name that exists is no pattern, whatever it looks like', async () => {
    expect(await shownBy(['[2025]3号.txt'], tree())).toEqual(['[2025]3号.txt'])
  })

  test('a file that is not there stays in the list, to fail by itself', async () => {
    expect(await shownBy(['a.txt', 'gone.txt'], tree())).toEqual(['a.txt', 'gone.txt'])
  })

  test('a pipe in a folder is passed over: to read it would never end', async () => {
    const folder = temporaryFolder({ 'a.txt': '' })
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    expect(await shownBy(['.'], folder)).toEqual(['a.txt'])
  })

  test('links lead to files and folders, and one that leads back up has an end', async () => {
    const folder = temporaryFolder({ 'in/a.txt': '', 'in/县/b.txt': '', 'beside/c.txt': '' })
    symlinkSync(join(folder, 'beside'), join(folder, 'in', 'linked'))
    symlinkSync(join(folder, 'in', 'a.txt'), join(folder, 'in', '县', 'again.txt'))
    symlinkSync(join(folder, 'in'), join(folder, 'in', '县', 'up'))
    symlinkSync(join(folder, 'in'), join(folder, 'beside', 'back'))
    expect(await shownBy(['in'], folder)).toEqual(['in/a.txt', 'in/linked/c.txt', 'in/县/again.txt', 'in/县/b.txt'])
  })

  test('a link that leads nowhere stays in the list, to fail by itself', async () => {
    const folder = temporaryFolder({ 'a.txt': '' })
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'link.txt'))
    expect(await shownBy(['.'], folder)).toEqual(['a.txt', 'link.txt'])
  })

  test('a pattern or folder without files is a mistake of the person', async () => {
    await expect(findInputs(['*.pdf'], tree())).rejects.toThrow('no file matches "*.pdf"')
    await expect(findInputs(['empty'], temporaryFolder({ 'empty/.hidden': '' }))).rejects.toThrow('no file matches "empty"')
  })
})
