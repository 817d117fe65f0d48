import type { Finding } from '../model/index.ts'
import type { Language } from './language.ts'

export type Data = Finding['data']

/** The value as text, with `otherwise` where the finding does not carry it. */
export const said = (value: Data[string] | undefined, otherwise: string): string =>
  value === undefined || value === null ? otherwise : String(value)

/** The words of one language for the values that a finding's data can take; a value without words is shown as it is. */
export const valueWords =
  (words: Record<string, Record<Language, string>>) =>
  (value: Data[string] | undefined, language: Language): string =>
    words[String(value)]?.[language] ?? said(value, '?')
