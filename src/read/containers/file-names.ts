import { basename } from 'node:path/posix'

/** C0 and C1 control characters: a name is shown in terminals. */
const CONTROL = /\p{Cc}/gu
const OTHER_SEPARATORS = /\\/g

/** A name as it is shown: folders with `/` between them, nothing that a terminal obeys. What points upwards stays, as a name. */
export function shownName(name: string): string {
  const parts = name
    .replace(OTHER_SEPARATORS, '/')
    .replace(CONTROL, '\ufffd')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
  return parts.join('/')
}

/** Files that systems leave in folders and that nobody sent. */
const SYSTEM_FILES: ReadonlySet<string> = new Set(['.ds_store', 'thumbs.db', 'desktop.ini', '.localized', '__macosx'])
/** What macOS keeps beside a file of the same name. */
const COMPANION = /^\._/
/** What Word keeps beside a file that is open. */
const LOCK = /^~\$/

export function isSystemFile(name: string): boolean {
  const own = basename(name)
  return COMPANION.test(own) || LOCK.test(own) || name.split('/').some((part) => SYSTEM_FILES.has(part.toLowerCase()))
}
