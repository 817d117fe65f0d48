import type Database from 'better-sqlite3'
import { type ColumnDescription, describeRelations, type RelationDescription } from './dictionary.ts'

/** The Chinese twin of a view (台账 of ledger): its name, and the statement that makes it. */
export interface ChineseTwin {
  name: string
  sql: string
}

/** The twins that are not there, or not as the names and words of the dictionary make them. */
export function staleTwins(database: Database.Database): ChineseTwin[] {
  const present = database.prepare<[string], string>("SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?").pluck()
  return describeRelations(database)
    .flatMap((view) => (view.chinese === null ? [] : [{ name: view.chinese, sql: twinOf(view, view.chinese) }]))
    .filter(({ name, sql }) => present.get(name) !== sql)
}

export function makeTwin(database: Database.Database, { name, sql }: ChineseTwin): void {
  database.exec(`DROP VIEW IF EXISTS ${identifier(name)}`)
  database.exec(sql)
}

function twinOf(view: RelationDescription, name: string): string {
  const columns = view.columns.map((column) => `  ${inChinese(column)} AS ${identifier(chineseNameOf(view, column))}`)
  return `CREATE VIEW ${identifier(name)} AS\nSELECT\n${columns.join(',\n')}\nFROM ${identifier(view.name)}`
}

function chineseNameOf(view: RelationDescription, column: ColumnDescription): string {
  if (column.chinese === undefined) throw new Error(`no Chinese name in the data dictionary: ${view.name}.${column.name}`)
  return column.chinese
}

function inChinese(column: ColumnDescription): string {
  const source = identifier(column.name)
  const words = Object.entries(column.values ?? {})
  if (words.length === 0) return source
  const cases = words.map(([code, word]) => `WHEN ${literal(code)} THEN ${literal(word)}`)
  return `CASE ${source} ${cases.join(' ')} ELSE ${source} END`
}

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
