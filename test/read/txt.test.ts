import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { blockTexts, findingsOf, quoteOf, readDocument } from './reading.ts'

const read = (text: string) => readDocument(iconv.encode(text, 'utf8'), '通知.txt')

describe('plain text', () => {
  it('is stored exactly as decoded, a block a line that shows something', async () => {
    const text = '\r\n  一、任务分解  \r\n\r\n　　（一）改造管网\t90公里。\r完成时限：2025年12月底前\n \n'
    const document = await read(text)
    expect(document.text).toBe(text)
    expect(blockTexts(document)).toEqual(['一、任务分解', '（一）改造管网\t90公里。', '完成时限：2025年12月底前'])
    expect(document.blocks[0]).toEqual({ start: 4, end: 10, kind: 'paragraph', level: null, table: null, row: null, cells: [] })
    expect(document).toMatchObject({
      anchors: [],
      findings: [],
      source: { name: '通知.txt', mediaType: 'text/plain', container: null, pages: [] },
    })
  })

  it('drops the byte order mark and nothing else', async () => {
    const document = await readDocument(iconv.encode('\u3000通知\n', 'utf8', { addBOM: true }))
    expect(document.text).toBe('\u3000通知\n')
  })

  it('says how many places could not be decoded and where the first is', async () => {
    const document = await readDocument(
      Buffer.concat([iconv.encode('改造老旧小区30个', 'utf8'), Buffer.of(0xff), iconv.encode('，惠及2万人。', 'utf8')]),
    )
    expect(findingsOf(document)).toEqual([['undecodable_bytes', { count: 1, encoding: 'utf-8' }]])
    expect(document.findings.map(({ start, end }) => quoteOf(document, { start: start ?? 0, end: end ?? 0 }))).toEqual(['\ufffd'])
  })

  it('names its bytes by their hash', async () => {
    const document = await read('abc')
    expect(document.source.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
