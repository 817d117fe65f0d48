import { type Finding, findingOf, type OutlinedDocument } from '../../model/index.ts'
import { sourceSpan } from '../../text/view.ts'
import { linesAround } from './document-lines.ts'
import { compileDocumentWords, type DocumentLexicon } from './document-words.ts'

/** What the page of a document says of its validity (有效性：失效) where it is no longer in force. The promises stand as they were made. */
export function validityFindings(outlined: OutlinedDocument, lexicon: DocumentLexicon): Finding[] {
  const words = compileDocumentWords(lexicon)
  const lines = linesAround(outlined, words)
  for (const [at, line] of lines.entries()) {
    const label = words.labels.longestAt(line.text, 0)
    if (label?.entry.field !== 'validity') continue
    const behind = line.text.slice(label.word.length).replace(/^：/, '')
    const holder = behind === '' ? lines[at + 1] : line
    const value = behind === '' ? (holder?.text ?? '') : behind
    const validity = words.of('not_in_force').find((word) => value.startsWith(word))
    if (!holder || validity === undefined) continue
    const from = holder.text.length - value.length
    return [findingOf('notice_not_in_force', { validity }, sourceSpan(holder.view, from, from + validity.length))]
  }
  return []
}
