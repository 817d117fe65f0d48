import { type Finding, findingOf } from '../../model/index.ts'
import { composePieces } from '../compose.ts'
import type { Reader } from '../reader.ts'
import { readTree } from './mammoth-tree.ts'
import { piecesOf, type TreeContents } from './pieces.ts'
import { type PreparedDocx, prepareDocx } from './prepare.ts'

/** Word documents (docx): through mammoth, with the labels that Word generates written out first. A docx has no pages. */
export const docxReader: Reader = {
  format: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async read(bytes, { checkpoint }) {
    const prepared = prepareDocx(bytes)
    checkpoint()
    const { tree, messages } = await readTree(prepared.bytes)
    checkpoint()
    const contents = piecesOf(tree)
    return { ...composePieces(contents.pieces), findings: findingsOf(prepared, contents, messages), pages: [] }
  },
}

function findingsOf(prepared: PreparedDocx, contents: TreeContents, messages: readonly string[]): Finding[] {
  const { insertions, deletions } = prepared.revisions
  const findings: Finding[] = []
  for (const [format, count] of countEach(prepared.unknownLabelFormats)) findings.push(findingOf('label_format_unknown', { format, count }))
  if (insertions + deletions > 0) findings.push(findingOf('tracked_changes_accepted', { insertions, deletions }))
  if (contents.comments > 0) findings.push(findingOf('comments_ignored', { count: contents.comments }))
  if (contents.images > 0) findings.push(findingOf('images_not_read', { count: contents.images }))
  for (const [message, count] of countEach(messages)) findings.push(findingOf('reader_message', { message, count }))
  return findings
}

function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
