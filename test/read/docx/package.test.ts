import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blockTexts, findingsOf, readDocument, refusalOf } from '../reading.ts'
import { abstractList, type DocxParts, docxFile, level, list, listed, paragraph, run } from './docx-file.ts'

const LISTED: DocxParts = {
  body: listed('改造管网', 1) + paragraph('住建局', '<w:pStyle w:val="a"/>'),
  numbering: abstractList(0, level(0, 'decimal', '%1、')) + list(1, 0),
  styles: '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>',
}

/** A docx of a test with its files renamed, and their text rewritten. */
function rewritten(parts: DocxParts, rename: (name: string) => string, rewrite: (text: string, name: string) => string): Uint8Array {
  const files = Object.entries(unzipSync(docxFile(parts)))
  return zipSync(Object.fromEntries(files.map(([name, bytes]) => [rename(name), strToU8(rewrite(strFromU8(bytes), name))])))
}

const same = (text: string): string => text

describe('a docx of another make', () => {
  it('in the strict namespace', async () => {
    const strict = rewritten(LISTED, same, (text) =>
      text
        .replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    )
    const document = await readDocument(strict)
    expect(blockTexts(document)).toEqual(['1、改造管网', '住建局'])
    expect(document.blocks[1]).toMatchObject({ kind: 'heading', level: 1 })
    expect(document.findings).toEqual([])
  })

  it('whose main part has another name', async () => {
    const named = rewritten(
      LISTED,
      (name) => name.replace('document.xml', 'main.xml'),
      (text, name) => (name === '_rels/.rels' ? text.replace('document.xml', 'main.xml') : text),
    )
    expect(blockTexts(await readDocument(named))).toEqual(['1、改造管网', '住建局'])
  })

  it('with backslashes in the names, as some programs zip', async () => {
    expect(blockTexts(await readDocument(rewritten(LISTED, (name) => name.replaceAll('/', '\\'), same)))).toEqual(['1、改造管网', '住建局'])
  })

  it('with prefixes of its own for the namespaces', async () => {
    const prefixed = rewritten(LISTED, same, (text) =>
      text.replace(/(?<=[<\s/])w:|(?<=xmlns:)w(?==)/g, (prefix) => prefix.replace('w', 'ns0')),
    )
    expect(blockTexts(await readDocument(prefixed))).toEqual(['1、改造管网', '住建局'])
  })

  it('with macros, which are not run', async () => {
    const relationship =
      '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    const macros = rewritten(LISTED, same, (text, name) =>
      name === 'word/_rels/document.xml.rels' ? text.replace('</Relationships>', `${relationship}</Relationships>`) : text,
    )
    expect(findingsOf(await readDocument(macros))).toEqual([['macros_not_run', {}]])
  })

  it('whose lists begin at 0 and have one level, as web editors write them', async () => {
    const numbering = abstractList(0, '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>') + list(1, 0)
    const document = await readDocument(docxFile({ body: listed('甲', 1) + listed('乙', 1) + listed('丙', 1, 3), numbering }))
    expect(blockTexts(document)).toEqual(['0. 甲', '1. 乙', '丙'])
  })
})

describe('a damaged part beside the text', () => {
  it.each([
    ['numbering', ['改造管网', '住建局'], 'paragraph'],
    ['styles', ['1、改造管网', '住建局'], 'paragraph'],
  ])('%s: the text is read without it', async (part, texts) => {
    const broken = rewritten(LISTED, same, (text, name) => (name === `word/${part}.xml` ? text.slice(0, -20) : text))
    const document = await readDocument(broken)
    expect(blockTexts(document)).toEqual(texts)
    expect(findingsOf(document)).toEqual([['part_unreadable', { detail: expect.stringContaining(`word/${part}.xml`) }]])
  })

  it('notes and headers: the text is read without them', async () => {
    const parts = {
      body: `<w:p>${run('甲')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>`,
      footnotes: `<w:footnote w:id="1">${paragraph('注')}</w:footnote>`,
      header: paragraph('页眉'),
    }
    const broken = rewritten(parts, same, (text, name) => (/footnotes|header\.xml/.test(name) ? text.slice(0, -8) : text))
    const document = await readDocument(broken)
    expect(blockTexts(document)).toEqual(['甲'])
    expect(document.findings.map(({ code }) => code)).toEqual(['part_unreadable', 'part_unreadable'])
  })
})

describe('a docx made to exhaust a reader', () => {
  it('of 10,000 content controls inside one another is refused', async () => {
    const nested = `${'<w:sdt><w:sdtContent>'.repeat(10_000)}${paragraph('甲')}${'</w:sdtContent></w:sdt>'.repeat(10_000)}`
    expect(await refusalOf(docxFile({ body: nested }))).toMatchObject({ code: 'broken_file', data: { cause: 'xml_too_deep' } })
  })

  it('whose EQ field is nested and long is read without it', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const instruction = `<w:r><w:instrText>EQ ${'\\o('.repeat(50_000)}</w:instrText></w:r>`
    expect((await readDocument(docxFile({ body: `<w:p>${run('甲')}${field('begin')}${instruction}${field('end')}</w:p>` }))).text).toBe(
      '甲',
    )
  })

  it('whose styles are based on one another in a ring is read', async () => {
    const style = (type: string, id: string, base: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:basedOn w:val="${base}"/></w:style>`
    const styles =
      style('paragraph', 'a', 'b') +
      style('paragraph', 'b', 'a') +
      style('character', 'c', 'd') +
      style('character', 'd', 'c') +
      '<w:style w:type="character" w:styleId="e"><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:rPr><w:rStyle w:val="c"/></w:rPr><w:t>甲</w:t></w:r></w:p>`
    expect((await readDocument(docxFile({ body, styles }))).text).toBe('甲')
  })
})

describe('what lies outside the file', () => {
  it('is named and never fetched; links are links', async () => {
    const external = (type: string, target: string) =>
      `<Relationship Id="${type}" Type="x/${type}" Target="${target}" TargetMode="External"/>`
    const remote =
      external('attachedTemplate', 'http://127.0.0.1:1/t.dotm') +
      external('image', 'file:///etc/hostname') +
      external('hyperlink', 'http://127.0.0.1:1/')
    const document = await readDocument(
      rewritten(LISTED, same, (text, name) =>
        name === 'word/_rels/document.xml.rels' ? text.replace('</Relationships>', `${remote}</Relationships>`) : text,
      ),
    )
    expect(blockTexts(document)).toEqual(['1、改造管网', '住建局'])
    expect(findingsOf(document)).toEqual([
      ['remote_parts_not_fetched', { count: 2, targets: 'http://127.0.0.1:1/t.dotm; file:///etc/hostname' }],
    ])
  })
})
