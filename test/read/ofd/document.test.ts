import { describe, expect, it } from 'vitest'
import { openOfd } from '../../../src/read/ofd/open-ofd.ts'
import { code, findingsOf, inMillimetres, layer, MILLIMETRE, ofdFile, pageOf, pagePart, sayingOf, textObject, zipped } from './ofd-file.ts'

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const said = async (bytes: Uint8Array, number = 1): Promise<string> => sayingOf((await pageOf(bytes, number)).positioned.glyphs)
const at = (x: number, text: string): string => textObject(code(text, `X="${x}" Y="5"`))

describe('pages', () => {
  it('of the size of the document, in points', async () => {
    const { positioned } = await pageOf(ofdFile({ pages: [at(0, '一')] }))
    expect(positioned).toMatchObject({ number: 1, width: 210 * MILLIMETRE, height: 297 * MILLIMETRE })
  })

  it('of a size of their own, which need not begin at 0', async () => {
    const area = '<ofd:Area><ofd:PhysicalBox>10 20 2000 2000</ofd:PhysicalBox></ofd:Area>'
    const { positioned } = await pageOf(
      ofdFile({ pages: [''], parts: { 'Doc_0/Pages/Page_0/Content.xml': pagePart(layer(at(0, '一')), area) } }),
    )
    expect([positioned.width, positioned.height]).toEqual([2000 * MILLIMETRE, 2000 * MILLIMETRE])
    expect(inMillimetres(positioned.glyphs[0]?.box ?? [])).toEqual([10, 10.6, 15, 15.6])
  })

  it('of several documents in one file are numbered on', async () => {
    const root = `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody><ofd:DocBody><ofd:DocRoot>/Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`
    const second = `<ofd:Document ${NAMESPACE}><ofd:Pages><ofd:Page ID="1" BaseLoc="/Doc_1/P.xml"/></ofd:Pages></ofd:Document>`
    const parts = { 'OFD.xml': root, 'Doc_1/Document.xml': second, 'Doc_1/P.xml': pagePart(layer(at(0, '三'))) }
    const file = await openOfd(ofdFile({ pages: [at(0, '一'), at(0, '二')], parts }))
    expect(file.pageCount).toBe(3)
    const third = await file.page(3)
    expect([third.positioned.number, sayingOf(third.positioned.glyphs)]).toEqual([3, '三'])
  })

  it.each([
    ['without a prefix', (xml: string) => xml.replace('xmlns:ofd', 'xmlns').replaceAll('ofd:', '')],
    ['with another prefix', (xml: string) => xml.replaceAll('xmlns:ofd', 'xmlns:o').replaceAll('ofd:', 'o:')],
  ])('with elements %s', async (_, rewritten) => {
    const xml = rewritten(pagePart(layer(at(0, '改造'))))
    expect(await said(ofdFile({ pages: [''], parts: { 'Doc_0/Pages/Page_0/Content.xml': xml } }))).toBe('改造')
  })

  it.each([
    ['from the root', '/Doc_0/Content/p.xml'],
    ['through the folder above', '../Doc_0/Content/p.xml'],
    ['with backslashes', 'Content\\p.xml'],
    ['in another case', 'content/P.XML'],
    ['from the root without saying so', 'Doc_0/Content/p.xml'],
  ])('named %s', async (_, location) => {
    const document = `<ofd:Document ${NAMESPACE}><ofd:Pages><ofd:Page ID="1" BaseLoc="${location}"/></ofd:Pages></ofd:Document>`
    expect(await said(ofdFile({ parts: { 'Doc_0/Document.xml': document, 'Doc_0/Content/p.xml': pagePart(layer(at(0, '改造'))) } }))).toBe(
      '改造',
    )
  })

  it('whose entries have backslashes in their names', async () => {
    const document = `<ofd:Document ${NAMESPACE}><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/p.xml"/></ofd:Pages></ofd:Document>`
    const root = `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`
    const bytes = zipped({ 'OFD.xml': root, 'Doc_0\\Document.xml': document, 'Doc_0\\Pages\\p.xml': pagePart(layer(at(0, '改造'))) })
    expect(await said(bytes)).toBe('改造')
  })
})

