import { describe, expect, it } from 'vitest'
import { findingsOf, readContent, textOf } from './pdf-file.ts'

/** A picture of one grey pixel. */
const PICTURE = {
  value: '<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 >>',
  stream: '\x80'.repeat(16),
}
const SCAN = { resources: '/XObject << /P 10 0 R >>', objects: { 10: PICTURE } }
const hidden = (reason: string, count = 1): unknown => ['hidden_text_not_read', { page: 1, reason, count }]

describe('what nobody sees is not read, and that is said', () => {
  it.each([
    ['invisible', 'BT /F1 20 Tf 3 Tr 50 200 Td (A) Tj ET'],
    ['same_colour', 'BT /F1 20 Tf 1 1 1 rg 50 200 Td (A) Tj ET'],
    ['same_colour', '1 0 0 rg 0 150 400 100 re f BT /F1 20 Tf 50 200 Td (A) Tj ET'],
    ['outside_page', 'BT /F1 20 Tf 450 200 Td (A) Tj ET'],
    ['clipped', '100 100 50 50 re W n BT /F1 20 Tf 50 200 Td (A) Tj ET'],
    ['too_small', 'BT /F1 0.3 Tf 50 200 Td (A) Tj ET'],
  ])('%s: %s', async (reason, content) => {
    const page = await readContent(content)
    expect(textOf(page)).toBe('')
    expect(findingsOf(page)).toEqual([hidden(reason)])
  })

  it('transparent, and in a layer that is switched off', async () => {
    const transparent = await readContent('/G gs BT /F1 20 Tf 50 200 Td (A) Tj ET', { resources: '/ExtGState << /G << /ca 0 >> >>' })
    expect([textOf(transparent), findingsOf(transparent)]).toEqual(['', [hidden('transparent')]])
    const layered = await readContent('/OC /L BDC BT /F1 20 Tf 50 200 Td (A) Tj ET EMC BT /F1 20 Tf 50 100 Td (V) Tj ET', {
      resources: '/Properties << /L 10 0 R >>',
      objects: { 10: { value: '<< /Type /OCG /Name (L) >>' } },
      catalog: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>',
    })
    expect([textOf(layered), findingsOf(layered)]).toEqual(['V', [hidden('hidden_layer')]])
  })
})

describe('what can be seen is read', () => {
  it('white on a coloured bar and on a picture; black on white drawn before', async () => {
    expect(textOf(await readContent('1 0 0 rg 40 180 100 40 re f 1 1 1 rg BT /F1 20 Tf 50 190 Td (A) Tj ET'))).toBe('A')
    expect(textOf(await readContent('q 200 0 0 100 40 150 cm /P Do Q 1 g BT /F1 20 Tf 50 190 Td (A) Tj ET', SCAN))).toBe('A')
    expect(textOf(await readContent('1 g 0 0 400 300 re f 0 g BT /F1 20 Tf 50 190 Td (A) Tj ET'))).toBe('A')
  })

  it('the text layer of a scan, which is drawn invisibly over the whole page: read, and that is said', async () => {
    const page = await readContent('q 400 0 0 300 0 0 cm /P Do Q BT /F1 20 Tf 3 Tr 50 200 Td (AV) Tj ET', SCAN)
    expect(textOf(page)).toBe('AV')
    expect(findingsOf(page)).toEqual([['recognised_layer_read', { page: 1, count: 2 }]])
  })

  it('a scan in strips counts as one picture', async () => {
    const strips = Array.from({ length: 10 }, (_, at) => `q 400 0 0 30 0 ${at * 30} cm /P Do Q`).join(' ')
    expect(textOf(await readContent(`${strips} BT /F1 20 Tf 3 Tr 50 200 Td (A) Tj ET`, SCAN))).toBe('A')
  })

  it('not invisible text over a small picture', async () => {
    const page = await readContent('q 100 0 0 100 40 150 cm /P Do Q BT /F1 20 Tf 3 Tr 50 200 Td (A) Tj ET', SCAN)
    expect([textOf(page), findingsOf(page)]).toEqual(['', [hidden('invisible')]])
  })

  it('what was filled into a form is read, a remark over the page is not', async () => {
    const appearance = {
      value: '<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources 3 0 R >>',
      stream: 'BT /F1 10 Tf 2 5 Td (A) Tj ET',
    }
    const annotation = (subtype: string, more: string): { value: string } => ({
      value: `<< /Type /Annot /Subtype /${subtype} /Rect [50 200 150 220] /F 4 /AP << /N 10 0 R >> ${more} >>`,
    })
    const page = await readContent('', {
      entries: '/Annots [11 0 R 12 0 R]',
      objects: {
        10: appearance,
        11: annotation('Widget', '/FT /Tx /T (a) /V (A)'),
        12: annotation('FreeText', '/Contents (A) /DA (/F1 10 Tf)'),
      },
    })
    expect(textOf(page)).toBe('A')
    expect(findingsOf(page)).toEqual([['annotations_not_read', { page: 1, count: 1 }]])
  })
})
