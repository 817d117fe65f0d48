import { describe, expect, test } from 'vitest'
import type { ExtractedDocument } from '../../../src/model/index.ts'
import { decideLink, importDocument, type Ledger, listNotices, removeDocument, replaceExtraction } from '../../../src/store/index.ts'
import { rowsOf, temporaryLedger } from '../../support/ledger.ts'
import { documentsNamed, extractedText, noticeText, PROMISES } from '../../support/notice-texts.ts'

const TITLE = '玛纳斯县2024年民生实事项目实施方案'
const OLD = noticeText({ title: TITLE, number: '玛政办发〔2024〕9号' })
const NEW_LIST = ['新建农村公路40公里。', '新增停车泊位300个。', '新建幼儿园1所，新增学位270个。']
const newer = (sentence: string, title = '玛纳斯县2025年民生实事项目实施方案', number = '玛政办发〔2025〕3号'): string =>
  `${noticeText({ title, number, promises: NEW_LIST })}${sentence}\n`

const REPEALS = {
  byNumber: newer('本方案自印发之日起施行，《关于印发〈2024年民生实事项目实施方案〉的通知》（玛政办发〔2024〕9号）同时废止。'),
  byTitle: newer(`原《${TITLE}》同时废止。`),
  byPlan: newer(`《玛纳斯县人民政府办公室关于印发${TITLE}的通知》自本通知印发之日起废止。`),
}

const texts: Record<string, string> = {
  ...REPEALS,
  old: OLD,
  page: noticeText({ title: TITLE, promises: PROMISES, before: '发布时间：2024-02-01' }),
  draft: newer('《旧方案》（玛政办发〔2024〕9号）同时废止。', '玛纳斯县2025年民生实事项目实施方案（征求意见稿）').replace(
    /^.*〔2025〕3号\n/,
    '',
  ),
  mentions: newer(`根据《${TITLE}》（玛政办发〔2024〕9号），制定本方案。`),
  otherNumber: newer('《旧方案》（玛政办发〔2023〕9号）同时废止。'),
  elsewhere: newer('《旧方案》（玛政办发〔2024〕9号）同时废止。', '呼图壁县2025年民生实事项目实施方案'),
  elsewhereByTitle: newer(`原《${TITLE}》同时废止。`, '呼图壁县2025年民生实事项目实施方案'),
}

const { named, idOf } = await documentsNamed(texts)
const standingOf = (ledger: Ledger, name: string): unknown =>
  rowsOf(ledger, 'SELECT standing FROM notice_documents WHERE document_id = ?', idOf(name))[0]

