import type { Language } from '../../src/messages/index.ts'

/** The pictures of the two pages. */
export const PICTURES: readonly { file: string; language: Language }[] = [
  { file: 'docs/images/ledger.svg', language: 'en' },
  { file: 'docs/images/ledger.zh-CN.svg', language: 'zh' },
]
