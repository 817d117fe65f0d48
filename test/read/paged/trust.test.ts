import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Glyph } from '../../../src/layout/page.ts'
import { findingOf } from '../../../src/model/index.ts'
import type { SourcePage } from '../../../src/read/paged/page-source.ts'
import { distrustFinding, distrustOf, unreadPictures } from '../../../src/read/paged/trust.ts'

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds')
const seeds = readdirSync(SEEDS).map((file) => readFileSync(join(SEEDS, file), 'utf8'))
const PAGE = { width: 600, height: 800 }
const SIZE = 10

/** A page of text, 50 characters a line; `advance` in em: Han by default, letters half as wide. */
function pageOf(
  text: string,
  more: Partial<SourcePage['positioned']> & { unmapped?: number; outlines?: number; advance?: number } = {},
): SourcePage {
  const { unmapped = 0, outlines = 0, advance, ...positioned } = more
  const glyphs = [...text.replace(/\s/gu, '')].map((character, at): Glyph => {
    const width = (advance ?? (/^[!-~]$/.test(character) ? 0.5 : 1)) * SIZE
    const [x, y] = [50 + (at % 50) * SIZE, 50 + Math.floor(at / 50) * SIZE]
    return {
      text: character,
      box: [x, y, x + width, y + SIZE],
      size: SIZE,
      font: null,
      bold: false,
      turn: 0,
      spaceBefore: false,
      confidence: null,
    }
  })
  return {
    positioned: { number: 1, ...PAGE, glyphs, rules: [], areas: [], pictures: [], ...positioned },
    unmappedGlyphs: unmapped,
    outlines,
    findings: [],
    picture: async () => null,
  }
}

const reasonOf = (page: SourcePage): string | null => distrustOf(page)?.reason ?? null

describe('text that is believed', () => {
  it.each(seeds.map((text) => [text.slice(0, 20).replace(/\s/g, ''), text]))('a notice: %s…', (_, text) => {
    for (let at = 0; at + 200 < text.length; at += 200) expect(distrustOf(pageOf(text.slice(at, at + 400)))).toBeNull()
  })

  it.each([
    [
      'names of people',
      '阿不都热合曼 买买提艾力 古丽巴哈尔 依明江 欧阳靖雯 诸葛瑾瑜 慕容晟睿 尉迟嘉懿 罗晖 谭皓轩 邵沁怡 郝梓萱 龚煜祺 薛婧妍 阎锦程',
    ],
    [
      'a list of medicines',
      '阿莫西林胶囊、头孢克肟片、布洛芬缓释胶囊、盐酸二甲双胍片、苯磺酸氨氯地平片、阿托伐他汀钙片、枸橼酸铋钾颗粒、酒石酸美托洛尔片、缬沙坦胶囊',
    ],
    [
      'Traditional Chinese',
      '為進一步保障和改善民生，區政府決定實施十項民生實事項目，新建養老服務設施二十處，改造老舊小區四十五個，惠及羣眾一萬二千餘戶，請各單位認真落實',
    ],
    [
      'classical Chinese',
      '晋太元中，武陵人捕鱼为业。缘溪行，忘路之远近。忽逢桃花林，夹岸数百步，中无杂树，芳草鲜美，落英缤纷。渔人甚异之，复前行，欲穷其林。',
    ],
    ['a table of numbers', '1 2.5000 60000≤Q<80000 20<μ≤30 0.92 1.02 1.11 1.19 1.26 0.87 0.93 1.00 1.06 1.10 合计 45.2% 3,456.78 万元'],
    ['a page number', '— 12 —'],
    ['five rare characters', '饕餮魍魉龘'],
    ['a notice in Chinese and Uyghur', 'ئۇقتۇرۇش خەلق تۇرمۇشى 关于印发民生实事实施方案的通知 各县市人民政府自治州人民政府各部门直属机构'],
    ['two unknown signs on a cover page', '\ufffd2025年民生实事\ufffd'],
    ['bullets of a symbol font', '\uf0b7新建公园三个 \uf0b7改造道路五条 \uf0b7新增停车位一千个 \uf0b7建成充电桩二百个'],
  ])('%s', (_, text) => {
    expect(distrustOf(pageOf(text))).toBeNull()
  })

  it('letters and digits whose widths the font does not say', () => {
    expect(
      distrustOf(
        pageOf('2025年1月至12月完成G0711线2标段K100至K250共150公里，联系电话09051234567，12345热线，传真0905-7654321', { advance: 1 }),
      ),
    ).toBeNull()
  })
})

