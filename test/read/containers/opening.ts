import type { Finding } from '../../../src/model/index.ts'
import { type FileWithin, filesWithin } from '../../../src/read/containers/files-within.ts'
import { type OpenOutcome, openContainer } from '../../../src/read/containers/index.ts'

/** Opens what must open. */
export async function opened(bytes: Uint8Array): Promise<Extract<OpenOutcome, { kind: 'opened' }>> {
  const outcome = await openContainer(bytes, { name: 'test' })
  if (outcome.kind === 'failed') throw new Error(`not opened: ${JSON.stringify(outcome.finding)}`)
  return outcome
}

/** Why it cannot be opened. */
export async function refusal(bytes: Uint8Array): Promise<Finding> {
  const outcome = await openContainer(bytes, { name: 'test' })
  if (outcome.kind === 'opened') throw new Error('was opened')
  return outcome.finding
}

/** The names in a container, in order. */
export const namesIn = async (bytes: Uint8Array): Promise<string[]> => (await opened(bytes)).files.map(({ name }) => name)

/** What a file inside says, in UTF-8, or the code of the finding that refuses it. */
export async function contentsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const { files } = await opened(bytes)
  return Object.fromEntries(
    files.map((file) => [file.name, file.kind === 'file' ? new TextDecoder().decode(file.bytes) : file.finding.code]),
  )
}

/** Everything inside, all levels. */
export async function everythingIn(bytes: Uint8Array, name: string): Promise<FileWithin[]> {
  const found: FileWithin[] = []
  for await (const file of filesWithin(bytes, name, (inner, path) => openContainer(inner, { name: path }))) found.push(file)
  return found
}
