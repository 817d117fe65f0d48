import { beforeAll, describe, expect, test } from 'vitest'
import type { ExtractedDocument } from '../../src/index.ts'
import { extractedSeeds } from '../support/extracted-seeds.ts'
import { rowsOf, temporaryLedger } from '../support/ledger.ts'

let documents: ExtractedDocument[] = []

beforeAll(async () => {
  documents = await extractedSeeds()
})

/** The sums that `views.test.ts` adds up by hand over the annotations, here over what the extractor finds. */
describe('sums over what the extractor reads from the seeds', () => {
  test('metres of pipe', () => {
    const sql = "SELECT SUM(基准数量) FROM 台账 WHERE 计入合计 AND 性质 = '目标' AND 基准单位 = 'm' AND 对象 LIKE '%管%'"
    const corps = 9_000 + 10_000 + 2_470
    const county = 70_947 + 15_000 + 4_400 + 300
    expect(rowsOf(temporaryLedger(documents), sql)).toEqual([corps + county + 160_000 + 90_000])
  })

  test('households that are to be rebuilt or helped', () => {
    const sql = "SELECT SUM(基准数量) FROM 台账 WHERE 计入合计 AND 性质 = '目标' AND 基准单位 = '户'"
    expect(rowsOf(temporaryLedger(documents), sql)).toEqual([456 + 1377 + 920 + 650 + 3300 + 15 + 500 + 100])
  })

  test('places where old people are cared for', () => {
    const sql = `SELECT SUM(基准数量) FROM 台账 WHERE 计入合计 AND 基准单位 = '个'
      AND EXISTS (SELECT 1 FROM json_each('["养老","照料中心","助餐","幸福院"]') WHERE instr(对象, value) > 0)`
    expect(rowsOf(temporaryLedger(documents), sql)).toEqual([4 + 9 + 10 + 1 + 8 + 882 + 5])
  })

  test('the English view says the same', () => {
    const ledger = temporaryLedger(documents)
    const chinese = rowsOf(ledger, 'SELECT count(*), SUM(基准数量) FROM 台账 WHERE 计入合计')
    expect(rowsOf(ledger, 'SELECT count(*), SUM(base_value) FROM ledger WHERE counts_in_total')).toEqual(chinese)
  })
})
