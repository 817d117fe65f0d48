import { describe, expect, test } from 'vitest'
import type { ExtractedDocument } from '../../src/model/index.ts'
import { describeRelations, type Ledger } from '../../src/store/index.ts'
import { annotatedDocuments } from '../support/gold.ts'
import { rowsOf, temporaryLedger } from '../support/ledger.ts'

const seeds: ExtractedDocument[] = annotatedDocuments()
const seedLedger = (): Ledger => temporaryLedger(seeds)

describe('台账', () => {
  test('has one row a quantity, and one row for each item without any', () => {
    const ledger = seedLedger()
    const leaves = seeds.flatMap(({ items }) => items).filter(({ leaf }) => leaf)
    const quantities = leaves.flatMap((item) => item.quantities)
    const empty = leaves.filter((item) => item.quantities.length === 0)
    expect(rowsOf(ledger, 'SELECT count(*), count(数量编号) FROM 台账')).toEqual([[quantities.length + empty.length, quantities.length]])
    expect(rowsOf(ledger, 'SELECT DISTINCT 数量, 单位, 界限, 性质, 原文, 计入合计, 起始位置 FROM 台账 WHERE 数量编号 IS NULL')).toEqual([
      [null, null, null, null, null, null, null],
    ])
  })

  test('answers what an analyst asks first', () => {
    const rows = rowsOf(
      seedLedger(),
      "SELECT 地区, 项目名称, 数量, 单位, 牵头单位, 完成时限 FROM 台账 WHERE 地区 LIKE '克孜勒苏%' AND 序号 = '1' LIMIT 3",
    )
    const unit = '自治州住建局（人防办）、自治州发展改革委'
    expect(rows).toEqual([
      ['克孜勒苏柯尔克孜自治州', '实施城乡危旧房改造工程', 1, '个', unit, '2025-12-31'],
      ['克孜勒苏柯尔克孜自治州', '实施城乡危旧房改造工程', 456, '户', unit, '2025-12-31'],
      ['克孜勒苏柯尔克孜自治州', '实施城乡危旧房改造工程', 341, '套', unit, '2025-12-31'],
    ])
  })

  test('puts persons, units and groups in cells of their own', () => {
    const row = rowsOf(
      seedLedger(),
      "SELECT DISTINCT 组, 序号, 牵头单位, 责任单位, 配合单位, 分管领导, 单位负责人, 单位未列全 FROM 台账 WHERE 地区 = '玛纳斯县' AND 序号 = '1/6'",
    )
    expect(row).toEqual([['任务分解', '1/6', null, '住建局、交通局', null, '张志刚', '褚欲晓、马登远', 0]])
    expect(rowsOf(seedLedger(), "SELECT DISTINCT 单位未列全 FROM 台账 WHERE 地区代码 = '653000' AND 序号 = '1'")).toEqual([1])
  })

  test('says ranges, per-words and bounds in Chinese words, and gives the exact characters', () => {
    const ledger = seedLedger()
    expect(rowsOf(ledger, "SELECT 数量, 数量上限, 单位, 界限, 性质, 每, 原文 FROM 台账 WHERE 原文 LIKE '1.72万元%'")).toEqual([
      [17200, 19200, '元', '区间', '标准', '人、年', '1.72万元至1.92万元'],
    ])
    expect(rowsOf(ledger, "SELECT 界限, 性质, 增减 FROM 台账 WHERE 地区 = '昌吉回族自治州' AND 原文 = '30%'")).toEqual([
      ['等于', '目标', '减少'],
    ])
    const traced = rowsOf(ledger, 'SELECT 文件编号, 起始位置, 结束位置, 原文 FROM 台账 WHERE 数量编号 IS NOT NULL') as [
      string,
      number,
      number,
      string,
    ][]
    const texts = new Map(seeds.map(({ source, text }) => [source.sha256, text]))
    expect(traced.filter(([id, start, end, quote]) => texts.get(id)?.slice(start, end) !== quote)).toEqual([])
    expect(traced.length).toBe(308)
  })

  test('says what was inferred, and only then', () => {
    const [first, ...others] = seeds
    if (!first) throw new Error('there are seeds')
    const items = first.items.map((item, at) =>
      at === 0 && item.deadline ? { ...item, deadline: { ...item.deadline, yearFrom: 'plan' as const, inferred: 'plan_year_end' } } : item,
    )
    const inferred = [
      { field: 'region' as const, rule: 'document_number_prefix' },
      { field: 'title' as const, rule: 'x' },
    ]
    const ledger = temporaryLedger([{ ...first, items, document: { ...first.document, inferred } }, ...others])
    expect(rowsOf(ledger, 'SELECT DISTINCT 地区代码, 序号, 是否推断, 推断依据 FROM 台账 WHERE 是否推断 LIMIT 2')).toEqual([
      ['653000', '1', 1, 'region:document_number_prefix、deadline:plan_year_end、deadlineYear:planYear'],
      ['653000', '2', 1, 'region:document_number_prefix'],
    ])
    expect(rowsOf(ledger, "SELECT DISTINCT 是否推断, 推断依据 FROM 台账 WHERE 地区 = '玛纳斯县'")).toEqual([[0, null]])
  })
})

