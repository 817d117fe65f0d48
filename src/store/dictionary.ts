import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { parse } from 'yaml'
import { z } from 'zod'

const descriptionSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const columnSchema = descriptionSchema.extend({
  /** The column's name in the Chinese twin of a view. */
  chinese: z.string().min(1).optional(),
  /** The words of the Chinese twin for codes. */
  values: z.record(z.string(), z.string()).optional(),
})
const columnsSchema = z.record(z.string(), columnSchema)
const relationSchema = descriptionSchema.extend({ chinese: z.string().min(1).optional(), columns: columnsSchema.default({}) })
const dictionarySchema = z.strictObject({
  columns: columnsSchema,
  views: z.record(z.string(), relationSchema),
  tables: z.record(z.string(), relationSchema),
})

/** What a column means, in both languages. */
export type ColumnDescription = z.infer<typeof columnSchema> & { name: string }

/** A table or view with what it and its columns mean, in the columns' order. */
export interface RelationDescription {
  kind: 'view' | 'table'
  name: string
  /** The name of the Chinese twin; null where there is none. */
  chinese: string | null
  zh: string
  en: string
  columns: ColumnDescription[]
}

const DICTIONARY_FILE = join(import.meta.dirname, 'dictionary.yaml')

/**
 * The data dictionary (数据字典) of an open ledger: what stands in the database with what is written about it in dictionary.yaml.
 * @throws Error where a view or table, or one of their columns, is not described
 */
export function describeRelations(database: Database.Database): RelationDescription[] {
  const dictionary = dictionarySchema.parse(parse(readFileSync(DICTIONARY_FILE, 'utf8')))
  const inDatabase = relationsOf(database)
  const twins = new Set(Object.values(dictionary.views).map(({ chinese }) => chinese))
  const undescribed = inDatabase.filter((name) => !dictionary.views[name] && !dictionary.tables[name] && !twins.has(name))
  if (undescribed.length > 0) throw new Error(`not in the data dictionary: ${undescribed.join(', ')}`)
  const describe = (kind: 'view' | 'table', [name, relation]: [string, z.infer<typeof relationSchema>]): RelationDescription => ({
    kind,
    name,
    chinese: relation.chinese ?? null,
    zh: relation.zh,
    en: relation.en,
    columns: columnsOf(database, name).map((column) => {
      const description = relation.columns[column] ?? dictionary.columns[column]
      if (!description) throw new Error(`not in the data dictionary: ${name}.${column}`)
      return { name: column, ...description }
    }),
  })
  return [
    ...Object.entries(dictionary.views).map((entry) => describe('view', entry)),
    ...Object.entries(dictionary.tables).map((entry) => describe('table', entry)),
  ]
}

/** Without the tables in which a full-text index keeps itself. */
const relationsOf = (database: Database.Database): string[] =>
  database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'virtual', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()

const columnsOf = (database: Database.Database, relation: string): string[] =>
  database.prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(relation)

/** The data dictionary as a page (docs/data-dictionary.md), Chinese and English side by side. */
export function dictionaryPage(relations: readonly RelationDescription[]): string {
  const sections = relations.map((relation) => {
    const name = relation.chinese ? `\`${relation.name}\` / \`${relation.chinese}\`` : `\`${relation.name}\``
    const rows = relation.columns.map((column) => `| ${columnCells(column).join(' | ')} |`)
    return [
      `### ${name}`,
      '',
      `${relation.zh}。${capitalised(relation.en)}.`,
      '',
      '| Column | 列名 | 说明 | Meaning |',
      '|---|---|---|---|',
      ...rows,
    ].join('\n')
  })
  const views = sections.slice(0, relations.filter(({ kind }) => kind === 'view').length)
  const tables = sections.slice(views.length)
  return `${[PAGE_HEAD, '## Views (视图)', ...views, '## Base tables (基础表)', ...tables].join('\n\n')}\n`
}

function columnCells(column: ColumnDescription): string[] {
  const values = Object.entries(column.values ?? {})
  const zh = values.length === 0 ? column.zh : `${column.zh}：${values.map(([, chinese]) => chinese).join('、')}`
  const en = values.length === 0 ? column.en : `${column.en}: ${values.map(([code]) => `\`${code}\``).join(', ')}`
  return [`\`${column.name}\``, column.chinese ? `\`${column.chinese}\`` : '', zh, en].map((cell) => cell.replaceAll('|', '\\|'))
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const PAGE_HEAD = `# Data dictionary (数据字典)

Made from the ledger's schema and \`src/store/dictionary.yaml\` by \`npm run docs:dictionary\`; do not edit by hand.

Read the views: they carry the public names, leave out removed documents and stay the same when the tables change.
A view with two names exists twice: English names with codes as values, Chinese names with Chinese words as values, row for row the same.
请查询视图：视图的名称对外公开，不含已移除的文件，基础表改动时保持不变。有两个名称的视图有中英文两份，逐行相同。`
