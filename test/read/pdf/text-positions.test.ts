import { describe, expect, it } from 'vitest'
import { asUcs2, placesOf, readContent, songFont, textOf } from './pdf-file.ts'

// Pages are 400 × 300 points. Helvetica at 20 points: A 13.34 wide, V 13.34, i 4.44; a character reaches 17.6 above its baseline and 2.4 below.
const SONG = { fonts: { S: songFont('UniGB-UCS2-H') } }

describe('the place of every character', () => {
  it('from its own width, from the top left of the page', async () => {
    const page = await readContent('BT /F1 20 Tf 50 200 Td (AiV) Tj ET')
    expect(placesOf(page)).toEqual(['A at 50 82.4 63.3 102.4', 'i at 63.3 82.4 67.8 102.4', 'V at 67.8 82.4 81.1 102.4'])
    expect(page.positioned.glyphs[0]).toMatchObject({ size: 20, font: 'Helvetica', bold: false, turn: 0, confidence: null })
  })

  it('character and word spacing move the next one and do not widen the box', async () => {
    const page = await readContent('BT /F1 20 Tf 2 Tc 10 Tw 50 200 Td (ii i) Tj ET')
    expect(placesOf(page)).toEqual(['i at 50 82.4 54.4 102.4', 'i at 56.4 82.4 60.9 102.4', 'i at 80.4 82.4 84.9 102.4'])
    expect(textOf(page)).toBe('ii i')
  })

  it('adjustments inside a line; what is drawn over its neighbour ends where that begins', async () => {
    expect(placesOf(await readContent('BT /F1 20 Tf 50 200 Td [(A) -1000 (A) 300 (A)] TJ ET'))).toEqual([
      'A at 50 82.4 63.3 102.4',
      'A at 83.3 82.4 90.7 102.4',
      'A at 90.7 82.4 104 102.4',
    ])
  })

  it('characters drawn twice keep their width', async () => {
    expect(placesOf(await readContent('BT /F1 20 Tf 1 0 0 1 50 200 Tm (A) Tj 1 0 0 1 50.5 200 Tm (A) Tj ET'))).toEqual([
      'A at 50 82.4 63.3 102.4',
      'A at 50.5 82.4 63.8 102.4',
    ])
  })

  it('narrowed type, raised type, lines by leading and quotes', async () => {
    expect(placesOf(await readContent('BT /F1 20 Tf 50 Tz 50 200 Td (AA) Tj ET'))).toEqual([
      'A at 50 82.4 56.7 102.4',
      'A at 56.7 82.4 63.3 102.4',
    ])
    expect(placesOf(await readContent('BT /F1 20 Tf 5 Ts 50 200 Td (A) Tj ET'))).toEqual(['A at 50 77.4 63.3 97.4'])
    expect(placesOf(await readContent('BT /F1 20 Tf 30 TL 50 200 Td (A) Tj T* (A) Tj (A) \' 0 1 (A) " ET'))).toEqual([
      'A at 50 82.4 63.3 102.4',
      'A at 50 112.4 63.3 132.4',
      'A at 50 142.4 63.3 162.4',
      'A at 50 172.4 63.3 192.4',
    ])
  })

  it('scaled, saved and restored, inside a form with a matrix of its own', async () => {
    const form = {
      value: '<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 30 0] /Resources 3 0 R >>',
      stream: 'BT /F1 20 Tf 10 10 Td (A) Tj ET',
    }
    const page = await readContent('q 2 0 0 2 100 50 cm BT /F1 10 Tf 0 0 Td (A) Tj ET /X Do Q BT /F1 20 Tf 50 200 Td (A) Tj ET', {
      resources: '/XObject << /X 10 0 R >>',
      objects: { 10: form },
    })
    expect(placesOf(page)).toEqual(['A at 100 232.4 113.3 252.4', 'A at 180 194.8 206.7 234.8', 'A at 50 82.4 63.3 102.4'])
    expect(page.positioned.glyphs[1]?.size).toBe(40)
  })

  it('turned pages, crop boxes and turned text', async () => {
    const turned = await readContent('BT /F1 20 Tf 0 1 -1 0 100 50 Tm (A) Tj ET', { entries: '/Rotate 90' })
    expect(turned.positioned).toMatchObject({ width: 300, height: 400, glyphs: [{ turn: 0 }] })
    expect(placesOf(turned)).toEqual(['A at 50 82.4 63.3 102.4'])
    const cropped = await readContent('BT /F1 20 Tf 150 200 Td (A) Tj ET', { entries: '/CropBox [100 100 300 250]' })
    expect(cropped.positioned).toMatchObject({ width: 200, height: 150 })
    expect(placesOf(cropped)).toEqual(['A at 50 32.4 63.3 52.4'])
    const upwards = await readContent('BT /F1 20 Tf 0 1 -1 0 100 50 Tm (A) Tj ET')
    expect(upwards.positioned.glyphs[0]?.turn).toBe(270)
    expect(placesOf(upwards)).toEqual(['A at 82.4 236.7 102.4 250'])
  })

  it('a negative size with a mirrored matrix is upright text', async () => {
    const page = await readContent('BT /F1 -20 Tf -1 0 0 -1 50 200 Tm (A) Tj ET')
    expect(placesOf(page)).toEqual(['A at 50 82.4 63.3 102.4'])
    expect(page.positioned.glyphs[0]).toMatchObject({ size: 20, turn: 0 })
  })

  it('vertical lines: squares from the pen downwards, around it', async () => {
    const page = await readContent(`BT /S 20 Tf 100 200 Td ${asUcs2('民生')} Tj ET`, { fonts: { S: songFont('UniGB-UCS2-V') } })
    expect(placesOf(page)).toEqual(['民 at 90 100 110 120', '生 at 90 120 110 140'])
    expect(page.positioned.glyphs[0]).toMatchObject({ turn: 0, size: 20 })
  })

  it('digits in a Chinese line share its band, blanks are no characters', async () => {
    const page = await readContent(`BT /S 10 Tf 50 200 Td ${asUcs2('改造\u300045户')} Tj ET`, SONG)
    expect(placesOf(page)).toEqual([
      '改 at 50 91.2 60 101.2',
      '造 at 60 91.2 70 101.2',
      '4 at 80 91.2 85 101.2',
      '5 at 85 91.2 90 101.2',
      '户 at 90 91.2 100 101.2',
    ])
    expect(page.positioned.glyphs.map(({ spaceBefore }) => spaceBefore)).toEqual([false, false, true, false, false])
  })

  it('a blank at the end of a line is not one before the next line', async () => {
    const page = await readContent('BT /F1 20 Tf 30 TL 50 200 Td (A ) Tj T* (V) Tj ET')
    expect(textOf(page)).toBe('AV')
  })

  it('fill and stroke together is a bold look; a bold name is bold', async () => {
    const bold = await readContent('BT /F1 20 Tf 2 Tr 50 200 Td (A) Tj 0 Tr (A) Tj /B 20 Tf (A) Tj ET', {
      fonts: { B: '<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Helvetica-Bold >>' },
    })
    expect(bold.positioned.glyphs.map((glyph) => [glyph.bold, glyph.font])).toEqual([
      [true, 'Helvetica'],
      [false, 'Helvetica'],
      [true, 'Helvetica-Bold'],
    ])
  })
})
