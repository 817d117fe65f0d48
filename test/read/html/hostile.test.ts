import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { MAX_HTML_ELEMENTS } from '../../../src/read/limits.ts'
import { findingsOf, readDocument, refusalOf } from '../reading.ts'
import { readBody, readHtml, textOf } from './page.ts'

describe('pages without a text', () => {
  it('that scripts make', async () => {
    const document = await readHtml(
      '<html><head><script src="app.js"></script></head><body><div id="app"></div><script>start()</script></body></html>',
    )
    expect(document.blocks).toEqual([])
    expect(findingsOf(document)).toEqual([['page_says_nothing', { scripts: 2 }]])
  })

  it('of frames, and that send elsewhere', async () => {
    expect(findingsOf(await readHtml('<html><frameset><frame src="top.html"><frame src="main.html"></frameset></html>'))).toEqual([
      ['page_says_nothing', { scripts: 0 }],
      ['content_elsewhere', { how: 'frame', href: 'top.html' }],
      ['content_elsewhere', { how: 'frame', href: 'main.html' }],
    ])
    expect(findingsOf(await readHtml('<html><meta http-equiv="Refresh" content="0; URL=/new/1.html">'))).toContainEqual([
      'content_elsewhere',
      { how: 'refresh', href: '/new/1.html' },
    ])
  })
})

describe('pages made to exhaust a reader', () => {
  it('100,000 elements inside one another', async () => {
    expect(await textOf(`${'<div>'.repeat(100_000)}新建学校3所。`)).toBe('新建学校3所。')
    expect(await textOf(`${'<b>甲'.repeat(20_000)}`)).toBe('甲'.repeat(20_000))
    expect((await textOf(`${'<table><tr><td>甲'.repeat(5_000)}`)).replace(/\s/g, '')).toBe('甲'.repeat(5_000))
  })

  it('100,000 lines and cells take no more than their share of time', async () => {
    const started = performance.now()
    const document = await readBody(
      `${'<p>改造道路5公里。</p>'.repeat(100_000)}<table>${'<tr><td>1</td><td>甲</td></tr>'.repeat(50_000)}</table>`,
    )
    expect(document.blocks).toHaveLength(150_000)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it('more elements than any notice has are refused before they fill the memory', async () => {
    const cells = `<tr>${'<td>1</td>'.repeat(20)}</tr>`.repeat(MAX_HTML_ELEMENTS / 20)
    expect(await refusalOf(Buffer.from(`<html><table>${cells}</table></html>`))).toMatchObject({
      code: 'file_too_large',
      data: { measure: 'elements', limit: MAX_HTML_ELEMENTS },
    })
  })

  it('marks without an end', async () => {
    expect(await textOf(`<p>甲</p>${'<%'.repeat(100_000)}`)).toContain('甲')
    expect(await textOf('<p>甲</p><!-- 乙')).toBe('甲')
  })
})

describe('bytes that mean nothing in the encoding', () => {
  it('are counted with the first place', async () => {
    const document = await readDocument(
      Buffer.concat([iconv.encode('<meta charset=utf-8><p>改造老旧小区30个', 'utf8'), Buffer.of(0xff), Buffer.from('，惠及2万人。</p>')]),
    )
    expect(findingsOf(document)).toEqual([['undecodable_bytes', { count: 1, encoding: 'utf-8' }]])
    expect(document.findings[0]?.start).toBe(document.text.indexOf('\ufffd'))
  })
})