describe('text that is not believed, with the reason', () => {
  it('a scan without text, also in strips and with a page number over it', () => {
    const strips = Array.from({ length: 20 }, (_, at): [number, number, number, number] => [0, at * 40, 600, at * 40 + 40])
    expect(distrustOf(pageOf('', { pictures: strips }))).toEqual({ reason: 'no_text_under_picture', coverage: 1, glyphs: 0 })
    expect(reasonOf(pageOf('第12页 共30页', { pictures: strips }))).toBe('no_text_under_picture')
    expect(reasonOf(pageOf(seeds[0]?.slice(0, 500) ?? '', { pictures: strips }))).toBeNull()
    expect(reasonOf(pageOf('', { pictures: [[0, 0, 300, 200]] }))).toBeNull()
  })

  it('text that was turned into outlines', () => {
    expect(distrustOf(pageOf('', { outlines: 900 }))).toEqual({ reason: 'text_as_outlines', outlines: 900, glyphs: 0 })
    expect(distrustOf(pageOf('', { outlines: 20 }))).toBeNull()
  })

  it('Han at random, shifted by one, and bytes read in a wrong encoding', () => {
    const text = (seeds[0] ?? '').slice(0, 600)
    const shifted = text.replace(/\p{Script=Han}/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 1))
    expect(reasonOf(pageOf(shifted))).toBe('gibberish_han')
    const misread = new TextDecoder('gb18030').decode(Buffer.from(text)).replace(/[\ufffd\p{Co}]/gu, '')
    expect(reasonOf(pageOf(misread))).toBe('gibberish_han')
    expect(reasonOf(pageOf('犐犆犛犔犌犕犜犛犲犮狌狉犲犲犾犲犮狋狉狅狀犻犮狊犲犪犾犮狉狔狆狋狅犵狉犪狆犺狔'))).toBe('gibberish_han')
  })

  it('Han under letters and signs of ASCII that are as wide as Han', () => {
    expect(reasonOf(pageOf('KLMNO，PQ6%RST。UVWK)*6XYZ[\\]^_`a。K)*6bc<defghijY`a6kl。KLMm78noLMpq+rstuQvwx。', { advance: 1 }))).toBe(
      'gibberish_symbols',
    )
    expect(reasonOf(pageOf('KLMNO，PQ6%RST。UVWK)*6XYZ[\\]^_`a。K)*6bc<defghijY`a6kl。KLMm78noLMpq+rstuQvwx。'))).toBeNull()
  })

  it('letters from all over Unicode, as glyph numbers read as characters give', () => {
    const numbers = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x250 + at * 11)).filter((character) =>
      /\p{L}/u.test(character),
    )
    expect(reasonOf(pageOf(numbers.join('')))).toBe('mixed_scripts')
  })

  it('private use, impossible code points, fonts without a map', () => {
    expect(reasonOf(pageOf('\ue001\ue002\ue003\ue004建设'))).toBe('private_use')
    expect(reasonOf(pageOf('建设\ufffd\ufffd\ufffd公园三个惠及群众'))).toBe('impossible_code_points')
    expect(reasonOf(pageOf('\ufffd\ufffd\ufffd建设公园三个惠及群众', { unmapped: 3 }))).toBe('no_unicode_map')
  })

  it('a font without a map whose guess reads as Chinese is believed', () => {
    const text = (seeds[0] ?? '').slice(0, 300)
    expect(distrustOf(pageOf(text, { unmapped: 300 }))).toBeNull()
  })

  it('a page that could not be read', () => {
    expect(reasonOf({ ...pageOf(''), findings: [findingOf('page_unreadable', { page: 1 })] })).toBe('page_unreadable')
  })

  it('as a finding: page, reason and what was measured', () => {
    const distrust = distrustOf(pageOf('犐犆犛犔犌犕犜犛犲犮狌狉犲犲犾犲犮狋狉狅狀犻犮狊犲犪犾犮狉狔狆狋狅犵狉犪狆犺狔'))
    expect(distrust && distrustFinding(7, distrust)).toMatchObject({
      code: 'text_layer_distrusted',
      severity: 'warning',
      data: { page: 7, reason: 'gibberish_han', han: 39 },
    })
  })
})

describe('pictures beside text', () => {
  it('a large one without text on it is reported, a logo and a background are not', () => {
    const text = seeds[0]?.slice(0, 500) ?? ''
    expect(unreadPictures(pageOf(text, { pictures: [[100, 400, 500, 700]] }))).toMatchObject({
      code: 'images_not_read',
      data: { page: 1, count: 1 },
    })
    expect(unreadPictures(pageOf(text, { pictures: [[0, 0, 100, 100]] }))).toBeNull()
    expect(unreadPictures(pageOf(text, { pictures: [[0, 0, 600, 800]] }))).toBeNull()
  })
})
