import { type Finding, findingOf } from '../../model/index.ts'
import { detectFormat } from '../detect.ts'
import { MAX_CONTAINED_BYTES, MAX_CONTAINED_FILES, MAX_CONTAINER_DEPTH } from '../limits.ts'
import { tooLarge } from '../reader.ts'
import { isContainerFormat, type OpenOutcome } from './index.ts'

/** A file, or one inside it. `path`: the file's own name, and the names of what it stands in, with `/` between them: `通知.zip/附件/方案.docx`. */
export type FileWithin =
  | { kind: 'file'; path: string; bytes: Uint8Array }
  /** A container, before what it holds. `files`: how many stand in it directly. */
  | { kind: 'opened'; path: string; sha256: string; files: number; findings: Finding[] }
  | { kind: 'failed'; path: string; sha256: string | null; finding: Finding }

export type Open = (bytes: Uint8Array, name: string) => Promise<OpenOutcome>

/** What one file may unfold to, all levels together. */
interface Budget {
  files: number
  bytes: number
}

/** A file, or where it holds others those, down to the last; in the order in which they stand. The limits on depth, number and bytes end it with a failure. */
export async function* filesWithin(bytes: Uint8Array, name: string, open: Open): AsyncGenerator<FileWithin, void, void> {
  yield* unfold(bytes, name, 0, { files: MAX_CONTAINED_FILES, bytes: MAX_CONTAINED_BYTES }, open)
}

async function* unfold(bytes: Uint8Array, path: string, depth: number, budget: Budget, open: Open): AsyncGenerator<FileWithin, void, void> {
  if (bytes.length === 0 || !isContainerFormat(detectFormat(bytes))) {
    yield { kind: 'file', path, bytes }
    return
  }
  if (depth >= MAX_CONTAINER_DEPTH) {
    yield { kind: 'failed', path, sha256: null, finding: findingOf('nested_too_deep', { limit: MAX_CONTAINER_DEPTH }) }
    return
  }
  const spent = spend(budget, 0, 0)
  if (spent) {
    yield { kind: 'failed', path, sha256: null, finding: spent }
    return
  }
  const outcome = await open(bytes, path)
  if (outcome.kind === 'failed') {
    yield { ...outcome, path }
    return
  }
  const { sha256, files, findings } = outcome
  const excess = spend(
    budget,
    files.length,
    files.reduce((sum, file) => sum + (file.kind === 'file' ? file.bytes.length : 0), 0),
  )
  if (excess) {
    yield { kind: 'failed', path, sha256, finding: excess }
    return
  }
  yield { kind: 'opened', path, sha256, files: files.length, findings }
  for (const file of files) {
    const inside = `${path}/${file.name}`
    if (file.kind === 'refused') yield { kind: 'failed', path: inside, sha256: null, finding: file.finding }
    else yield* unfold(file.bytes, inside, depth + 1, budget, open)
  }
}

/** @returns the finding where there is not enough left; nothing more is opened then */
function spend(budget: Budget, files: number, bytes: number): Finding | null {
  budget.files -= files
  budget.bytes -= bytes
  if (budget.files < 0) return tooLarge('zip_entries', MAX_CONTAINED_FILES - budget.files, MAX_CONTAINED_FILES).finding
  return budget.bytes < 0 ? tooLarge('unzipped_bytes', MAX_CONTAINED_BYTES - budget.bytes, MAX_CONTAINED_BYTES).finding : null
}