describe('what is drawn on a page', () => {
  it('in the order of layers, not as they are written', async () => {
    const content = layer(at(0, '前'), 'Type="Foreground"') + layer(at(0, '正')) + layer(at(0, '底'), 'Type="Background"')
    expect(await said(ofdFile({ pages: [''], parts: { 'Doc_0/Pages/Page_0/Content.xml': pagePart(content) } }))).toBe('底正前')
  })

  it('without a layer', async () => {
    expect(await said(ofdFile({ pages: [''], parts: { 'Doc_0/Pages/Page_0/Content.xml': pagePart(at(0, '改造')) } }))).toBe('改造')
  })

  it('blocks within blocks', async () => {
    const block = (objects: string): string => `<ofd:PageBlock ID="4">${objects}</ofd:PageBlock>`
    expect(await said(ofdFile({ pages: [block(at(0, '甲') + block(at(9, '乙')))] }))).toBe('甲乙')
  })

  it('templates, several of them, each at its height', async () => {
    const template = (id: number, order: string): string => `<ofd:TemplatePage ID="${id}" ZOrder="${order}" BaseLoc="Tpls/${id}.xml"/>`
    const page = pagePart(layer(at(0, '文')), '<ofd:Template TemplateID="81"/><ofd:Template TemplateID="82" ZOrder="Foreground"/>')
    const parts = {
      'Doc_0/Tpls/81.xml': pagePart(layer(at(0, '头'))),
      'Doc_0/Tpls/82.xml': pagePart(layer(at(0, '尾'))),
      'Doc_0/Pages/Page_0/Content.xml': page,
    }
    expect(await said(ofdFile({ pages: [''], common: template(81, 'Background') + template(82, 'Background'), parts }))).toBe('头文尾')
  })

  it('groups by reference, moved and scaled', async () => {
    const unit = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="70" Width="100" Height="100"><ofd:Content>${at(0, '组')}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`
    const object = '<ofd:CompositeObject ID="8" Boundary="100 100 50 50" CTM="2 0 0 2 0 0" ResourceID="70"/>'
    const { positioned } = await pageOf(ofdFile({ pages: [object], resources: unit }))
    expect(positioned.glyphs.map(({ text, box }) => [text, inMillimetres(box)])).toEqual([['组', [140, 161.2, 150, 171.2]]])
  })

  it('a group that holds itself ends', async () => {
    const self = '<ofd:CompositeObject ID="8" Boundary="0 0 50 50" ResourceID="70"/>'
    const unit = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="70"><ofd:Content>${at(0, '自')}${self}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`
    expect((await said(ofdFile({ pages: [self], resources: unit }))).length).toBeLessThan(50)
  })
})

describe('what lies beside the text', () => {
  const annotation = (type: string, text: string): string =>
    `<ofd:Annot ID="60" Type="${type}"><ofd:Appearance Boundary="0 0 100 100">${at(0, text)}</ofd:Appearance></ofd:Annot>`
  const annotated = (...annotations: string[]): Uint8Array =>
    ofdFile({
      pages: [at(0, '正文'), at(0, '二')],
      document: '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>',
      parts: {
        'Doc_0/Annots/Annotations.xml': `<ofd:Annotations ${NAMESPACE}><ofd:Page PageID="2"><ofd:FileLoc>Page_1.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
        'Doc_0/Annots/Page_1.xml': `<ofd:PageAnnot ${NAMESPACE}>${annotations.join('')}</ofd:PageAnnot>`,
      },
    })

  it('annotations, watermarks and stamps are counted on their page and not read', async () => {
    const file = await openOfd(annotated(annotation('Watermark', '内部'), annotation('Stamp', '章'), annotation('Link', '链')))
    const second = await file.page(2)
    expect(sayingOf(second.positioned.glyphs)).toBe('二')
    expect(findingsOf(second)).toEqual([['annotations_not_read', { page: 2, count: 2 }]])
    expect(findingsOf(await file.page(1))).toEqual([])
  })

  it('signatures and attachments are counted', async () => {
    const root = `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>`
    const parts = {
      'OFD.xml': root,
      'Doc_0/Signs/Signatures.xml': `<ofd:Signatures ${NAMESPACE}><ofd:MaxSignId>2</ofd:MaxSignId><ofd:Signature ID="1" BaseLoc="a.xml"/><ofd:Signature ID="2" BaseLoc="b.xml"/></ofd:Signatures>`,
      'Doc_0/Attachs.xml': `<ofd:Attachments ${NAMESPACE}><ofd:Attachment ID="1" Name="表"/></ofd:Attachments>`,
    }
    const document = '<ofd:Attachments>Attachs.xml</ofd:Attachments>'
    expect(findingsOf(await openOfd(ofdFile({ pages: [at(0, '一')], document, parts })))).toEqual([
      ['signatures_not_verified', { count: 2 }],
      ['attachments_not_read', { count: 1 }],
    ])
  })
})
