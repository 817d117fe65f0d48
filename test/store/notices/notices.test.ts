import { describe, expect, test } from 'vitest'
import type { ExtractedDocument } from '../../../src/model/index.ts'
import { decideLink, importDocument, type Ledger, listNotices, removeDocument, suggestLinks } from '../../../src/store/index.ts'
import { rowsOf, temporaryLedger } from '../../support/ledger.ts'
import { documentsNamed, extractedText, noticeText, PROMISES } from '../../support/notice-texts.ts'

const TITLE = '玛纳斯县2025年民生实事项目实施方案'

const texts: Record<string, string> = {
  draft: noticeText({ title: `${TITLE}（征求意见稿）`, promises: [...PROMISES.slice(0, 3), '新建幼儿园1所，新增学位270个。'] }),
  final: noticeText({ title: TITLE, number: '玛政办发〔2025〕9号', lead: '县住建局' }),
  page: noticeText({ title: TITLE, number: '玛政办发[2025]9号', lead: '县住建局', before: '索引号：11652324' }),
  // The same list under a headline of the newspaper.
  reprint: noticeText({ title: '玛纳斯县2025年要办四件实事' }),
  otherNumber: noticeText({ title: TITLE, number: '玛政发〔2025〕1号' }),
  nextYear: noticeText({ title: '玛纳斯县2026年民生实事项目实施方案', promises: PROMISES.slice(0, 2) }),
  elsewhere: noticeText({ title: '呼图壁县2025年民生实事项目实施方案' }),
  otherList: noticeText({
    title: '玛纳斯县2025年十件惠民实事清单',
    promises: ['开展文化下乡演出60场。', '新增公共充电桩120个。', '为320名孤独症儿童提供康复救助。'],
  }),
  secondAnnex: noticeText({
    title: TITLE,
    number: '玛政办发〔2025〕9号',
    promises: ['开展文化下乡演出60场次以上。', '新增公共充电桩150个以上。', '为330名残疾儿童提供康复救助。'],
  }),
}

const { named, idOf, nameOf } = await documentsNamed(texts)

/** The notices by the names of their documents, with the reason of each that is linked. */
const noticesIn = (ledger: Ledger): string[][] =>
  listNotices(ledger).map(({ versions }) =>
    versions.map(({ id, linkedTo, reason, standing }) =>
      [nameOf(id), standing, ...(reason === null ? [] : [reason, nameOf(linkedTo)])].join(' '),
    ),
  )

describe('documents of one notice', () => {
  test('a page with the same number as the circular, however its brackets are written', () => {
    const [first, second] = [idOf('final'), idOf('page')].sort().map(nameOf)
    expect(noticesIn(temporaryLedger(named('final', 'page')))).toEqual([[`${first} counted`, `${second} version same_number ${first}`]])
  })

  test('a draft and its final form: the final form counts, and its deadlines and units are the ones that are asked', () => {
    const ledger = temporaryLedger(named('draft', 'final'))
    expect(noticesIn(ledger)).toEqual([['final counted', 'draft version same_title final']])
    expect(rowsOf(ledger, 'SELECT DISTINCT document_id FROM ledger')).toEqual([idOf('final')])
    expect(rowsOf(ledger, "SELECT sum(base_value) FROM ledger WHERE counts_in_total AND base_unit = 'm'")).toEqual([98_000])
  })

  test('a reprint under another headline, by its items: units are no part of them', () => {
    const ledger = temporaryLedger(named('final', 'reprint'))
    expect(noticesIn(ledger)).toEqual([['final counted', 'reprint version same_text final']])
    expect(rowsOf(ledger, "SELECT share FROM versions WHERE reason = 'same_text'")).toEqual([1])
  })

  test('what one document does not say of the notice, another says', () => {
    const [notice] = listNotices(temporaryLedger(named('reprint', 'final')))
    expect(notice).toMatchObject({ title: TITLE, docNumber: '玛政办发〔2025〕9号', region: '玛纳斯县', planYear: 2025 })
  })

  test('one document under two names is one document with two origins', () => {
    const ledger = temporaryLedger(named('final'))
    for (const document of named('final')) importDocument(ledger, document, { origin: 'archive.zip/notice.txt' })
    expect(listNotices(ledger).map(({ versions }) => versions.map(({ origins }) => origins))).toEqual([
      [['archive.zip/notice.txt', 'final.txt']],
    ])
  })
})

describe('documents of different notices', () => {
  test.each([
    ['other year', 'final', 'nextYear'],
    ['other county, the same items', 'final', 'elsewhere'],
    ['other number under the same title', 'final', 'otherNumber'],
    ['another list of the same county and year', 'final', 'otherList'],
    ['the same number, but no item in common', 'final', 'secondAnnex'],
  ])('%s', (_, one, other) => {
    const ledger = temporaryLedger(named(one, other))
    expect(noticesIn(ledger).flat().sort()).toEqual([`${one} counted`, `${other} counted`].sort())
  })

  test('are not joined by a third that either could be joined with', () => {
    const notices = noticesIn(temporaryLedger(named('final', 'reprint', 'otherNumber')))
    const together = notices.find((versions) => versions.length > 1)?.join()
    expect(notices.map((versions) => versions.length).sort()).toEqual([1, 2])
    expect(together?.includes('final') && together.includes('otherNumber')).toBe(false)
  })

  test('are suggested with what speaks for it and against it', () => {
    const ledger = temporaryLedger(named('final', 'nextYear', 'elsewhere', 'otherNumber', 'otherList', 'secondAnnex'))
    const suggested = suggestLinks(ledger).map(({ first, second, reason, share, against }) => ({
      pair: [nameOf(first), nameOf(second)].sort().join(' '),
      reason,
      share,
      against,
    }))
    expect(suggested).toEqual(
      expect.arrayContaining([
        { pair: 'final secondAnnex', reason: 'same_number', share: 0, against: ['items'] },
        { pair: 'final otherNumber', reason: 'same_title', share: 1, against: ['number'] },
        { pair: 'elsewhere final', reason: 'similar_text', share: 1, against: ['region'] },
        { pair: 'final otherList', reason: 'same_region_and_year', share: 0, against: ['items'] },
      ]),
    )
    expect(suggestLinks(temporaryLedger(named('otherList', 'elsewhere')))).toEqual([])
  })
})

