import { createHash } from 'node:crypto'
import { type Finding, findingOf } from '../../model/index.ts'
import { detectFormat } from '../detect.ts'
import type { KnownFormat } from '../format.ts'
import { type ReaderOptions, tooLarge, UnreadableFile } from '../reader.ts'
import { beginReading } from '../reading.ts'
import type { ContainedFile, Container } from './container.ts'
import { emlContainer } from './eml.ts'
import { msgContainer } from './msg.ts'
import { withUniqueNames } from './unique-names.ts'
import { zipContainer } from './zip.ts'

export type { ContainedFile } from './container.ts'

/** Every format of files that hold others; a new one is a file with a `Container` and a line here. */
export const CONTAINERS: readonly Container[] = [zipContainer, emlContainer, msgContainer]

/** Archives that are recognised and not opened. */
export const isClosedArchive = (format: KnownFormat): boolean => format === 'rar' || format === '7z' || format === 'gzip'

export const isContainerFormat = (format: KnownFormat): boolean => CONTAINERS.some((container) => container.format === format)

/** What a container holds, one level deep, every name once; or the finding that says why it cannot be opened. */
export type OpenOutcome =
  | { kind: 'opened'; sha256: string; files: ContainedFile[]; findings: Finding[] }
  | { kind: 'failed'; sha256: string; finding: Finding }

/**
 * Opens a file that holds files (`isContainerFormat`). One that holds none is a failure.
 * @throws the reason of `options.signal` where it cancels
 */
export async function openContainer(
  bytes: Uint8Array,
  options: Pick<ReaderOptions, 'name' | 'limits' | 'signal' | 'onProgress'>,
): Promise<OpenOutcome> {
  options.signal?.throwIfAborted()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const reading = beginReading(options)
  try {
    if (bytes.length > reading.limits.bytes) throw tooLarge('bytes', bytes.length, reading.limits.bytes)
    const format = detectFormat(bytes)
    const container = CONTAINERS.find((one) => one.format === format)
    if (!container) throw new Error(`${format} holds no files`)
    const { files, findings } = await container.open(bytes, reading)
    reading.checkpoint()
    if (files.length === 0) throw new UnreadableFile(findingOf('nothing_in_container', { skipped: countIn(findings) }))
    return { kind: 'opened', sha256, files: withUniqueNames(files), findings }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'failed', sha256, finding: error.finding }
    throw error
  }
}

const countIn = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { data }) => sum + (typeof data.count === 'number' ? data.count : 0), 0)
