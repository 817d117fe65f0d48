import { describe, expect, it } from 'vitest'
import { readDocument } from '../reading.ts'
import { abstractList, cell, docxFile, level, list, listed, paragraph, row, run, table } from './docx-file.ts'

const SENTENCE = '新建改扩建公办幼儿园12所，新增学位3600个，由区教育局牵头，区财政局配合，2025年12月底前完成。'
const NUMBERING = abstractList(0, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.')) + list(1, 0)

const repeated = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join('')

const deletedEnd = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** Bodies of n parts each, of the kinds that a document, or one made to exhaust a reader, has many of. */
const BODIES: Readonly<Record<string, (count: number) => string>> = {
  'numbered paragraphs': (count) => repeated(count, (at) => listed(SENTENCE, 1, at % 2)),
  'rows of one table': (count) => table(repeated(count, (at) => row(cell(String(at)), cell(SENTENCE)))),
  'runs of one paragraph': (count) => `<w:p>${repeated(count, () => run(SENTENCE))}</w:p>`,
  'insertions in one paragraph': (count) => `<w:p>${repeated(count, () => `<w:ins w:id="1" w:author="a">${run(SENTENCE)}</w:ins>`)}</w:p>`,
  'paragraphs with a deleted end': (count) => repeated(count, () => paragraph('改造', deletedEnd)) + paragraph('完'),
  'content controls': (count) => repeated(count, () => `<w:sdt><w:sdtContent>${paragraph(SENTENCE)}</w:sdtContent></w:sdt>`),
  'fields of one paragraph': (count) => `<w:p>${repeated(count, () => field)}</w:p>`,
  'fields inside one another': (count) =>
    `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(count)}${run('1')}${'<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(count)}</w:p>`,
}

/** Processor seconds, which other programs on the machine do not add to. */
async function secondsFor(body: string): Promise<number> {
  const bytes = docxFile({ body, numbering: NUMBERING })
  const before = process.cpuUsage()
  await readDocument(bytes)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const SMALL = 400
const TIMES = 6
/** What is linear takes 6 times as long for 6 times as much, what is quadratic 36 times; between them is room for the machine's moods. */
const MOST = 18
/** Below this the clock and the collector weigh more than the reading. */
const LEAST_SECONDS = 0.1

describe('time grows with the document', () => {
  it.each(Object.entries(BODIES))('%s', async (_, body) => {
    await secondsFor(body(SMALL))
    const small = Math.max(await secondsFor(body(SMALL)), LEAST_SECONDS)
    expect(await secondsFor(body(SMALL * TIMES))).toBeLessThan(small * MOST)
  })
})

describe('a document of 500 pages', () => {
  /** A page of 28 lines of 28 characters holds some thousand characters with its headings. */
  const PARAGRAPHS = 10_000

  it('is read whole within seconds', async () => {
    const bytes = docxFile({ body: repeated(PARAGRAPHS, () => paragraph(SENTENCE)) })
    const before = process.cpuUsage()
    const document = await readDocument(bytes)
    expect(document.blocks).toHaveLength(PARAGRAPHS)
    expect(document.text.length).toBeGreaterThan(500_000)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(30)
  })
})
