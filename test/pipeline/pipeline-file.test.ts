import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/pipeline/errors.ts'
import { loadPipeline } from '../../src/pipeline/pipeline-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const RIGHT = `name: county
inputs:
  - notices/*.txt
options:
  lexicon: [words.yaml]
  referenceYear: 2025
database: ledger.sqlite
outputs:
  json: json
`

/** What is said of a pipeline file with this text, its folder left out. */
function saidOf(text: string): string {
  const folder = temporaryFolder({ 'p.yaml': text })
  try {
    loadPipeline('p.yaml', folder)
  } catch (error) {
    if (error instanceof UsageError) return error.describe('en')
    throw error
  }
  return 'right'
}

describe('a pipeline file', () => {
  test('gives absolute paths, relative to itself, and what it leaves out', () => {
    const folder = temporaryFolder({ 'p.yaml': RIGHT })
    expect(loadPipeline('p.yaml', folder)).toEqual({
      name: 'county',
      inputs: ['notices/*.txt'],
      options: { lexicon: [join(folder, 'words.yaml')], referenceYear: 2025, concurrency: 4, ocr: 'tesseract' },
      database: join(folder, 'ledger.sqlite'),
      outputs: { json: join(folder, 'json') },
      folder,
    })
  })

  test('of this project is right', () => {
    expect(loadPipeline('pipelines/seeds.yaml', join(import.meta.dirname, '../..')).name).toBe('seeds')
  })
})

describe('a wrong pipeline file is told with file, line and what would be right', () => {
  test.each([
    ['a slip in a key', RIGHT.replace('database', 'databse'), 'p.yaml:7: unknown key "databse"; did you mean "database"?'],
    [
      'a slip further in',
      RIGHT.replace('referenceYear', 'reference_yer'),
      'p.yaml:6: unknown key "reference_yer"; did you mean "referenceYear"?',
    ],
    ['a key from nowhere', `${RIGHT}zzz: 1\n`, 'p.yaml:10: unknown key "zzz"; there are: name, inputs, options, database, outputs'],
    ['a missing key', 'name: a\ninputs: [x]\n', 'p.yaml:1: the key "database" is missing'],
    [
      'a word for a list',
      RIGHT.replace(/inputs:\n.*\n/, 'inputs: notices\n'),
      'p.yaml:2: the value of "inputs" is not right; it should be a list of files, folders or patterns',
    ],
    [
      'a number in a list of paths',
      RIGHT.replace('notices/*.txt', '3'),
      'p.yaml:3: the value of "inputs.0" is not right; it should be a path',
    ],
    [
      'a year that is none',
      RIGHT.replace('2025', '25'),
      'p.yaml:6: the value of "options.referenceYear" is not right; it should be a year from 1990 to 2100',
    ],
    [
      'a list for a mapping',
      '- a\n',
      'p.yaml:1: the value of "pipeline" is not right; it should be a mapping with name, inputs and database',
    ],
    ['nothing', '', 'p.yaml:1: the value of "pipeline" is not right; it should be a mapping with name, inputs and database'],
    ['no YAML', 'name: "a\n', 'p.yaml:2: not valid YAML: Missing closing "quote'],
  ])('%s', (_, text, message) => {
    expect(saidOf(text)).toBe(message)
  })

  test('a file that is not there', () => {
    expect(() => loadPipeline('nowhere.yaml', temporaryFolder())).toThrow('nowhere.yaml: no such file or folder')
  })
})
