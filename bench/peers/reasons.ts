import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Verdict } from './judge.ts'
import { nameOf } from './peer-case.ts'

const reasonSchema = z.strictObject({
  /** wrong: our reading is wrong · another meaning: the codebook means something else by a quantity or a date than the peer does. */
  class: z.enum(['wrong', 'another meaning']),
  reason: z.string().min(1),
  cases: z.array(z.strictObject({ peer: z.string(), file: z.string(), indexes: z.array(z.number().int()).min(1) })).min(1),
})
const reasonsSchema = z.strictObject({ reasons: z.array(reasonSchema) })

/** Why some cases are not read as their peer reads them. */
export type Reason = z.infer<typeof reasonSchema>

export const readReasons = (file: string): Reason[] => reasonsSchema.parse(parse(readFileSync(file, 'utf8'))).reasons

/** A reason with the cases that it explains. */
export interface Explained {
  readonly reason: Reason
  readonly verdicts: readonly Verdict[]
}

export interface Explanation {
  readonly explained: readonly Explained[]
  /** Names of cases that are not right and have no reason. */
  readonly unexplained: readonly string[]
  /** Names of cases that a reason stands for and that are right, unknown, or named before. */
  readonly stale: readonly string[]
}

/** Gives each case that is not right its reason. */
export function explain(verdicts: readonly Verdict[], reasons: readonly Reason[]): Explanation {
  const open = new Map(verdicts.filter(({ right }) => !right).map((verdict) => [nameOf(verdict.peerCase), verdict]))
  const stale: string[] = []
  const explained = reasons.map((reason): Explained => {
    const taken = namesOf(reason).flatMap((name) => {
      const verdict = open.get(name)
      if (!verdict) stale.push(name)
      open.delete(name)
      return verdict ?? []
    })
    return { reason, verdicts: taken }
  })
  return { explained, unexplained: [...open.keys()], stale }
}

const namesOf = ({ cases }: Reason): string[] =>
  cases.flatMap(({ peer, file, indexes }) => indexes.map((index) => `${peer} ${file} ${index}`))
