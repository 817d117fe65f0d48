import { type Content, endingOf } from './contents.ts'
import { endsSentence } from './endings.ts'

/** So many of the items must end their sentences before one that does not counts as cut off. */
const SHARE_OF_FINISHED = 0.6

/** Whether the items of a list end their sentences with a mark; where they do not, an ending without one says nothing. */
export function endSentences(contents: readonly Content[]): boolean {
  const endings = contents.map(endingOf).filter((text) => text !== '')
  return endings.length > 1 && endings.filter(endsSentence).length >= endings.length * SHARE_OF_FINISHED
}

/** Whether an item's text breaks off in the middle of a sentence (栏目截断); asked only where items end their sentences. A heading alone breaks off nowhere. */
export function isCutOff(content: Content): boolean {
  const ending = endingOf(content)
  if (content.isCutOff) return true
  return ending !== '' && content.texts.length > 1 && !endsSentence(ending) && content.fields.length === 0
}
