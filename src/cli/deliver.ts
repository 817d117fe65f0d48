import { relative, resolve } from 'node:path'
import { BINARY_FORMATS, type Exported } from '../export/exported.ts'
import { exportWords } from '../messages/index.ts'
import { UsageError } from '../pipeline/errors.ts'
import type { CommandIo } from './io.ts'

/**
 * Writes a result into a file, or prints it where none is named. Where the file is, is told beside the result.
 * @throws EnvironmentError where the file cannot be written
 */
export async function deliver(content: Exported, out: string | undefined, io: CommandIo): Promise<void> {
  if (out === undefined) {
    for (const piece of content) io.out(String(piece))
    return
  }
  const { writePieces } = await import('../pipeline/write-files.ts')
  const path = resolve(io.folder, out)
  await writePieces(path, content)
  io.err(`${exportWords[io.language].written(relative(io.folder, path))}\n`)
}

/** @throws UsageError where bytes would go to the terminal */
export function checkOut(format: string, out: string | undefined): void {
  if (out === undefined && BINARY_FORMATS.includes(format)) throw new UsageError({ code: 'bytes_without_out', format })
}
