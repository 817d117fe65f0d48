import { type Content, endingOf } from './contents.ts'
import { endsSentence } from './endings.ts'

/** So many of the other items must end their sentences before one that does not counts as cut off. */
const SHARE_OF_FINISHED = 0.6

/** Whether the item's text breaks off in the middle of a sentence where the other items end theirs (栏目截断). */
export function isCutOff(content: Content, others: readonly Content[]): boolean {
  const ending = endingOf(content)
  if (ending === '' || content.texts.length < 2 || endsSentence(ending) || content.fields.length > 0) return false
  const written = others.map(endingOf).filter((text) => text !== '')
  return written.length > 0 && written.filter(endsSentence).length >= written.length * SHARE_OF_FINISHED
}
