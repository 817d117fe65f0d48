import { describe, expect, it } from 'vitest'
import { diceOf } from './designs/dice.ts'
import { documentFamilies } from './designs/document-families.ts'
import { newspaperFamilies } from './designs/newspaper-families.ts'
import { addScore, layOut, newScore, type Share, scoreOf, shuffledPage } from './designs/score.ts'
import { pageOfSheet } from './designs/sheet.ts'

/** Pages of every design; each is invented by its seed and drawn in an order of its own. */
const PAGES = process.env.TAIZHANG_TEST === 'all' ? 12 : 2

/** Per cent. What was measured over twelve pages a design, rounded down; a design for itself may have a page that goes wrong. */
const OF_ALL = { lines: 99.5, adjacency: 99.5, joins: 99.5, joined: 99.5, headings: 99, headed: 99, furniture: 99.5, furnished: 99.5 }
const OF_ONE = { lines: 99, adjacency: 96, joined: 94 }

const percent = ({ right, all }: Share): number => (all === 0 ? 100 : (100 * right) / all)

describe.each([
  ['newspapers', newspaperFamilies],
  ['documents', documentFamilies],
])('pages of invented design: %s', (_, families) => {
  const total = newScore()

  it.each(Object.entries(families))('%s', (_name, make) => {
    const score = newScore()
    for (let seed = 1; seed <= PAGES; seed++) addScore(score, scoreOf(make(diceOf(seed)), seed))
    addScore(total, score)
    const faults = score.faults.join('\n')
    for (const [name, least] of Object.entries(OF_ONE))
      expect(percent(score[name as keyof typeof OF_ONE]), faults).toBeGreaterThanOrEqual(least)
  })

  it('all together', () => {
    for (const [name, least] of Object.entries(OF_ALL))
      expect(percent(total[name as keyof typeof OF_ALL]), `${name}\n${total.faults.join('\n')}`).toBeGreaterThanOrEqual(least)
  })
})

describe('the order of drawing', () => {
  it.each(Object.entries({ ...newspaperFamilies, ...documentFamilies }))('plays no part: %s', (_name, make) => {
    const pages = make(diceOf(1)).map(pageOfSheet)
    const expected = layOut(pages)
    for (const seed of [2, 3]) expect(layOut(pages.map((page) => shuffledPage(page, diceOf(seed))))).toEqual(expected)
  })
})
