import type { BlockBelongs, BlockKind } from '../model/index.ts'
import type { Language } from './language.ts'

const english = {
  page: (number: number, count: number) => `page ${number} of ${count}`,
  size: (width: number, height: number) => `${width} × ${height} mm`,
  noPicture: 'no picture of the page: its text as it was read',
  noText: 'no text was read on this page',
  order: 'reading order',
  orderNote: 'hollow: goes on in the next column',
  column: 'column',
  columnNumber: (number: number) => `column ${number}`,
  cell: 'table cell',
  frame: 'framed article',
  picture: 'picture',
  item: 'item',
  values: 'values',
  blocks: 'blocks',
  layout: 'layout',
  kinds: {
    heading: 'heading',
    paragraph: 'paragraph',
    entry: 'list entry',
    row: 'table row',
    caption: 'caption',
    furniture: 'furniture',
  } as Record<BlockKind, string>,
  belongs: {
    cover: 'cover letter',
    requirement: 'requirement on the work',
    list: 'the list',
    article: 'another article',
    result: 'result',
    other: 'other',
  } as Record<BlockBelongs, string>,
  valueKinds: { quantity: 'quantity', result: 'result', unit: 'organisation', person: 'person', deadline: 'date' },
}

export type PageViewWords = typeof english

const chinese: PageViewWords = {
  page: (number, count) => `第 ${number} 页，共 ${count} 页`,
  size: (width, height) => `${width} × ${height} 毫米`,
  noPicture: '没有页面图像，所示为读出的文字',
  noText: '本页没有读出文字',
  order: '阅读顺序',
  orderNote: '空心：转入下一栏',
  column: '栏',
  columnNumber: (number) => `第 ${number} 栏`,
  cell: '单元格',
  frame: '框文',
  picture: '图片',
  item: '事项',
  values: '提取的值',
  blocks: '文字块',
  layout: '版面',
  kinds: { heading: '标题', paragraph: '段落', entry: '列表项', row: '表格行', caption: '图片说明', furniture: '页眉页脚' },
  belongs: { cover: '印发通知', requirement: '工作要求', list: '清单', article: '其他文章', result: '完成情况', other: '其他' },
  valueKinds: { quantity: '数量', result: '完成数量', unit: '单位', person: '人员', deadline: '时限' },
}

/** What stands beside a page that is shown with what was read on it. */
export const pageViewWords: Record<Language, PageViewWords> = { zh: chinese, en: english }