describe('sums over 计入合计', () => {
  test('metres of pipe: 公里, 千米 and 米 together, the parts of 90公里 not twice', () => {
    const ledger = seedLedger()
    const metres = rowsOf(
      ledger,
      "SELECT 地区代码, SUM(基准数量) FROM 台账 WHERE 计入合计 AND 性质 = '目标' AND 基准单位 = 'm' AND 对象 LIKE '%管%' GROUP BY 地区代码",
    )
    // By hand: 师市 9 + 10 + 2.47 千米; 昌吉 160公里; 玛纳斯 70947 + 15000 + 4400 + 300米; 克州 90公里 (33 + 44 + 13 are its parts).
    expect(metres).toEqual([
      [null, 21_470],
      ['652300', 160_000],
      ['652324', 90_647],
      ['653000', 90_000],
    ])
  })

  test('households that are to be rebuilt or helped', () => {
    const sql = "SELECT SUM(基准数量) FROM 台账 WHERE 计入合计 AND 性质 = '目标' AND 基准单位 = '户'"
    // By hand: 克州 456; 伊犁 1377 + 920; 昌吉 650 + 3300; 玛纳斯 15 + 500; 师市 100. Who only gains (1.37万户, 2.8万户, 600户) is no target.
    expect(rowsOf(seedLedger(), sql)).toEqual([456 + 1377 + 920 + 650 + 3300 + 15 + 500 + 100])
  })

  test('places where old people are cared for: the parts of 5个 not twice', () => {
    const places = "'养老', '照料中心', '助餐', '幸福院'"
    const sql = `SELECT 地区代码, SUM(基准数量) FROM 台账 WHERE 计入合计 AND 基准单位 = '个'
      AND EXISTS (SELECT 1 FROM json_each(json_array(${places})) WHERE instr(对象, value) > 0) GROUP BY 地区代码`
    // By hand: 昌吉 4 + 9 + 10; 克州 1 + 8; 伊犁 882 + 5 (1 + 2 + 1 + 1 are its parts).
    expect(rowsOf(seedLedger(), sql)).toEqual([
      ['652300', 23],
      ['653000', 9],
      ['654000', 887],
    ])
  })

  test('人 and 名 are one unit, 人次 another', () => {
    const sql = "SELECT 基准单位, count(DISTINCT 单位), count(*) FROM 台账 WHERE 单位 IN ('人', '名', '人次') GROUP BY 基准单位"
    expect(rowsOf(seedLedger(), sql)).toEqual([
      ['人', 2, 52],
      ['人次', 1, 11],
    ])
  })
})

describe('the English and Chinese views', () => {
  test('are the same row for row, with words for codes', () => {
    const ledger = seedLedger()
    for (const view of describeRelations(ledger.database)) {
      if (view.chinese === null) continue
      const english = rowsOf(ledger, `SELECT * FROM ${view.name}`) as (string | number | null)[][]
      const words = view.columns.map(({ values }) => values ?? {})
      const translated = english.map((row) => row.map((value, at) => words[at]?.[String(value)] ?? value))
      expect(rowsOf(ledger, `SELECT * FROM ${view.chinese}`)).toEqual(translated)
      expect(rowsOf(ledger, 'SELECT name FROM pragma_table_info(?) ORDER BY cid', view.chinese)).toEqual(
        view.columns.map(({ chinese }) => chinese),
      )
    }
  })

  test('have a word for every code that the model knows', () => {
    const ledger = seedLedger()
    const codes = rowsOf(ledger, 'SELECT DISTINCT role FROM ledger WHERE role IS NOT NULL UNION SELECT DISTINCT comparator FROM ledger')
    const columns = describeRelations(ledger.database).find(({ name }) => name === 'ledger')?.columns ?? []
    const known = columns.flatMap(({ name, values }) => (name === 'role' || name === 'comparator' ? Object.keys(values ?? {}) : []))
    expect(known).toEqual(expect.arrayContaining(codes.filter((code) => code !== null)))
  })

  test('come by year, region and place in the document', () => {
    const rows = rowsOf(seedLedger(), 'SELECT 年度, 地区代码, 事项次序, 起始位置 FROM 台账') as (number | null)[][]
    const sorted = [...rows].sort((a, b) => {
      for (let at = 0; at < a.length; at++) {
        const [left, right] = [Number(a[at] ?? -1), Number(b[at] ?? -1)]
        if (left !== right) return left - right
      }
      return 0
    })
    expect(rows).toEqual(sorted)
  })
})

describe('事项, 分工 and 文件', () => {
  test('事项 has headings too', () => {
    expect(rowsOf(seedLedger(), "SELECT 序号, 组, 是否事项, 数量数 FROM 事项 WHERE 地区 LIKE '伊犁%' AND 序号 LIKE '4%'")).toEqual([
      ['4', null, 0, 0],
      ['4/1', '积极帮扶和确保困难群体就业', 1, 7],
      ['4/2', '积极帮扶和确保困难群体就业', 1, 0],
    ])
  })

  test('分工 has one row a name', () => {
    expect(rowsOf(seedLedger(), "SELECT 角色, 名称 FROM 分工 WHERE 地区 = '玛纳斯县' AND 序号 = '1/6'")).toEqual([
      ['分管领导', '张志刚'],
      ['责任单位', '住建局'],
      ['责任单位', '交通局'],
      ['单位负责人', '褚欲晓'],
      ['单位负责人', '马登远'],
    ])
  })

  test('文件 counts what was found', () => {
    expect(rowsOf(seedLedger(), 'SELECT 地区, 文种, 文件状态, 事项数, 数量数, 责任数, 时限数 FROM 文件')).toEqual([
      ['伊犁哈萨克自治州', '方案清单', '正式', 17, 42, 103, 0],
      ['新疆生产建设兵团第二师铁门关市', '方案清单', '征求意见稿', 40, 95, 0, 0],
      ['昌吉回族自治州', '报纸', '正式', 10, 68, 0, 0],
      ['玛纳斯县', '印发通知', '正式', 10, 47, 47, 10],
      ['克孜勒苏柯尔克孜自治州', '印发通知', '正式', 15, 56, 59, 15],
    ])
  })
})
