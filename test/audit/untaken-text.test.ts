import { describe, expect, it } from 'vitest'
import { audited, block, listed } from './auditing.ts'

const LIST = listed('1 一、 新建公园3座。', '2 二、 改造道路5公里。')
const [FIRST = '', SECOND = ''] = LIST.text.trim().split('\n')

/** The list with further text before, between and behind its items. */
function around(before: string, between: string, behind: string) {
  const text = before + FIRST + between + SECOND + behind
  const items = LIST.items.map((item, index) => {
    const start = text.indexOf(index === 0 ? FIRST : SECOND)
    return { ...item, start, end: start + item.end - item.start }
  })
  return { ...LIST, text, items, blocks: [block(text, FIRST, 'list'), block(text, SECOND, 'list')] }
}

describe('text that no item took', () => {
  it('is found between items', () => {
    const document = around('', '\n另新建厕所8座。\n牵头单位：城管局\n', '')
    document.blocks.push(block(document.text, '另新建厕所8座。', 'list'), block(document.text, '牵头单位：城管局', 'list', 'paragraph'))
    expect(audited(document, 'text_not_taken')).toEqual([
      {
        code: 'text_not_taken',
        itemPath: null,
        place: '另新建厕所8座。\n牵头单位：城管局',
        data: { quote: '另新建厕所8座。\n牵头单位：城管局', length: 16, after: '1' },
      },
    ])
  })

  it('is found behind the last item, and in what the outline could not name', () => {
    const document = around('', '\n新建厕所8座。\n', '\n以上项目年底完成。')
    document.blocks.push(block(document.text, '新建厕所8座。', 'other'), block(document.text, '以上项目年底完成。', 'list'))
    expect(audited(document, 'text_not_taken')).toMatchObject([
      { place: '新建厕所8座。', data: { after: '1' } },
      { place: '以上项目年底完成。', data: { after: '2' } },
    ])
  })

  it('is found before the first item where it is an entry as items are', () => {
    const document = around('1.新建厕所8座。\n', '\n', '')
    document.blocks.unshift(block(document.text, '1.新建厕所8座。', 'list'))
    expect(audited(document, 'text_not_taken')).toMatchObject([{ place: '1.新建厕所8座。', data: { after: null } }])
  })

  it('is not the title, the lead or the head of a table, repeated on the next page or not', () => {
    const head = '2025年民生实事清单\n序号\t项目\n'
    const document = around(head, '\n序号\t 项目\n', '')
    document.blocks.unshift(
      block(document.text, '2025年民生实事清单', 'list', 'heading'),
      block(document.text, '序号\t项目', 'list', 'row'),
    )
    document.blocks.splice(3, 0, block(document.text, '序号\t 项目', 'list', 'row'))
    expect(audited(document, 'text_not_taken')).toEqual([])
  })

  it('is not what has another name or no words: articles, requirements, page furniture, bookmarks', () => {
    const document = around('', '\n本报讯 记者报道\n第3页\n[bookmark: _GoBack]\n', '')
    document.blocks.push(block(document.text, '本报讯 记者报道', 'article', 'paragraph'))
    document.blocks.push(block(document.text, '第3页', 'other', 'furniture'))
    document.blocks.push(block(document.text, '[bookmark: _GoBack]', 'list', 'paragraph'))
    expect(audited(document, 'text_not_taken')).toEqual([])
  })
})
