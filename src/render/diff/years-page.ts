import type { YearsComparison } from '../../diff/index.ts'
import { diffWords, type Language } from '../../messages/index.ts'
import { type Html, html } from '../html.ts'
import type { ShownDiff } from './compared.ts'
import { bothTexts, changeTable, countedLists, htmlPage } from './diff-page.ts'
import { diffSummary, sideName } from './summary.ts'
import { notComparedCells, notComparedHeadings, titleOf } from './years.ts'

/** Two years of many regions as one HTML page that needs nothing else: what there is, what is not compared, and each region with its changes and both texts. */
export function yearsPage(years: YearsComparison, language: Language): string {
  const sections = years.comparisons.map((shown, index): ShownDiff => ({ ...shown, section: `region-${index + 1}` }))
  const counted = countedLists(
    sections.map(({ diff }) => diff),
    language,
  )
  const body = html`${counted}
${sections.length > 0 && contents(sections, language)}
${leftOut(years, language)}
${sections.map((shown) => regionSection(shown, language))}`
  return htmlPage(titleOf(years, language), body, language)
}

function contents(sections: readonly ShownDiff[], language: Language): Html {
  const words = diffWords[language]
  const rows = sections.map(({ diff, section }) => {
    const { items, quantities, shown } = diffSummary([diff], language)
    return html`<tr><td lang="zh"><a href="#${section ?? ''}">${diff.to.region}</a></td><td>${items || words.none}</td><td>${quantities || '–'}</td><td>${shown}</td></tr>
`
  })
  return html`<div class="wide"><table>
<thead><tr><th scope="col">${words.region}</th><th scope="col">${words.items}</th><th scope="col">${words.quantities}</th><th scope="col">${words.shown}</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>`
}

function leftOut(years: YearsComparison, language: Language): Html | null {
  if (years.notCompared.length === 0) return null
  const headings = notComparedHeadings(language).map((heading) => html`<th scope="col">${heading}</th>`)
  const rows = years.notCompared.map(
    (one) => html`<tr>${notComparedCells(one, years, language).map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )
  return html`<h2>${diffWords[language].notCompared}</h2>
<div class="wide"><table>
<thead><tr>${headings}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>`
}

/** Where nothing was picked out of a region, its texts have nothing to show. */
function regionSection(shown: ShownDiff, language: Language): Html {
  const { from, to, pairs } = shown.diff
  const heading = html`<h2 id="${shown.section ?? ''}">${sideName(from, language)} → ${sideName(to, language)}</h2>
${countedLists([shown.diff], language)}`
  if (pairs.length === 0)
    return html`${heading}
`
  return html`${heading}
${changeTable(shown, language)}
${bothTexts(shown, language)}
`
}
