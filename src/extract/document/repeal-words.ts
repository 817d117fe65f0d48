import { oncePerLexicon } from '../../lexicon/once-per-lexicon.ts'
import type { RepealWordEntry } from '../../lexicon/repeal-schema.ts'
import type { Lexicon } from '../../lexicon/sections.ts'

export type RepealLexicon = Pick<Lexicon, 'repealWords'>

/** What sentences that repeal are recognised by (废止用语), compiled from the lexicon. */
export interface RepealWords {
  /** Behind the documents: 等2个文件，自本通知印发之日起同时废止; the group is the statement itself. */
  behind: RegExp
  verbAnywhere: RegExp
  /** What may follow documents that stand behind the statement: 等2个文件, and the end of the clause. */
  documentsEnd: RegExp
  /** The end of a clause before the documents: 废止, 予以废止; and what may stand before that: 并, 自…起. */
  verbAtEnd: RegExp
  adverbAtEnd: RegExp
  /** Who decides it: 县政府决定. */
  decidesAtEnd: RegExp
  /** A line whose documents stand below it: 下列文件予以废止：, 决定废止以下文件：; one of the groups is the statement. */
  listBelow: RegExp
  /** Between two documents of one statement: 、, 和原. */
  between: RegExp
  /** Before a document, and no part of its name: 原. */
  leadAtEnd: RegExp
  /** What is no part of a document's number before it: 此前印发的, 原, 废止. */
  beforeNumber: RegExp
  /** Whether a clause has the document for its ground or its matter, and ends nothing: 根据《…》. */
  isMention(clause: string): boolean
}

/** What ends a statement: the clause, the bracket or the text. */
const CLAUSE_ENDS = '(?=[，。；、）\\n]|$)'
/** 等3个, 2件 */
const COUNT = '等?[0-9一二三四五六七八九十]{0,3}[个件份部]?'
/** A moment is said in so many characters: 本通知印发之日, 2025年1月1日. */
const LONGEST_MOMENT = 24

export const compileRepealWords = oncePerLexicon(({ repealWords }: RepealLexicon): RepealWords => {
  const wordsOf = (...uses: RepealWordEntry['use'][]): string[] =>
    repealWords.flatMap(({ word, use }) => (uses.includes(use) ? [word] : [])).sort((a, b) => b.length - a.length)
  const anyOf = (...uses: RepealWordEntry['use'][]): string => `(?:${wordsOf(...uses).join('|')})`
  const since = `${anyOf('from')}[^，。；：《》\\n]{0,${LONGEST_MOMENT}}?起`
  const adverb = `(?:${anyOf('adverb', 'lead')}|${since})`
  const verb = anyOf('verb')
  const documents = COUNT + anyOf('noun')
  const list = anyOf('list') + documents
  const mentions = wordsOf('mention')
  return {
    behind: new RegExp(`^(?:${documents})?，?\\n?((?:${adverb}，?|${anyOf('decides')})*${verb})${CLAUSE_ENDS}`, 'u'),
    verbAnywhere: new RegExp(verb, 'u'),
    documentsEnd: new RegExp(`^(?:${documents})?${CLAUSE_ENDS}`, 'u'),
    verbAtEnd: new RegExp(`${verb}$`, 'u'),
    adverbAtEnd: new RegExp(`${adverb}$`, 'u'),
    decidesAtEnd: new RegExp(`${anyOf('decides')}$`, 'u'),
    listBelow: new RegExp(`${list}(${adverb}*${verb})：?$|(${verb})${list}：?$`, 'u'),
    between: new RegExp(`^(?:${documents})?(?:、|${anyOf('joint')})?\\n?${anyOf('lead')}?$`, 'u'),
    leadAtEnd: new RegExp(`${anyOf('lead')}$`, 'u'),
    beforeNumber: new RegExp(`^.*${anyOf('lead', 'verb', 'joint', 'adverb')}`, 'u'),
    // A single character (按, 如) is a word of its own only where the clause begins or ends with it.
    isMention: (clause) =>
      mentions.some((word) => (word.length > 1 ? clause.includes(word) : clause.startsWith(word) || clause.endsWith(word))),
  }
})
