import iconv from 'iconv-lite'
import { seedBytes } from './forms.ts'
import { readFixture } from './reading.ts'
import { type Section, tableOf } from './section.ts'

interface Written {
  as: string
  declared: string
  bytes(text: string): Uint8Array
}

const page = (text: string, charset: string | null): string =>
  `<html><head>${charset === null ? '' : `<meta charset="${charset}">`}</head><body><pre>${text}</pre></body></html>`

/** What a file is written in, and what it says of itself. */
const PLAIN: readonly Written[] = [
  { as: 'UTF-8', declared: 'nothing', bytes: (text) => iconv.encode(text, 'utf8') },
  { as: 'UTF-8', declared: 'byte order mark', bytes: (text) => iconv.encode(text, 'utf8', { addBOM: true }) },
  { as: 'UTF-16LE', declared: 'byte order mark', bytes: (text) => iconv.encode(text, 'utf-16le', { addBOM: true }) },
  { as: 'UTF-16BE', declared: 'byte order mark', bytes: (text) => iconv.encode(text, 'utf-16be', { addBOM: true }) },
  { as: 'UTF-16LE', declared: 'nothing', bytes: (text) => iconv.encode(text, 'utf-16le', { addBOM: false }) },
  { as: 'UTF-16BE', declared: 'nothing', bytes: (text) => iconv.encode(text, 'utf-16be', { addBOM: false }) },
  { as: 'GB18030', declared: 'nothing', bytes: (text) => iconv.encode(text, 'gb18030') },
]

const PAGES: readonly [as: string, charset: string | null][] = [
  ['utf8', 'utf-8'],
  ['utf8', 'gb2312'],
  ['utf8', null],
  ['gbk', 'gb2312'],
  ['gbk', 'utf-8'],
  ['gbk', null],
  ['gb18030', 'gb2312'],
  ['gb18030', null],
]

const METHOD = `Every seed as plain text, and as a page that says of itself what is right, what is wrong, or nothing: how many give the same text (pages: but for white space).`

/** Texts whose encoding nobody says, or says wrongly. */
export async function encodingsSection(stems: readonly string[]): Promise<Section> {
  const texts = stems.map((stem) => new TextDecoder().decode(seedBytes(stem)))
  const rows: (string | number)[][] = []
  for (const { as, declared, bytes } of PLAIN) {
    const same = await countOf(texts, async (text) => (await readFixture(bytes(text), 'seed.txt')).text === text)
    rows.push(['txt', as, declared, `${same} of ${texts.length}`])
  }
  for (const [as, charset] of PAGES) {
    const same = await countOf(texts, async (text) => {
      const read = await readFixture(iconv.encode(page(text, charset), as), 'seed.html')
      return bare(read.text) === bare(text)
    })
    rows.push(['html', as === 'utf8' ? 'UTF-8' : as.toUpperCase(), charset ?? 'nothing', `${same} of ${texts.length}`])
  }
  return { title: 'Encodings', text: [METHOD, tableOf(['format', 'written in', 'says', 'same text'], rows)].join('\n\n') }
}

const bare = (text: string): string => text.replace(/\s/g, '')

async function countOf(texts: readonly string[], holds: (text: string) => Promise<boolean>): Promise<number> {
  let count = 0
  for (const text of texts) if (await holds(text)) count += 1
  return count
}
