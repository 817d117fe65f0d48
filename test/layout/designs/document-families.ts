import type { Box, Glyph } from '../../../src/layout/index.ts'
import type { Dice } from './dice.ts'
import { type Copy, copyOf, NEWSPAPER_SETTING, type Setting, type Slot, setBody } from './set-body.ts'
import { advanceOf, glyphsOf, levelRule, newSheet, printLine, type Sheet, type Type, widthOfText } from './sheet.ts'
import { headline, ORDINALS, paragraph, sentence } from './words.ts'

/** Pages that are no newspaper's: circulars, reports, tables of contents. */
export const documentFamilies: Record<string, (dice: Dice) => Sheet[]> = {
  circular: (dice) => circular(dice, {}),
  'space between paragraphs': (dice) => circular(dice, { indent: 0, between: 10 }),
  'hanging indents': (dice) => circular(dice, { indent: 0, hanging: 2 }),
  'one-line paragraphs': (dice) =>
    document(dice, (_, at) => ({
      text: dice.chance(0.75) ? `${ORDINALS[at % 10]}、${headline(dice, dice.int(5, 16))}` : paragraph(dice, 2),
    })),
  'centred lines': (dice) =>
    document(dice, (_, at) =>
      at % 8 < 6 ? { text: headline(dice, dice.int(5, 14)), centred: true, setting: { indent: 0 } } : { text: paragraph(dice, 3) },
    ),
  'spaced headings': spacedHeadings,
  'numbers broken': (dice) => document(dice, () => ({ text: [...paragraph(dice, 3)].join('​') })),
  'lying two columns': lyingTwoColumns,
  'running heads': runningHeads,
  contents,
  footnotes,
  'line numbers': lineNumbers,
  bilingual,
  watermark,
  'turned page': turnedPage,
  'three lines': threeLines,
  empty: () => [newSheet(595, 842)],
}

const A4 = [595, 842] as const
const BODY: Type = { size: 16, font: 'fang', pitch: 28 }
const furniture = { article: 'furniture', role: 'furniture', paragraph: 0 } as const

/** Sets copy over as many pages as it takes, each with its number at the foot. */
function setPages(
  dice: Dice,
  copy: Copy,
  type: Type,
  setting: Setting,
  { pages = 3, top = 100, decorate = (_sheet: Sheet): void => undefined } = {},
): Sheet[] {
  const sheets = Array.from({ length: pages }, (_, at) => newSheet(A4[0], A4[1], at + 1))
  let paragraphs = 0
  for (const [at, sheet] of sheets.entries()) {
    const wrapped: Copy = () => {
      paragraphs++
      return copy()
    }
    setBody(sheet, dice, 'document', [{ box: [80, at === 0 ? top : 100, 520, 755] }], type, setting, wrapped)
    for (const line of sheet.truth) if (line.article === 'document') line.paragraph += paragraphs * 1000
    const number = dice.chance(0.5) ? `— ${at + 1} —` : String(at + 1)
    const x = dice.chance(0.5) ? 297 - widthOfText(number, 14) / 2 : at % 2 ? 90 : 500 - widthOfText(number, 14)
    printLine(sheet, glyphsOf(number, x, 790, { size: 14, font: 'song', pitch: 0 }), furniture)
    decorate(sheet)
  }
  return sheets
}

const document = (dice: Dice, piece: (dice: Dice, at: number) => NonNullable<ReturnType<Copy>>): Sheet[] => {
  let at = 0
  return setPages(dice, () => piece(dice, at++), BODY, NEWSPAPER_SETTING)
}

/** A circular with its red head, title, addressee, items, signature, date and an attachment. */
function circular(dice: Dice, own: Partial<Setting>): Sheet[] {
  const red: Type = { size: 40, font: 'xiaobiaosong', pitch: 0 }
  const setting = { ...NEWSPAPER_SETTING, ...own }
  let at = 0
  const sheets = setPages(
    dice,
    () => ({ text: `${at % 3 === 0 ? `${ORDINALS[(at / 3) % 10]}、` : ''}${paragraph(dice, dice.int(1, 3))}${at++ < 0 ? '' : ''}` }),
    BODY,
    setting,
    { top: 360 },
  )
  const first = sheets[0] as Sheet
  const body = first.truth.splice(0)
  const centred = (text: string, y: number, type: Type, article: string, number = 0): void =>
    printLine(first, glyphsOf(text, 297 - widthOfText(text, type.size) / 2, y, type), { article, role: 'heading', paragraph: number })
  centred('青川县人民政府文件', 110, red, 'head')
  printLine(first, glyphsOf('青政发〔2025〕3号', 297 - widthOfText('青政发〔2025〕3号', 16) / 2, 180, BODY), {
    article: 'head',
    role: 'body',
    paragraph: 1,
  })
  levelRule(first, 80, 520, 210)
  centred('青川县人民政府关于印发', 240, { size: 22, font: 'xiaobiaosong', pitch: 0 }, 'title')
  centred('2025年民生实事方案的通知', 272, { size: 22, font: 'xiaobiaosong', pitch: 0 }, 'title')
  printLine(first, glyphsOf('各乡镇人民政府，县直各部门：', 80, 328, BODY), { article: 'addressee', role: 'body', paragraph: 0 })
  first.truth.push(...body)
  const last = newSheet(A4[0], A4[1], sheets.length + 1)
  setBody(last, dice, 'annex', [{ box: [80, 300, 520, 640] }], BODY, setting)
  const annex = last.truth.splice(0)
  const right = (text: string, y: number, inset: number, number: number): void =>
    printLine(last, glyphsOf(text, 520 - inset - widthOfText(text, 16), y, BODY), { article: 'signature', role: 'body', paragraph: number })
  right('青川县人民政府', 100, 40, 0)
  right('2025年3月6日', 128, 64, 1)
  printLine(last, glyphsOf('附件', 80, 200, { ...BODY, font: 'hei' }), { article: 'annex', role: 'body', paragraph: 0 })
  printLine(last, glyphsOf('民生实事清单', 297 - 66, 240, { size: 22, font: 'xiaobiaosong', pitch: 0 }), {
    article: 'annex',
    role: 'heading',
    paragraph: 1,
  })
  last.truth.push(...annex)
  return [...sheets, last]
}

