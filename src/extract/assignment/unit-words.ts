import { oncePerLexicon } from '../../lexicon/once-per-lexicon.ts'
import { compileOrganisations, type OrganisationLexicon, type Organisations } from '../../lexicon/organisations.ts'
import type { AssignmentRole } from '../../model/index.ts'

/** The words of fields that name units and persons, compiled. */
export interface UnitWords {
  organisations: Organisations
  /** 和, 及, 与 …, longest first. */
  glue: readonly string[]
  /** 由. */
  leadIn: readonly string[]
  /** 牵头, 负责, 配合 …, longest first. */
  roles: readonly { word: string; role: AssignmentRole }[]
  /** 副县长, 局长 …, longest first. */
  titles: readonly string[]
  familyNames: ReadonlySet<string>
  /** Takes 等单位, 等12个部门 off the end of a name; `open` says that it stood there. */
  withoutOpenTail(text: string): { name: string; open: boolean }
  /** 相关单位, 有关部门: names nobody. */
  isOpenPhrase(text: string): boolean
}

const AND_SO_ON = '等'
/** 等（市、区）12个部门: brackets, numerals and joiners may stand among the open words. */
const BETWEEN_OPEN_WORDS = /^[0-9一二三四五六七八九十（）、和及]/
const byLength = (a: { word: string }, b: { word: string }): number => b.word.length - a.word.length

export const compileUnitWords = oncePerLexicon((lexicon: OrganisationLexicon): UnitWords => {
  const wordsOf = (kind: string): string[] =>
    lexicon.unitListWords
      .filter((entry) => entry.kind === kind)
      .sort(byLength)
      .map(({ word }) => word)
  const vague = wordsOf('vague')
  const open = [...wordsOf('open'), ...vague]
  /** 一四三团等团场, 城关镇等乡镇: what 等 says there are more of. */
  const behindAndSoOn = [...open, ...lexicon.placeEndings.map(({ word }) => word)].sort((a, b) => b.length - a.length)
  const consistsOf = (text: string, words: readonly string[]): boolean => {
    let rest = text
    while (rest !== '') {
      const word = words.find((candidate) => rest.startsWith(candidate))
      if (word === undefined && !BETWEEN_OPEN_WORDS.test(rest)) return false
      rest = rest.slice(word?.length ?? 1)
    }
    return true
  }
  return {
    organisations: compileOrganisations(lexicon),
    glue: wordsOf('glue'),
    leadIn: wordsOf('lead_in'),
    roles: [...lexicon.roleWords].sort(byLength),
    titles: [...lexicon.personTitles].sort(byLength).map(({ word }) => word),
    familyNames: new Set(lexicon.familyNames.flatMap(({ names }) => names.split(/\s+/))),
    withoutOpenTail: (text) => {
      const at = text.lastIndexOf(AND_SO_ON)
      if (at < 0 || !consistsOf(text.slice(at + 1), behindAndSoOn)) return { name: text, open: false }
      return { name: text.slice(0, at), open: true }
    },
    // 各有关单位 names all of them and is a name; so is 市级有关部门.
    isOpenPhrase: (text) => vague.some((word) => text.startsWith(word)) && consistsOf(text, open),
  }
})
