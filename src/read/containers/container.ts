import type { Finding } from '../../model/index.ts'
import type { ContainerFormat } from '../format.ts'
import type { Reading } from '../reader.ts'

/** What a container holds: a file, or one that cannot be had, with the reason. `name` is its path inside, with `/` between folders: a name and never a path to write to. */
export type ContainedFile = { kind: 'file'; name: string; bytes: Uint8Array } | { kind: 'refused'; name: string; finding: Finding }

export interface Contents {
  /** In the order in which the container keeps them. */
  files: ContainedFile[]
  /** What was left out that is no document. */
  findings: Finding[]
}

/** One format of files that hold others. It says what is in there, one level deep, and reads none of it. */
export interface Container {
  format: ContainerFormat
  /** @throws UnreadableFile where the container itself cannot be read */
  open(bytes: Uint8Array, reading: Reading): Promise<Contents>
}