function spacedHeadings(dice: Dice): Sheet[] {
  const type: Type = { size: 22, font: 'hei', pitch: 0 }
  const sheets = setPages(dice, () => ({ text: paragraph(dice, 2) }), BODY, NEWSPAPER_SETTING, { pages: 1, top: 200 })
  const sheet = sheets[0] as Sheet
  const body = sheet.truth.splice(0)
  const text = dice.pick(['通　知', '公　　告', '目　录'])
  printLine(sheet, glyphsOf(text, 297 - widthOfText(text, 22) / 2, 120, type), { article: 'document', role: 'heading', paragraph: 0 })
  sheet.truth.push(...body)
  return sheets
}

/** Lying A4, two pages of text side by side, each with its number. */
function lyingTwoColumns(dice: Dice): Sheet[] {
  const sheet = newSheet(842, 595)
  const type: Type = { size: 12, font: 'song', pitch: 20 }
  const columns: Box[] = [
    [50, 60, 390, 520],
    [452, 60, 792, 520],
  ]
  setBody(
    sheet,
    dice,
    'document',
    columns.map((box): Slot => ({ box })),
    type,
    NEWSPAPER_SETTING,
  )
  for (const [at, [x0, , x1]] of columns.entries())
    printLine(sheet, glyphsOf(String(at + 1), (x0 + x1) / 2 - 3, 555, { size: 10, font: 'song', pitch: 0 }), furniture)
  return [sheet]
}

/** Running heads at the outer edges, different on left and right pages. */
function runningHeads(dice: Dice): Sheet[] {
  const small: Type = { size: 9, font: 'song', pitch: 0 }
  return setPages(dice, () => ({ text: paragraph(dice, 3) }), { size: 11, font: 'song', pitch: 19 }, NEWSPAPER_SETTING, {
    pages: 4,
    decorate: (sheet) => {
      const text = sheet.number % 2 ? '第三章　民生保障' : '青川县年鉴2025'
      printLine(sheet, glyphsOf(text, sheet.number % 2 ? 520 - widthOfText(text, 9) : 80, 60, small), furniture)
      levelRule(sheet, 80, 520, 74)
    },
  })
}

/** A table of contents: leaders up to a page number at the right. */
function contents(dice: Dice): Sheet[] {
  const sheet = newSheet(A4[0], A4[1])
  const type: Type = { size: 14, font: 'song', pitch: 26 }
  printLine(sheet, glyphsOf('目　录', 276, 90, { size: 20, font: 'hei', pitch: 0 }), { article: 'contents', role: 'heading', paragraph: 0 })
  for (let at = 0; at < 18; at++) {
    const text = `${at % 3 === 0 ? `${ORDINALS[(at / 3) % 10]}、` : '　　'}${headline(dice, dice.int(6, 14))}`
    const number = String(at * 3 + 1)
    const from = 80 + widthOfText(text, 14)
    const to = 520 - widthOfText(number, 14)
    const dots = '…'.repeat(Math.max(1, Math.floor((to - from - 8) / 14)))
    const glyphs: Glyph[] = [
      ...glyphsOf(text, 80, 140 + at * 26, type),
      ...glyphsOf(dots, from + 4, 140 + at * 26, type),
      ...glyphsOf(number, to, 140 + at * 26, type),
    ]
    printLine(sheet, glyphs, { article: 'contents', role: 'body', paragraph: at + 1 })
  }
  return [sheet]
}

function footnotes(dice: Dice): Sheet[] {
  const small: Type = { size: 9, font: 'song', pitch: 14 }
  return setPages(dice, () => ({ text: paragraph(dice, 3) }), { size: 12, font: 'song', pitch: 20 }, NEWSPAPER_SETTING, {
    pages: 2,
    decorate: (sheet) => {
      const y = 755 - 40
      const kept = sheet.truth.filter(({ box, role }) => role === 'furniture' || box[3] < y - 6)
      sheet.glyphs = sheet.glyphs.filter(({ box }) => box[3] < y - 6 || box[1] > 780)
      sheet.truth = kept
      levelRule(sheet, 80, 200, y)
      setBody(
        sheet,
        dice,
        `notes${sheet.number}`,
        [{ box: [80, y + 6, 520, 762] }],
        small,
        { ...NEWSPAPER_SETTING, indent: 0, hanging: 1 },
        copyOf([{ text: `①${sentence(dice)}` }, { text: `②${headline(dice, 10)}。` }]),
      )
    },
  })
}

