import { describe, expect, test } from 'vitest'
import { comparedItems } from '../../src/diff/compared-list.ts'
import { lexicon, listOf } from './comparing.ts'

const partsOf = async (item: string): Promise<string[]> => {
  const document = await listOf(2025, item, '新建公园1个。')
  return (comparedItems(document, lexicon)[0]?.parts ?? []).map(
    ({ text, isMember, isAside }) => `${isMember ? '+' : ''}${isAside ? '…' : ''}${text}`,
  )
}

describe('the promises of an item', () => {
  test('numbers are masked, clauses are parts, and so are members of a list that a number closes', async () => {
    expect(await partsOf('中小学新建15所、改扩建8所，新增学位8200个。')).toEqual(['中小学新建#', '改扩建#', '新增学位#'])
  })

  test('members of an enumeration stand beside their clause', async () => {
    expect(await partsOf('改造新城路、东山路。')).toEqual(['改造新城路、东山路', '+改造新城路', '+东山路'])
  })

  test('a clause without a number that is not the first tells how and why', async () => {
    expect(await partsOf('改造老旧小区5个，让群众住得舒心。')).toEqual(['改造老旧小区#', '…让群众住得舒心'])
  })

  test('neither number nor units nor dates are part of it', async () => {
    const item = '改造老旧小区5个，2025年10月底前完成。（牵头单位：县住建局、县财政局等部门；责任单位：各乡镇人民政府）'
    const parts = await partsOf(item)
    expect(parts[0]).toBe('改造老旧小区#')
    expect(parts.join()).not.toMatch(/单位|住建|财政|部门|乡镇|10月|^1/)
  })

  test('places of a part lead back to the text', async () => {
    const document = await listOf(2025, '新建\n　停车场5个。', '新建公园1个。')
    const [part] = comparedItems(document, lexicon)[0]?.parts ?? []
    expect(part?.text).toBe('新建停车场#')
    expect(
      part?.origins
        .slice(0, 5)
        .map((origin) => document.text.charAt(origin))
        .join(''),
    ).toBe('新建停车场')
  })
})
