import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { Lexicon } from '../../lexicon/index.ts'
import { commandWords } from '../../messages/index.ts'
import { type CorrectionChange, type ExtractedDocument, isOnCorrection, type TextAnchor } from '../../model/index.ts'
import { UsageError } from '../../pipeline/errors.ts'
import type { Ledger, PointResult } from '../../store/index.ts'
import type { CommandContext, CommandIo } from '../io.ts'
import { ledgerOption, lexiconOption } from '../options.ts'
import {
  additionSaid,
  addMeantOptions,
  addSaidOptions,
  changeSaid,
  type MeantOptions,
  meantBy,
  type SaidOptions,
} from '../said-correction.ts'

const EXAMPLES = `
A place is a document and the path of an item in it, as taizhang review prints it: 3fa9c1/4/1. Values are named by their printed words. The extraction
stays as it is; what people said lies over it, in every view, after every import, in every copy of the notice (docs/correcting.md).

Examples:
  taizhang correct accept 3fa9c1/4/1 --quantity 456户以上
  taizhang correct accept 3fa9c1/4/1 --finding misprint_read
  taizhang correct change 3fa9c1/4/1 --quantity 5O公里 --value 50 --note 与原件核对
  taizhang correct change 3fa9c1/4/1 --assignment 规划局 --role lead
  taizhang correct reject 3fa9c1/4/1 --quantity 12345个
  taizhang correct add 3fa9c1/4/1 --quantity 30公里 --value 30 --unit 公里 --object 农村公路
  taizhang correct add 3fa9c1/5 --item '五、实施…' --until '12月底前完成。'
  taizhang correct withdraw 8b21`

interface RecordOptions {
  db: string
  by?: string
  note?: string
}
type CorrectOptions = RecordOptions & MeantOptions & SaidOptions & { lexicon: string[]; until?: string }

/** `taizhang correct`: what a person says of what was extracted, on record. */
export function correctCommand(context: CommandContext): Command {
  const command = new Command('correct')
    .description('accept, change or reject what was extracted, or add what was missed')
    .addHelpText('after', EXAMPLES)
  command.addCommand(
    recorded(addMeantOptions(placed('accept', 'say that it is right as it stands, or that a finding was looked at')))
      .option('--finding <code>', 'a finding, by its code')
      .action((place: string, options: CorrectOptions) => point(place, options, context.io, 'accept')),
  )
  command.addCommand(
    recorded(addSaidOptions(addMeantOptions(placed('change', 'say what it should be; without a value, of the item'))))
      .addOption(lexiconOption())
      .action((place: string, options: CorrectOptions) => point(place, options, context.io, 'change')),
  )
  command.addCommand(
    recorded(addMeantOptions(placed('reject', 'say that it should not be there; without a value, the item'))).action(
      (place: string, options: CorrectOptions) => point(place, options, context.io, 'reject'),
    ),
  )
  command.addCommand(
    recorded(addSaidOptions(addMeantOptions(placed('add', 'add what was missed to words of the text'))))
      .addOption(new Option('--item <words>', 'an item: the words that it begins with, or all of them'))
      .option('--until <words>', 'an item: the words that it ends with')
      .addOption(lexiconOption())
      .action((place: string, options: CorrectOptions) => add(place, options, context.io)),
  )
  command.addCommand(
    recorded(
      new Command('withdraw').description('withdraw a correction; it stays on record').argument('<id>', 'its id or the beginning'),
    ).action((id: string, options: RecordOptions) => withdraw(id, options, context.io)),
  )
  return command
}

const placed = (name: string, description: string): Command =>
  new Command(name).description(description).argument('<place>', 'document and item: 3fa9c1/4/1')

const recorded = (command: Command): Command =>
  command
    .option('--note <text>', 'why, for the record')
    .option('--by <name>', "who, for the record (default: the system's user name)")
    .addOption(ledgerOption())

const PLACE = /^(?<document>[0-9a-f]+)(?:\/(?<path>.+))?$/i

interface Opened {
  ledger: Ledger
  document: ExtractedDocument
  path: string
}

async function atPlace<T>(place: string, { db }: RecordOptions, io: CommandIo, work: (opened: Opened) => T | Promise<T>): Promise<T> {
  const { document = place, path = '' } = PLACE.exec(place)?.groups ?? {}
  const [{ withLedger }, { effectiveDocument, findDocument }] = await Promise.all([
    import('../../pipeline/with-ledger.ts'),
    import('../../store/index.ts'),
  ])
  return withLedger(resolve(io.folder, db), { now: io.now, create: false, shown: db }, (ledger) => {
    const found = findDocument(ledger, document)
    if (found.kind === 'ambiguous') throw new UsageError({ code: 'ambiguous_document', id: document, candidates: found.candidates })
    const effective = found.kind === 'found' ? effectiveDocument(ledger, found.documentId) : null
    if (!effective) throw new UsageError({ code: 'no_such_document', id: document })
    return work({ ledger, document: effective, path })
  })
}