/** Numbers of lines in the left margin. */
function lineNumbers(dice: Dice): Sheet[] {
  const small: Type = { size: 8, font: 'song', pitch: 0 }
  return setPages(dice, () => ({ text: paragraph(dice, 3) }), { size: 12, font: 'song', pitch: 20 }, NEWSPAPER_SETTING, {
    pages: 2,
    decorate: (sheet) => {
      const body = sheet.truth.filter(({ article }) => article === 'document')
      body.forEach(({ box }, at) => {
        printLine(sheet, glyphsOf(String(at + 1), 60 - widthOfText(String(at + 1), 8), box[1] + 2, small), furniture)
      })
    },
  })
}

/** Chinese at the left, English at the right, each running on in its own column. */
function bilingual(dice: Dice): Sheet[] {
  const sheet = newSheet(A4[0], A4[1])
  const type: Type = { size: 10.5, font: 'song', pitch: 17 }
  setBody(sheet, dice, 'chinese', [{ box: [60, 80, 285, 760] }], type, NEWSPAPER_SETTING)
  const words = [
    'the',
    'county',
    'completed',
    'rural',
    'roads',
    'public',
    'services',
    'in',
    'schools',
    'and',
    'health',
    'centres',
    'improved',
  ]
  const english: Type = { ...type, font: 'times' }
  let paragraphs = 0
  for (let y = 80; y + 12 < 760; paragraphs++) {
    for (let line = 0, lines = dice.int(2, 6); line < lines && y + 12 < 760; line++, y += type.pitch) {
      let text = line === 0 ? 'In 2025' : dice.pick(words)
      while (widthOfText(text, 10.5) < (line === lines - 1 ? 100 : 200)) text += ` ${dice.pick(words)}`
      if (line === lines - 1) text += '.'
      const room = 225 - widthOfText(text, 10.5)
      printLine(sheet, englishGlyphs(text, 310, y, english, line === lines - 1 ? 0 : room), {
        article: 'english',
        role: 'body',
        paragraph: paragraphs,
      })
    }
  }
  return [sheet]
}

/** English is stretched at its blanks. */
function englishGlyphs(text: string, x: number, y: number, type: Type, room: number): Glyph[] {
  const words = text.split(' ')
  const extra = room / Math.max(1, words.length - 1)
  let pen = x
  return words.flatMap((word) => {
    const glyphs = glyphsOf(word, pen, y, type)
    pen += widthOfText(word, type.size) + advanceOf(' ', type.size) + extra
    return glyphs.map((glyph, at) => (at === 0 ? { ...glyph, spaceBefore: true } : glyph))
  })
}

/** A word in large letters behind the text, at 45°. */
function watermark(dice: Dice): Sheet[] {
  return setPages(dice, () => ({ text: paragraph(dice, 3) }), BODY, NEWSPAPER_SETTING, {
    pages: 2,
    decorate: (sheet) => {
      const letters = [...'内部资料']
      const glyphs = letters.map((text, at): Glyph => {
        const [x, y] = [150 + at * 75, 560 - at * 75]
        return { text, box: [x, y, x + 84, y + 84], size: 60, font: 'hei', bold: false, turn: 315, spaceBefore: false, confidence: null }
      })
      printLine(sheet, glyphs, furniture)
    },
  })
}

/** A page that was scanned or laid out lying: everything is turned by a quarter. */
function turnedPage(dice: Dice): Sheet[] {
  const sheet = newSheet(842, 595)
  const type: Type = { size: 12, font: 'song', pitch: 20 }
  setBody(sheet, dice, 'document', [{ box: [60, 60, 780, 540] }], type, NEWSPAPER_SETTING)
  const turn = dice.pick([90, 270])
  const turned = ([x0, y0, x1, y1]: Box): Box => (turn === 90 ? [595 - y1, x0, 595 - y0, x1] : [y0, 842 - x1, y1, 842 - x0])
  return [
    {
      ...sheet,
      width: 595,
      height: 842,
      glyphs: sheet.glyphs.map((glyph) => ({ ...glyph, box: turned(glyph.box), turn })),
      truth: sheet.truth.map((line) => ({ ...line, box: turned(line.box) })),
    },
  ]
}

function threeLines(): Sheet[] {
  const sheet = newSheet(A4[0], A4[1])
  const lines = ['此页无正文', '青川县人民政府办公室', '2025年3月6日']
  lines.forEach((text, at) => {
    printLine(sheet, glyphsOf(text, [112, 300, 330][at] ?? 80, 300 + at * 40, BODY), { article: 'page', role: 'body', paragraph: at })
  })
  return [sheet]
}
