import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/text/decode.ts'

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds')
const seeds = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'))

const ENCODINGS = [
  { name: 'UTF-8', encoding: 'utf-8', encode: (text: string) => iconv.encode(text, 'utf8') },
  { name: 'UTF-8 with BOM', encoding: 'utf-8', encode: (text: string) => iconv.encode(text, 'utf8', { addBOM: true }) },
  { name: 'UTF-16LE', encoding: 'utf-16le', encode: (text: string) => iconv.encode(text, 'utf-16le') },
  { name: 'UTF-16LE with BOM', encoding: 'utf-16le', encode: (text: string) => iconv.encode(text, 'utf-16le', { addBOM: true }) },
  { name: 'UTF-16BE', encoding: 'utf-16be', encode: (text: string) => iconv.encode(text, 'utf-16be') },
  { name: 'UTF-16BE with BOM', encoding: 'utf-16be', encode: (text: string) => iconv.encode(text, 'utf-16be', { addBOM: true }) },
  { name: 'GB18030', encoding: 'gb18030', encode: (text: string) => iconv.encode(text, 'gb18030') },
]

describe.each(seeds)('%s', (seed) => {
  const text = readFileSync(join(SEEDS, seed), 'utf8')
  it.each(ENCODINGS)('is the same text in $name', ({ encode, encoding }) => {
    expect(decodeText(encode(text))).toEqual({ text, encoding, undecodable: 0 })
  })
})

describe('short and foreign texts', () => {
  it.each(['好', '改造456户以上。', '一、民生', '1.改造'])('%s is read in GB18030 and in UTF-16 without a mark', (text) => {
    expect(decodeText(iconv.encode(text, 'gb18030'))?.text).toBe(text)
    expect(decodeText(iconv.encode(`${text}\n`, 'utf-16le'))?.text).toBe(`${text}\n`)
    expect(decodeText(iconv.encode(`${text}\n`, 'utf-16be'))?.text).toBe(`${text}\n`)
  })

  it('reads Traditional characters in every Unicode form', () => {
    const text = '關於印發二〇二五年民生實事工作方案的通知\n各縣市人民政府：改造老舊小區三十個，惠及居民兩萬餘人。\n'
    for (const encoding of ['utf8', 'utf-16le', 'utf-16be']) expect(decodeText(iconv.encode(text, encoding))?.text).toBe(text)
  })

  it('reads ASCII in UTF-16, whose bytes would be valid UTF-8', () => {
    expect(decodeText(iconv.encode('quota 456\r\n', 'utf-16le'))).toEqual({ text: 'quota 456\r\n', encoding: 'utf-16le', undecodable: 0 })
  })

  it('keeps line ends and a U+FFFD that the source holds', () => {
    expect(decodeText(iconv.encode('一\r\n二\r三\ufffd\n', 'utf8'))).toEqual({
      text: '一\r\n二\r三\ufffd\n',
      encoding: 'utf-8',
      undecodable: 0,
    })
  })

  it('reads a script without Chinese in UTF-8', () => {
    const text = 'ئۇيغۇرچە تېكىست'
    expect(decodeText(iconv.encode(text, 'utf8'))?.text).toBe(text)
  })
})

describe('damaged and binary bytes', () => {
  const sentence = '改造老旧小区30个，惠及居民2万余人。'.repeat(5)

  it('counts what could not be decoded and shows where', () => {
    const bytes = Buffer.concat([iconv.encode(sentence, 'utf8'), Buffer.of(0xff, 0xfe, 0xff), iconv.encode(sentence, 'utf8')])
    expect(decodeText(bytes)).toEqual({ text: `${sentence}\ufffd\ufffd\ufffd${sentence}`, encoding: 'utf-8', undecodable: 3 })
  })

  it('stays with the encoding of a text that is cut inside a character', () => {
    expect(decodeText(iconv.encode(sentence, 'utf8').subarray(0, -1))).toMatchObject({ encoding: 'utf-8', undecodable: 1 })
    const cut = iconv.encode(`${sentence}居`, 'gb18030').subarray(0, -1)
    expect(decodeText(cut)).toMatchObject({ encoding: 'gb18030', undecodable: 1 })
  })

  it('reads no text out of binary data', () => {
    expect(decodeText(pseudoRandomBytes(4000))).toBeNull()
    expect(decodeText(Uint8Array.from({ length: 2000 }, (_, at) => at % 32))).toBeNull()
    expect(decodeText(new Uint8Array(100))).toBeNull()
  })

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', undecodable: 0 })
  })
})

/** Bytes without a pattern, the same in every run (a linear congruential generator). */
function pseudoRandomBytes(length: number): Uint8Array {
  let state = 12345
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return (state >> 16) & 0xff
  })
}
