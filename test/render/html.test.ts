import { describe, expect, test } from 'vitest'
import { escapeHtml, html, markText, toHtml } from '../../src/render/index.ts'

describe('the html template', () => {
  test('escapes text, in elements and in quoted attributes', () => {
    const name = `<b>"A&B"</b> 'x'`
    expect(html`<td title="${name}">${name}</td>`.markup).toBe(
      '<td title="&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt; &#39;x&#39;">&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt; &#39;x&#39;</td>',
    )
  })

  test('leaves pieces of HTML as they are, one or a list', () => {
    const cells = ['甲', '<乙>'].map((text) => html`<td>${text}</td>`)
    expect(html`<tr>${cells}</tr>`.markup).toBe('<tr><td>甲</td><td>&lt;乙&gt;</td></tr>')
  })

  test('prints 0 and the empty text, but neither null nor false', () => {
    expect(html`[${0}${''}${null}${false}]`.markup).toBe('[0]')
  })

  test('escapes what was escaped already once more: text is never taken for HTML', () => {
    expect(html`${escapeHtml('<')}`.markup).toBe('&amp;lt;')
  })
})

describe('marked text as HTML', () => {
  test('has an element for each marked stretch and escapes the rest', () => {
    const segments = markText('<改造456户>', [{ start: 3, end: 7, value: 'quantity' }])
    expect(toHtml(segments, ({ text, marks }) => html`<mark class="${marks.map(({ value }) => value)}">${text}</mark>`).markup).toBe(
      '&lt;改造<mark class="quantity">456户</mark>&gt;',
    )
  })
})
