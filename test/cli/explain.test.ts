import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runIn } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const NOTICE = `昌吉州2025年民生实事

一、改善出行条件。新建停车场5个以上、公厕3座，惠及全州1200余名群众。
牵头单位：州教育局；责任单位：昌吉市、阜康市人民政府
完成时限：10月底前
二、关爱老人。由每人每月690元提高至不低于800元。
`

describe('explain', () => {
  test('prints each value of an item in its sentence, with its rule and reasons', async () => {
    const { code, out, err } = await runIn(temporaryFolder({ 'n.txt': NOTICE }), ['explain', 'n.txt', '--item', '1'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    // How certain a value is, and what an item is about, have tests of their own.
    const shown = out.replace(/ {4}certainty: (?:high|medium|low)\n/g, '').replace(/\n {2}domain: .*\n/g, '')
    expect(shown).toBe(`1  改善出行条件  (line 3)

  新建停车场«5个以上»、公厕3座，惠及全州1200余名群众。
    role: target; a promised total: no other rule held (promised-total)
    value: 5 个
    bound: at least; 以上 behind the unit
    unit: 个; counted as itself (count:个)
    act and object: 新建 + 停车场; verb, noun, number

  新建停车场5个以上、公厕«3座»，惠及全州1200余名群众。
    role: target; a promised total: no other rule held (promised-total)
    value: 3 座
    bound: exactly; no word bounds it
    unit: 座; counted as itself (count:座)
    act and object: 新建 + 公厕; verb, noun, number; the verb is written once, before an earlier number

  新建停车场5个以上、公厕3座，惠及全州«1200余名»群众。
    role: beneficiary; its verb (惠及, 受益) says who gains (gaining-verb)
    value: 1200 名
    bound: about; 余 between number and unit
    unit: 名 = 1200 人 (count:人)
    act and object: 惠及 + 群众; verb, number, noun

  牵头单位：«州教育局»；
    lead: 州教育局
    full name: 昌吉回族自治州教育局; a full name of the lexicon; its level word stands for the document's division (full_name+level_word)

  责任单位：«昌吉市»、阜康市人民政府 完成时限：10月底前
    responsible: 昌吉市人民政府; printed as 昌吉市: prefix or suffix is written once for the list
    full name: 昌吉市人民政府; a full name of the lexicon; a division is named before it (full_name+region_name)

  责任单位：昌吉市、«阜康市人民政府» 完成时限：10月底前
    responsible: 阜康市人民政府
    full name: 阜康市人民政府; a full name of the lexicon; a division is named before it (full_name+region_name)

  责任单位：昌吉市、阜康市人民政府 完成时限：«10月底前»
    deadline: 2025-10-31; to be done by then; the year is the plan year
`)
    expect(out).toMatch(/\n {2}domain: .* \(transport\..*\); because of 出行/)
  })

  test('in Chinese', async () => {
    const { out } = await runIn(temporaryFolder({ 'n.txt': NOTICE }), ['explain', 'n.txt', '--item', '2'], { language: 'zh' })
    expect(out).toContain(`2  关爱老人  (第 6 行)

  由每人每月«690元»提高至不低于800元。
    作用: 原值; 变化的起点（由…），是原值 (old-end-of-change)
    数值: 690 元
    界限: 等于; 没有界限词
    单位: 元; 自成一类计数 (money)
    按: 人, 月; 数字前的“每人每月”
`)
  })

  test('without an item: the fields of the document and every item', async () => {
    const { out } = await runIn(temporaryFolder({ 'n.txt': NOTICE }), ['explain', 'n.txt'])
    expect(out).toMatch(/^title: 昌吉州2025年民生实事\nregion: 昌吉回族自治州\nyear: 2025\n\n1 {2}改善出行条件/)
    expect(out).toContain('\n2  关爱老人')
  })

  test('a path that no item has, and a file that cannot be read', async () => {
    const folder = temporaryFolder({ 'n.txt': NOTICE, 'empty.txt': '' })
    expect(await runIn(folder, ['explain', 'n.txt', '--item', '7'])).toEqual({
      code: 2,
      out: '',
      err: 'taizhang: no item has the path "7"; there are: 1, 2\n',
    })
    const { code, err } = await runIn(folder, ['explain', 'empty.txt'])
    expect(code).toBe(1)
    expect(err).toContain('empty.txt: the file is empty')
  })

  test('finds every bound, act and object of the seeds again', async () => {
    const seeds = join(import.meta.dirname, '../../seeds')
    const { readdirSync } = await import('node:fs')
    for (const name of readdirSync(seeds)) {
      const { code, out } = await runIn(seeds, ['explain', name])
      expect(code).toBe(0)
      expect(out).not.toContain('was not found again')
      expect(out).not.toContain('not written in one piece')
      expect(out).not.toMatch(/undefined|NaN|\[object/)
    }
  })
})
