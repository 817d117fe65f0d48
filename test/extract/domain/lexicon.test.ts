import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileDomains } from '../../../src/lexicon/domains.ts'
import { LexiconError, loadLexicon } from '../../../src/lexicon/index.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { codesIn, domainsIn, lexicon } from './reading.ts'

const PAGE = join(import.meta.dirname, '../../../docs/domains.md')

const spellingsOf = ({ word, aliases }: (typeof lexicon.domainWords)[number]): string[] => [word, ...aliases]

const withOverlay = (yaml: string) => loadLexicon([join(temporaryFolder({ 'own.yaml': yaml }), 'own.yaml')])

describe('the words', () => {
  test('no word stands in two entries', () => {
    const words = lexicon.domainWords.flatMap(spellingsOf)
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  test('an example holds its word, and a word that decides puts it into its domains', () => {
    const wrong = lexicon.domainWords.filter((entry) => {
      const shown = spellingsOf(entry).some((word) => entry.example.includes(word))
      return (
        !shown || (entry.weight !== 'hints' && entry.codes.some((code) => !codesIn(entry.example).some((found) => found.startsWith(code))))
      )
    })
    expect(wrong.map(({ word }) => word)).toEqual([])
  })

  test('a word that only hides has another inside it', () => {
    const speaking = lexicon.domainWords.filter(({ codes }) => codes.length > 0).flatMap(spellingsOf)
    const hiding = lexicon.domainWords.filter(({ codes }) => codes.length === 0).flatMap(spellingsOf)
    expect(hiding.filter((word) => !speaking.some((shorter) => word.includes(shorter)))).toEqual([])
  })

  test('every domain has words, and its example belongs to it', () => {
    const spokenFor = new Set(lexicon.domainWords.flatMap(({ codes }) => codes))
    expect(lexicon.domains.filter(({ code }) => !spokenFor.has(code))).toEqual([])
    expect(lexicon.domains.filter(({ code, example }) => !codesIn(example).some((found) => found.startsWith(code)))).toEqual([])
  })
})

describe('overlays', () => {
  test('add a domain and its words', () => {
    const own = withOverlay(`
domains:
  - { word: 边境服务, code: border, english: Border, example: 改善边境村居住条件 }
domainWords:
  - { word: 护边员, codes: [border], example: 提高护边员补助标准 }
`)
    expect(domainsIn('提高护边员补助标准', null, own)).toEqual({ border: ['护边员'] })
    expect(codesIn('提高护边员补助标准')).toEqual([])
  })

  test('are refused where a word speaks for a domain that is not there', () => {
    const own = withOverlay('domainWords:\n  - { word: 护边员, codes: [border], example: 提高护边员补助标准 }\n')
    expect(() => compileDomains(own)).toThrow(LexiconError)
  })

  test('are refused where a second level has no first', () => {
    const own = withOverlay('domains:\n  - { word: 护边, code: border.guards, english: Guards, example: 提高护边员补助标准 }\n')
    expect(() => compileDomains(own)).toThrow(LexiconError)
  })
})

test('docs/domains.md lists the scheme as it is', () => {
  const listed = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  expect(listed).toEqual(lexicon.domains.map(({ code, word, english, example }) => `| \`${code}\` | ${word} | ${english} | ${example} |`))
})
