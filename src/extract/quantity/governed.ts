import type { VerbEntry } from '../../lexicon/quantity-schema.ts'
import { type NominalAct, trimNoun } from './noun-phrase.ts'

/** Which form the phrase of a number has; it says where action and object were read. */
export type Form =
  | 'verb-object-number' // 新建停车场5个
  | 'verb-number-object' // 选派90名科技人员
  | 'object-verb-number' // 危桥改造8座, 化解率达到92%
  | 'object-number' // 毕业去向落实率90%, 供热管网300米
  | 'for-number-verb' // 为100名残疾人开展培训
  | 'number-verb' // 3万人受益
  | 'bare' // 、240元

/** What governs a number: the act and what is counted, with the verb's entry for the roles. */
export interface Governing {
  form: Form
  action: string | null
  object: string | null
  verb: VerbEntry | null
  /** What the verb of the clause is about, for a later 每人120元: 基本医疗保险补助. */
  complement: string | null
  /** The act that a noun phrase ends with, for where no verb governs the list (下基层演出1000场次). */
  weakAct: NominalAct | null
}

interface Extras {
  complement?: string | null
  weakAct?: NominalAct | null
}

export function governed(form: Form, action: string | null, object: string | null, verb: VerbEntry | null, extras: Extras = {}): Governing {
  const noun = object === null ? '' : trimNoun(object)
  const complement = trimNoun(extras.complement ?? '')
  return { form, action, object: noun || null, verb, complement: complement || null, weakAct: extras.weakAct ?? null }
}
