/** The languages that wording exists in. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One message in every language. */
export type Wording<Data> = Record<Language, (data: Data) => string>

/** The language of the environment (LC_ALL, LC_MESSAGES, LANG in POSIX order): Chinese where it says so, English otherwise. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