describe('a notice that another document repeals', () => {
  test.each(Object.keys(REPEALS))('is no longer in force, with the words that say so: %s', (name) => {
    for (const order of [
      ['old', name],
      [name, 'old'],
    ]) {
      const ledger = temporaryLedger(named(...order))
      expect([standingOf(ledger, 'old'), standingOf(ledger, name)]).toEqual(['not_in_force', 'counted'])
      expect(rowsOf(ledger, 'SELECT DISTINCT document_id FROM ledger')).toEqual([idOf(name)])
      const [notice] = listNotices(ledger).filter(({ standing }) => standing === 'not_in_force')
      const [reason, ...others] = notice?.notInForce ?? []
      expect(others).toEqual([])
      expect(reason).toMatchObject({ reason: 'repealed', documentId: idOf(name), documentNumber: '玛政办发〔2025〕3号' })
      expect(named(name)[0]?.text.slice(reason?.start, reason?.end)).toBe(reason?.quote)
      expect(reason?.quote).toMatch(/^(?:原)?《.*废止$/)
    }
  })

  test('goes with all documents that tell it', () => {
    const ledger = temporaryLedger(named('page', 'byNumber', 'old'))
    expect([standingOf(ledger, 'old'), standingOf(ledger, 'page')]).toEqual(['not_in_force', 'not_in_force'])
    expect(rowsOf(temporaryLedger(named('page', 'byTitle')), "SELECT count(*) FROM notices WHERE standing = 'not_in_force'")).toEqual([1])
  })

  test('comes back when the document that repeals it is removed, and goes when that is restored', () => {
    const ledger = temporaryLedger(named('old', 'byNumber'))
    removeDocument(ledger, idOf('byNumber'), { reason: 'test' })
    expect([standingOf(ledger, 'old'), standingOf(ledger, 'byNumber')]).toEqual(['counted', 'removed'])
    expect(rowsOf(ledger, 'SELECT count(*) FROM not_in_force')).toEqual([0])
    for (const document of named('byNumber')) importDocument(ledger, document, { origin: 'byNumber.txt', restore: true })
    expect(standingOf(ledger, 'old')).toBe('not_in_force')
  })

  test('comes back when a newer extractor no longer reads that it is repealed', () => {
    const ledger = temporaryLedger(named('old', 'byNumber'))
    for (const document of named('byNumber')) replaceExtraction(ledger, { ...document, findings: [] })
    expect(standingOf(ledger, 'old')).toBe('counted')
    for (const document of named('byNumber')) replaceExtraction(ledger, document)
    expect(standingOf(ledger, 'old')).toBe('not_in_force')
  })

  test('stays repealed when the document that repeals it is repealed in turn', async () => {
    const third = await extractedText(
      newer('《旧方案》（玛政办发〔2025〕3号）同时废止。', '玛纳斯县2026年民生实事项目实施方案', '玛政办发〔2026〕1号'),
    )
    const ledger = temporaryLedger([...named('old', 'byNumber'), third])
    expect([standingOf(ledger, 'old'), standingOf(ledger, 'byNumber')]).toEqual(['not_in_force', 'not_in_force'])
  })

  test('counts again where a person says that the two are one notice', () => {
    const ledger = temporaryLedger(named('old', 'byNumber'))
    decideLink(ledger, idOf('old'), idOf('byNumber'), { decision: 'linked' })
    expect([standingOf(ledger, 'old'), standingOf(ledger, 'byNumber')].sort()).toEqual(['counted', 'version'])
    decideLink(ledger, idOf('old'), idOf('byNumber'), { decision: 'unlinked' })
    expect([standingOf(ledger, 'old'), standingOf(ledger, 'byNumber')]).toEqual(['not_in_force', 'counted'])
  })
})

describe('a notice stays in force', () => {
  test.each(['mentions', 'draft', 'otherNumber', 'elsewhere', 'elsewhereByTitle'])('%s', (name) => {
    expect(standingOf(temporaryLedger(named('old', name)), 'old')).toBe('counted')
    expect(standingOf(temporaryLedger(named(name, 'old')), 'old')).toBe('counted')
  })

  test('where the document that would repeal it is older, or where it is that document', async () => {
    const same = '玛纳斯县民生实事项目管理方案'
    const editions = await Promise.all(
      [2019, 2022, 2025].map((year) =>
        extractedText(
          `玛政办发〔${year}〕3号\n${same}\n一、新建幼儿园${year}所。\n二、新建农村公路${year}公里。\n原《${same}》同时废止。\n`,
        ),
      ),
    )
    const ledger = temporaryLedger(editions)
    const standings = rowsOf(ledger, "SELECT doc_number || ' ' || standing FROM versions ORDER BY doc_number")
    expect(standings).toEqual(['玛政办发〔2019〕3号 not_in_force', '玛政办发〔2022〕3号 not_in_force', '玛政办发〔2025〕3号 counted'])
  })
})

test('what is repealed does not hang on the order of import', () => {
  const four = named('old', 'page', 'byTitle', 'elsewhereByTitle')
  const shown = (order: readonly ExtractedDocument[]): string => {
    const ledger = temporaryLedger(order)
    return JSON.stringify(
      ['notice_documents', 'repealed_documents', 'repeal_statements', 'not_in_force', 'notices'].map((table) =>
        ledger.database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all(),
      ),
    )
  }
  const first = shown(four)
  expect(JSON.parse(first)[3]).toHaveLength(2)
  for (const order of permutationsOf(four)) expect(shown(order)).toBe(first)
}, 120_000)

function permutationsOf<T>(values: readonly T[]): T[][] {
  if (values.length < 2) return [[...values]]
  return values.flatMap((value, at) => permutationsOf(values.filter((_, other) => other !== at)).map((rest) => [value, ...rest]))
}
