import { commandWords } from '../messages/index.ts'
import type { ReviewEntry } from '../query/index.ts'
import type { CommandIo } from './io.ts'

/** So much of an id tells the documents of a ledger apart. */
const ID_LENGTH = 12
/** Characters around a quote that are shown; a whole line of a notice can be a page long. */
const SHOWN_AROUND = 60

/** Prints what is to be looked at, each with its place, the quote, and what to type. */
export function printReview(entries: readonly ReviewEntry[], { total, option }: { total: number; option: string }, io: CommandIo): void {
  const words = commandWords[io.language]
  entries.forEach((entry, at) => {
    const grade = entry.severity ?? words.certaintyOf(entry.certainty ?? '')
    const where = [entry.region, entry.planYear, entry.path].filter((part) => part !== null && part !== '').join(' ')
    io.out(`${at + 1}  ${grade}  ${[where, ...placeWords(entry, io)].filter((part) => part !== '').join(', ')}\n`)
    if (entry.message !== null) io.out(`   ${entry.message}\n`)
    if (entry.quote !== null) io.out(`   ${aroundQuote(entry)}\n`)
    for (const command of commandsFor(entry)) io.out(`   ${io.program} correct ${command}${option}\n`)
    io.out('\n')
  })
  io.out(`${words.toReview(entries.length, total)}\n`)
}

function placeWords({ page, line, cell }: ReviewEntry, io: CommandIo): string[] {
  const words = commandWords[io.language]
  if (cell !== null) return [words.cell(String(cell))]
  return [...(page === null ? [] : [words.page(Number(page))]), ...(line === null ? [] : [words.line(Number(line))])]
}

/** The quote between « and », in what stands around it on its line. */
function aroundQuote({ quote, around }: ReviewEntry): string {
  const words = (quote ?? '').replace(/\s+/g, '')
  const at = around?.indexOf(words) ?? -1
  if (around === null || at < 0) return `«${words.slice(0, SHOWN_AROUND)}»`
  const before = around.slice(Math.max(0, at - SHOWN_AROUND / 2), at)
  const after = around.slice(at + words.length, at + words.length + SHOWN_AROUND / 2)
  const shown = words.length > SHOWN_AROUND ? `${words.slice(0, SHOWN_AROUND)}…` : words
  return `${at > before.length ? '…' : ''}${before}«${shown}»${after}${at + words.length + after.length < around.length ? '…' : ''}`
}

/** What a person types to say that it is right, or what is wrong with it. */
function commandsFor({ kind, documentId, path, quote, code, nth, correction }: ReviewEntry): string[] {
  if (correction !== null) return [`withdraw ${correction}`]
  const place = `${documentId.slice(0, ID_LENGTH)}${path === '' ? '' : `/${path}`}`
  const which = nth === null ? '' : ` --nth ${nth}`
  if (kind === 'finding') return [`accept ${place} --finding ${code ?? ''}${which}`]
  const value = `${place} --quantity ${quoted(quote ?? '')}${which}`
  return [`accept ${value}`, `change ${value} --value …`, `reject ${value}`]
}

/** As a shell takes it. */
const quoted = (words: string): string => `'${words.replace(/\s+/g, '').replaceAll("'", "'\\''")}'`
