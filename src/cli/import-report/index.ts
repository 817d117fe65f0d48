import type { CommandIo } from '../io.ts'
import { createEventReport } from './event-report.ts'
import { createLineReport } from './line-report.ts'
import type { ImportReporter } from './reporter.ts'
import { createTableReport } from './table-report.ts'

const REPORTS = { table: createTableReport, lines: createLineReport, events: createEventReport } as const

/** Makes what tells how an import goes: to a person at the end, to one as it goes, or to a program. */
export const createReport = (kind: keyof typeof REPORTS, io: CommandIo): ImportReporter => REPORTS[kind](io)
