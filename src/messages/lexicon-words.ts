import type { Language } from './language.ts'

const english = {
  files: (files: number, entries: number) => `${files} ${files === 1 ? 'file' : 'files'}, ${entries} entries`,
  nothingWrong: 'nothing wrong',
  wrong: (count: number) => `${count} ${count === 1 ? 'thing' : 'things'} to put right`,
  spelling: {
    word: () => '',
    alias: (word: string) => `another spelling of ${word}`,
    form: (word: string) => `a short form of ${word}`,
    listed: (word: string) => `one of ${word}`,
  },
  replaces: (places: string) => `lies over ${places}`,
  usedBy: 'used by',
  divisions: 'divisions',
  noCode: 'no code',
  unknown: 'The lexicon has no entry for this word.',
  inside: 'It is part of',
  yes: 'yes',
  no: 'no',
}

export type LexiconWords = typeof english

const chinese: LexiconWords = {
  files: (files, entries) => `${files} 个文件，${entries} 个条目`,
  nothingWrong: '没有问题',
  wrong: (count) => `${count} 处需要改正`,
  spelling: {
    word: () => '',
    alias: (word) => `“${word}”的另一种写法`,
    form: (word) => `“${word}”的简称`,
    listed: (word) => `“${word}”之一`,
  },
  replaces: (places) => `覆盖 ${places}`,
  usedBy: '用于',
  divisions: '行政区划',
  noCode: '无代码',
  unknown: '词表中没有这个词。',
  inside: '含有它的词',
  yes: '是',
  no: '否',
}

/** What `taizhang lexicon` says. */
export const lexiconWords: Record<Language, LexiconWords> = { zh: chinese, en: english }
