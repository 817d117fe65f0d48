import { z } from 'zod'
import { certaintySchema } from './quantity.ts'
import { spanSchema } from './span.ts'

export const documentKindSchema = z.enum(['circular', 'plan', 'newspaper'])
export type DocumentKind = z.infer<typeof documentKindSchema>

export const documentFieldNameSchema = z.enum([
  'title',
  'kind',
  'docNumber',
  'issuer',
  'issuers',
  'region',
  'planYear',
  'planYearEnd',
  'issuedOn',
  'status',
  'declaredCounts',
])

export const declaredCountSchema = spanSchema.extend({ value: z.number().int() })
export type DeclaredCount = z.infer<typeof declaredCountSchema>

/** What a document says of itself: title 标题, document number 发文字号, issuer 发文机关, region 行政区划, plan year, issue date 印发日期. */
export const documentFieldsSchema = z.object({
  title: z.string().nullable(),
  kind: documentKindSchema,
  docNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  issuers: z.array(z.string()),
  region: z.object({ name: z.string(), code: z.string().nullable(), certainty: certaintySchema }).nullable(),
  planYear: z.number().int().nullable(),
  planYearEnd: z.number().int().nullable(),
  issuedOn: z.iso.date().nullable(),
  status: z.enum(['final', 'draft']),
  declaredCounts: z.array(declaredCountSchema.extend({ noun: z.string(), level: z.enum(['item', 'group']) })),
  inferred: z.array(z.object({ field: documentFieldNameSchema, rule: z.string() })),
})
export type DocumentFields = z.infer<typeof documentFieldsSchema>
