import { z } from 'zod'
import type { Expectation } from './expectation.ts'
import type { PeerCase } from './peer-case.ts'

/** cn2an: a numeral's value, or a sentence with Chinese numerals and the same with Arabic ones. */
export const expectationOfCn2an = ({ kind, expected }: PeerCase): Expectation =>
  kind === 'pair' ? { kind: 'same-as', text: z.string().parse(expected) } : { kind: 'value', value: z.number().parse(expected) }
