import { z } from 'zod'

export const UNIT_DIMENSIONS = [
  'count',
  'length',
  'area',
  'volume',
  'mass',
  'money',
  'time',
  'age',
  'ratio',
  'energy',
  'power',
  'data',
  'temperature',
  'other',
] as const

const FRACTION = /^([1-9]\d*)\/([1-9]\d*)$/

/** A number, or a fraction that no decimal says exactly: 2000/3. */
const factorSchema = z.union([
  z.number().positive(),
  z
    .string()
    .regex(FRACTION, 'a factor is a number or a fraction such as 2000/3')
    .transform((fraction) => {
      const [numerator, denominator] = fraction.split('/')
      return Number(numerator) / Number(denominator)
    }),
])

/** A unit or classifier (计量单位、量词): `factor` of the base make one of it. Without `base` it is its own. */
export const unitSchema = z
  .strictObject({
    word: z.string().min(1),
    /** Other spellings that mean exactly the same (km for 公里). */
    aliases: z.array(z.string().min(1)).default([]),
    /** What recognition takes it for behind a number; each as long as one of its spellings. */
    misread: z.array(z.string().min(1)).default([]),
    dimension: z.enum(UNIT_DIMENSIONS),
    base: z.string().min(1).optional(),
    factor: factorSchema.default(1),
    /** Of a classifier: it counts those who gain, or what is in a place, and not the place itself (改造小区5500户, 停车场的200车位). Other classifiers count the thing. */
    of: z.enum(['people', 'homes', 'places']).optional(),
    example: z.string().min(1),
  })
  .refine(
    ({ word, aliases, misread }) => misread.every(({ length }) => [word, ...aliases].some((spelling) => spelling.length === length)),
    {
      error: 'what a unit is taken for is as long as one of its spellings',
    },
  )
export type UnitEntry = z.infer<typeof unitSchema>
