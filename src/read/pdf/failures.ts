import { findingOf } from '../../model/index.ts'
import { brokenFile, UnreadableFile } from '../reader.ts'

/** What pdf.js says where a file cannot be opened, by the name of its error. */
export function openingFailure(error: unknown): UnreadableFile {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (name === 'PasswordException' || /encrypt/i.test(message)) return new UnreadableFile(findingOf('encrypted_file', { format: 'pdf' }))
  return brokenFile('pdf', 'content_unreadable', message)
}
