import { expect, test } from 'vitest'
import { languageOf } from '../../src/messages/index.ts'

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LC_ALL: '', LANG: 'zh_TW' }, 'zh'],
  [{}, 'en'],
])('the language of %o is %s', (environment, language) => {
  expect(languageOf(environment)).toBe(language)
})
