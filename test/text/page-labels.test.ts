import { describe, expect, it } from 'vitest'
import { pageLabelOf, pageNumberOf } from '../../src/text/page-labels.ts'

describe('pageLabelOf', () => {
  it.each([
    ['3', { section: '', number: 3 }],
    ['03', { section: '', number: 3 }],
    ['十二', { section: '', number: 12 }],
    ['b2', { section: 'B', number: 2 }],
  ])('%s', (text, label) => {
    expect(pageLabelOf(text)).toEqual(label)
  })

  it('is none without a number', () => {
    expect(pageLabelOf('A')).toBeNull()
  })
})

describe('pageNumberOf', () => {
  it.each([
    ['— 1 —', 1],
    ['- 12 -', 12],
    ['3/8', 3],
    ['第 4 页 共 8 页', 4],
    ['P5', 5],
  ])('%s', (text, number) => {
    expect(pageNumberOf(text)).toBe(number)
  })

  it.each(['2025年', '一、', '改造3个'])('not: %s', (text) => {
    expect(pageNumberOf(text)).toBeNull()
  })
})