async function point(place: string, options: CorrectOptions, io: CommandIo, action: 'accept' | 'change' | 'reject'): Promise<void> {
  if (options.finding !== undefined && isOnCorrection(options.finding))
    throw new UsageError({ code: 'finding_on_correction', finding: options.finding })
  const { pointAt } = await import('../../store/index.ts')
  await atPlace(place, options, io, async (opened) => {
    const meant = meantBy(options)
    const result = pointAt(opened.document, opened.path, meant, options.nth ?? null)
    const words = meant.target === 'finding' ? meant.code : 'words' in meant ? (meant.words ?? '') : opened.path
    if (result.kind !== 'found') throw notFound(result, words)
    const { anchor, ...pointed } = result.pointed
    await record(opened, anchor, await change(), options, io)

    async function change(): Promise<CorrectionChange> {
      if (pointed.target === 'finding') return { target: 'finding', action: 'accept', code: pointed.code }
      if (action === 'change') return changeSaid({ anchor, ...pointed }, options, await lexiconOf(options, io))
      return { ...pointed, action, set: {} } as CorrectionChange
    }
  })
}

async function add(place: string, options: CorrectOptions, io: CommandIo): Promise<void> {
  const { pointAtWords } = await import('../../store/index.ts')
  await atPlace(place, options, io, async (opened) => {
    const { quantity, assignment, deadline, item } = options
    const words = [quantity, assignment, deadline, item].find((given) => typeof given === 'string')
    if (typeof words !== 'string') throw new UsageError({ code: 'missing_key', key: '--quantity, --assignment, --deadline or --item' })
    const isItem = item !== undefined
    const known = opened.document.items.map((one) => one.path)
    if (isItem && known.includes(opened.path)) throw new UsageError({ code: 'item_is_there', path: opened.path })
    const result = pointAtWords(opened.document, isItem ? null : opened.path, { words, until: options.until ?? null }, options.nth ?? null)
    if (result.kind !== 'found') throw notFound(result, words)
    const change = await additionSaid(options, opened.path, options, await lexiconOf(options, io))
    await record(opened, result.anchor, change, options, io)
  })
}

async function lexiconOf({ lexicon }: CorrectOptions, io: CommandIo): Promise<Lexicon> {
  const { lexiconWith } = await import('../../pipeline/lexicon.ts')
  return lexiconWith(lexicon.map((path) => resolve(io.folder, path)))
}

function notFound(result: Exclude<PointResult, { kind: 'found' }>, words: string): UsageError {
  switch (result.kind) {
    case 'no_item':
      return new UsageError({ code: 'no_such_item', path: result.path, known: result.known })
    case 'no_value':
      return new UsageError({ code: 'no_such_value', words, known: result.known })
    case 'several':
      return new UsageError({ code: 'several_alike', words, count: result.count })
  }
}

/** So much of an id tells the corrections of a ledger apart. */
const SHOWN_ID = 12

async function record(
  { ledger, document }: Opened,
  anchor: TextAnchor,
  change: CorrectionChange,
  options: RecordOptions,
  io: CommandIo,
): Promise<void> {
  const { copyOf, recordCorrection } = await import('../../store/index.ts')
  const { correction, placements } = recordCorrection(ledger, {
    madeBy: personOf(options),
    note: options.note ?? null,
    document: copyOf(document),
    anchor,
    change,
  })
  const notPlaced = placements.filter(({ placement }) => placement.state === 'not_placed').length
  io.out(`${commandWords[io.language].placedIn(correction.id.slice(0, SHOWN_ID), placements.length - notPlaced, notPlaced)}\n`)
}

const personOf = ({ by }: RecordOptions): string => by ?? userInfo().username

async function withdraw(id: string, options: RecordOptions, io: CommandIo): Promise<void> {
  const [{ withLedger }, { withdrawCorrection }] = await Promise.all([
    import('../../pipeline/with-ledger.ts'),
    import('../../store/index.ts'),
  ])
  const result = await withLedger(resolve(io.folder, options.db), { now: io.now, create: false, shown: options.db }, (ledger) =>
    withdrawCorrection(ledger, id, { by: personOf(options), note: options.note ?? null }),
  )
  if (result.kind === 'not_found') throw new UsageError({ code: 'no_such_correction', id })
  if (result.kind === 'ambiguous') throw new UsageError({ code: 'ambiguous_correction', id, candidates: result.candidates })
  const words = commandWords[io.language]
  const shown = result.correction.id.slice(0, SHOWN_ID)
  io.out(`${result.kind === 'withdrawn' ? words.withdrawn(shown) : words.withdrawnBefore(shown)}\n`)
}