describe('what a person decides', () => {
  test('joins what no rule joins, and stays when the document is imported again', () => {
    const ledger = temporaryLedger(named('final', 'otherNumber'))
    const result = decideLink(ledger, idOf('final'), idOf('otherNumber').slice(0, 12), { decision: 'linked', note: '重新编号', by: '王' })
    expect(result).toMatchObject({ kind: 'linked', documents: [idOf('final'), idOf('otherNumber')] })
    for (const document of named('otherNumber')) importDocument(ledger, { ...document, findings: [] }, { origin: 'b' })
    expect(noticesIn(ledger).map((versions) => versions.length)).toEqual([2])
    expect(rowsOf(ledger, 'SELECT decision, note, decided_by FROM link_decisions')).toEqual([['linked', '重新编号', '王']])
  })

  test('parts what a rule joined, for good; the last decision holds', () => {
    const ledger = temporaryLedger(named('final', 'page'))
    decideLink(ledger, idOf('final'), idOf('page'), { decision: 'unlinked' })
    expect(noticesIn(ledger).flat().sort()).toEqual(['final counted', 'page counted'])
    expect(suggestLinks(ledger)).toEqual([])
    for (const document of named('page')) importDocument(ledger, { ...document, findings: [] }, { origin: 'b' })
    expect(noticesIn(ledger).length).toBe(2)
    decideLink(ledger, idOf('page'), idOf('final'), { decision: 'linked' })
    expect(noticesIn(ledger).length).toBe(1)
  })

  test('a third document does not bring together what was parted', () => {
    const ledger = temporaryLedger(named('final', 'page'))
    decideLink(ledger, idOf('final'), idOf('page'), { decision: 'unlinked' })
    for (const document of named('reprint')) importDocument(ledger, document, { origin: 'reprint.txt' })
    const together = noticesIn(ledger)
      .find((versions) => versions.length > 1)
      ?.join()
    expect(together?.includes('final') && together.includes('page')).toBe(false)
  })

  test('says what is wrong with ids', () => {
    const ledger = temporaryLedger(named('final'))
    expect(decideLink(ledger, idOf('final'), 'ffff', { decision: 'linked' })).toEqual({ kind: 'not_found', id: 'ffff' })
    expect(decideLink(ledger, idOf('final'), idOf('final'), { decision: 'linked' })).toEqual({
      kind: 'same_document',
      documentId: idOf('final'),
    })
  })
})

describe('what no longer counts stays on record', () => {
  test('a notice whose page says that it is no longer in force', async () => {
    const repealed = await extractedText(`有效性：废止\n${texts.final}`, 'repealed.txt')
    const ledger = temporaryLedger([repealed])
    expect(rowsOf(ledger, 'SELECT standing FROM notices')).toEqual(['not_in_force'])
    expect(rowsOf(ledger, 'SELECT count(*) FROM ledger')).toEqual([0])
    for (const document of named('page')) importDocument(ledger, document, { origin: 'page.txt' })
    expect(rowsOf(ledger, 'SELECT DISTINCT standing FROM versions')).toEqual(['not_in_force'])
  })

  test('a document that was removed leaves its notice to the others, and comes back into it', () => {
    const ledger = temporaryLedger(named('draft', 'final'))
    removeDocument(ledger, idOf('final'), { reason: 'test' })
    expect(noticesIn(ledger).flat().sort()).toEqual(['draft counted', 'final removed'])
    for (const document of named('final')) importDocument(ledger, document, { origin: 'final.txt', restore: true })
    expect(noticesIn(ledger)).toEqual([['final counted', 'draft version same_title final']])
  })
})

test('the same documents make the same notices in whatever order they are imported', () => {
  const five = named('draft', 'final', 'page', 'reprint', 'otherNumber')
  const shown = (order: readonly ExtractedDocument[]): string => {
    const ledger = temporaryLedger(order)
    const rows = (sql: string): unknown[] => rowsOf(ledger, sql)
    return JSON.stringify([
      rows('SELECT * FROM notice_documents ORDER BY document_id'),
      rows('SELECT * FROM document_links ORDER BY 1, 2'),
      rows('SELECT * FROM notices'),
      rows('SELECT * FROM ledger'),
      suggestLinks(ledger),
    ])
  }
  const first = shown(five)
  expect(JSON.parse(first)[0]).toHaveLength(5)
  for (const order of permutationsOf(five)) expect(shown(order)).toBe(first)
}, 120_000)

function permutationsOf<T>(values: readonly T[]): T[][] {
  if (values.length < 2) return [[...values]]
  return values.flatMap((value, at) => permutationsOf(values.filter((_, other) => other !== at)).map((rest) => [value, ...rest]))
}
