import type Database from 'better-sqlite3'
import { type ColumnDescription, describeRelations, type RelationDescription } from './dictionary.ts'

/** Makes the Chinese twin of every view that has one (台账 of ledger), or makes it again where its names or words have changed. */
export function refreshChineseViews(database: Database.Database): void {
  const present = database.prepare<[string], string>("SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?").pluck()
  for (const view of describeRelations(database)) {
    if (view.chinese === null) continue
    const sql = twinOf(view, view.chinese)
    if (present.get(view.chinese) === sql) continue
    database.exec(`DROP VIEW IF EXISTS ${identifier(view.chinese)}`)
    database.exec(sql)
  }
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
