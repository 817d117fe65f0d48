import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROLE_RULE_NAMES } from '../../src/extract/quantity/roles.ts'
import { hasRuleWording, LANGUAGES, ruleMessage } from '../../src/messages/index.ts'

const SRC = join(import.meta.dirname, '../../src')

/** The names of rules that infer a value, wherever a folder's files have them as text: year_from_issue_date. */
function rulesNamedIn(folder: string): string[] {
  const files = readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const lines = files.flatMap((name) => readFileSync(join(SRC, folder, name), 'utf8').split('\n'))
  return lines
    .filter((line) => !/^\s*(?:\*|\/\/|import)/.test(line))
    .flatMap((line) =>
      [...line.matchAll(/'([a-z]+_from_[a-z_]+|reference_year)'/g)].flatMap(([, name]) => (name === undefined ? [] : [name])),
    )
}

describe('the wording of rules', () => {
  test.each(ROLE_RULE_NAMES)('the role rule %s is told in each language', (name) => {
    expect(hasRuleWording(name)).toBe(true)
    expect(ruleMessage(name, 'zh')).toMatch(/\p{Script=Han}/u)
    for (const language of LANGUAGES) expect(ruleMessage(name, language)).not.toBe(name)
  })

  test('so are the rules of deadlines, units and document fields', () => {
    const document = rulesNamedIn('extract/document')
    expect(document).toContain('region_from_document_number')
    const deadlines = rulesNamedIn('extract/deadline')
    const names = ['full_name', 'alias', 'stem_and_ending'].flatMap((name) =>
      ['region_name', 'level_word', 'level_word_unresolved', 'document_region', 'no_region'].map((place) => `${name}+${place}`),
    )
    for (const name of [...document, ...deadlines, ...names]) expect(hasRuleWording(name), name).toBe(true)
  })

  test('two rules are told one after the other', () => {
    expect(ruleMessage('alias+level_word', 'en')).toBe("another name of the lexicon; its level word stands for the document's division")
    expect(ruleMessage('alias+level_word', 'zh')).toBe('词表中的别称；层级词代指本文件的地区')
  })

  test('a name without wording stands for itself', () => {
    expect(hasRuleWording('no-such-rule')).toBe(false)
    expect(ruleMessage('no-such-rule', 'en')).toBe('no-such-rule')
  })
})
