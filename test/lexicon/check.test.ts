import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkLexicon } from '../../src/lexicon/check.ts'
import { troubleMessage } from '../../src/messages/index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** What is said of a file with this text, a line each. */
function saidOf(text: string): string[] {
  const path = join(temporaryFolder({ 'words.yaml': text }), 'words.yaml')
  return checkLexicon([{ path, shown: 'words.yaml' }]).troubles.map(
    ({ file, line, trouble }) => `${file}:${line}: ${troubleMessage(trouble, 'en')}`,
  )
}

test('every file of ours is right', () => {
  const { files, troubles } = checkLexicon()
  expect(troubles).toEqual([])
  expect(files.length).toBeGreaterThan(10)
  for (const { shown, entries } of files) expect(entries, shown).toBeGreaterThan(0)
})

test('a right file of one’s own is right, also where it replaces an entry of ours', () => {
  expect(saidOf('units:\n  - { word: 垧, dimension: area, base: m², factor: 10000, example: 轮作3垧 }\n')).toEqual([])
  expect(saidOf('units:\n  - { word: 名, dimension: count, example: 培训30名 }\n')).toEqual([])
  expect(saidOf('# nothing yet\n')).toEqual([])
})

describe('what is wrong is told with its line and what would be right', () => {
  test.each([
    ['a slip in a section', 'unitz:\n  - { word: 垧 }\n', 'words.yaml:1: unknown section "unitz"; did you mean "units"?'],
    [
      'a slip in a key',
      'bounds:\n  - { word: 起码, positon: before, comparator: gte, example: 起码3个 }\n',
      'words.yaml:2: unknown key "positon"; did you mean "position"?',
    ],
    ['a key that is missing', 'columns:\n  - { word: 事项, column: title }\n', 'words.yaml:2: the key "example" is missing'],
    [
      'an unknown kind',
      'adverbs:\n  - { word: 从速, kind: maner, example: 从速建设 }\n',
      'words.yaml:2: the value of "kind" is not right; it should be manner, total, scope',
    ],
    [
      'an unknown kind in a list',
      'headNouns:\n  - word: 连廊\n    kinds:\n      - plaza\n    example: 风雨连廊\n',
      'words.yaml:4: the value of "kinds.0" is not right',
    ],
    [
      'a number for a word',
      'personTitles:\n  - { word: 3, example: 3 }\n',
      'words.yaml:2: the value of "word" is not right; it should be string',
    ],
    [
      'an example that says something else',
      'verbs:\n  - { word: 筑牢, kind: act, example: 建设防线 }\n',
      'words.yaml:2: the example of "筑牢" does not contain it: 建设防线',
    ],
    [
      'a word twice',
      'personTitles:\n  - { word: 场长, example: 王场长 }\n  - { word: 队长, example: 王队长 }\n  - { word: 场长, example: 李场长 }\n',
      'words.yaml:4: "场长" stands twice in personTitles, first at words.yaml:2',
    ],
    [
      'another spelling that is taken',
      'units:\n  - { word: 垧, aliases: [亩], dimension: area, example: 轮作3垧 }\n',
      'words.yaml:2: "亩", a spelling of "垧" in units, is one of "亩" already',
    ],
    [
      'a division that is not there',
      'regionShortNames:\n  - { word: 甲州, region: 甲山自治州, example: 甲州2025年民生实事 }\n',
      'words.yaml:2: "甲州" in regionShortNames points to "甲山自治州", which is not there',
    ],
    [
      'a domain that is not there',
      'domainWords:\n  - { word: 风雨连廊, codes: [transport.corridors], example: 新建风雨连廊3榀 }\n',
      'words.yaml:2: "风雨连廊" in domainWords points to "transport.corridors", which is not there',
    ],
    ['a list for sections', '- a\n', 'words.yaml:1: a lexicon file consists of sections, each a list of entries (units: […])'],
    ['a word for a list', 'units: 垧\n', 'words.yaml:1: a lexicon file consists of sections'],
    ['no YAML', 'units:\n  - { word: "垧\n', 'words.yaml:3: not valid YAML: Missing closing "quote'],
  ])('%s', (_, text, message) => {
    const said = saidOf(text)
    expect(said).not.toEqual([])
    expect(said[0]?.slice(0, message.length)).toBe(message)
  })

  test('every wrong entry, and the right ones beside it are still looked at', () => {
    expect(saidOf('personTitles:\n  - { word: 场长 }\n  - { word: 队长, example: 王科长 }\n  - { example: 王乡长 }\n')).toEqual([
      'words.yaml:2: the key "example" is missing',
      'words.yaml:3: the example of "队长" does not contain it: 王科长',
      'words.yaml:4: the key "word" is missing',
    ])
  })
})

test('a unit’s example may show any of its forms, and no other unit’s', () => {
  const entry = (example: string) => `organisations:\n  - { word: 云图数据局, stems: [云图], example: ${example} }\n`
  expect(saidOf(entry('县云图局'))).toEqual([])
  expect(saidOf(entry('县云图委'))).toEqual([])
  expect(saidOf(entry('县民政局'))).toEqual(['words.yaml:2: the example of "云图数据局" does not contain it: 县民政局'])
})
