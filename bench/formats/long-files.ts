import { utils, write } from '@e965/xlsx'
import { typedDocx } from '../../fixtures/scripts/docx-forms.ts'
import { readOutline, seedStems } from '../../fixtures/scripts/seed-files.ts'

/** GB/T 9704: 22 lines of 28 characters. */
const CHARACTERS_OF_A_PAGE = 22 * 28

const HEADER = ['序号', '项目名称', '主要内容', '牵头单位', '责任单位', '完成时限']
const ROW = [
  '学前教育扩容工程',
  '新建改扩建公办幼儿园12所，新增学位3600个，惠及儿童2000人。',
  '县教育局',
  '县财政局、县住建局',
  '2025年12月底前',
]

/** A list with so many rows, each a promise. */
export function longXlsx(rows: number): Uint8Array {
  const items = Array.from({ length: rows }, (_, at) => [at + 1, ...ROW])
  const sheet = utils.aoa_to_sheet([['2025年民生实事任务清单'], HEADER, ...items])
  return new Uint8Array(write(utils.book_new(sheet, '任务清单'), { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer)
}

/** The seeds one after another, again and again, with as many characters as so many pages hold. */
export function longDocx(pages: number): Promise<Uint8Array> {
  const outlines = seedStems().map(readOutline)
  const paragraphs = []
  for (let at = 0, characters = 0; characters < pages * CHARACTERS_OF_A_PAGE; at++) {
    const outline = outlines[at % outlines.length]
    if (!outline) break
    paragraphs.push(...outline.paragraphs)
    characters += outline.paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  }
  return typedDocx({ ...(outlines[0] as NonNullable<(typeof outlines)[0]>), paragraphs })
}
