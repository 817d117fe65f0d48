import { type Finding, type FindingCode, findingOf } from '../../model/index.ts'
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

/** Of how many remote targets a finding names. */
const TARGETS_NAMED = 3

function findingsOf(met: PreparedDocx, contents: TreeContents, messages: readonly string[]): Finding[] {
  const { insertions, deletions, remoteTargets } = met
  const findings: Finding[] = [...met.faults]
  const note = (code: FindingCode, count: number): void => {
    if (count > 0) findings.push(findingOf(code, { count }))
  }
  for (const [format, count] of countEach(met.unknownLabelFormats)) findings.push(findingOf('label_format_unknown', { format, count }))
  note('unmapped_glyphs', met.unknownSymbols)
  note('headings_by_font', met.headingsByFont)
  if (insertions + deletions > 0) findings.push(findingOf('tracked_changes_accepted', { insertions, deletions }))
  note('hidden_text_not_read', met.hiddenCharacters)
  note('prompts_not_read', met.prompts)
  note('comments_ignored', contents.comments)
  note('images_not_read', met.images)
  note('attachments_not_read', met.embeddedFiles)
  note('embedded_text_not_read', met.embeddedTexts)
  if (remoteTargets.length > 0) {
    const targets = remoteTargets.slice(0, TARGETS_NAMED).join('; ')
    findings.push(findingOf('remote_parts_not_fetched', { count: remoteTargets.length, targets }))
  }
  if (met.holdsMacros) findings.push(findingOf('macros_not_run'))
  const unknown = met.unknownElements.map((name) => `unknown element ${name}: what stands in it was read`)
  for (const [message, count] of countEach([...unknown, ...messages])) findings.push(findingOf('reader_message', { message, count }))
  return findings
}

function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
