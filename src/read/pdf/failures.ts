import { findingOf } from '../../model/index.ts'
import { brokenFile, UnreadableFile } from '../reader.ts'

/** Why a file cannot be opened, from what pdf.js throws. */
export function openingFailure(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (name === 'PasswordException' || /encrypt/i.test(message)) return new UnreadableFile(findingOf('encrypted_file', { format: 'pdf' }))
  return brokenFile('pdf', 'content_unreadable', message)
}
