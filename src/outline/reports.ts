import type { Entry, Section } from './entries.ts'
import { headingTextOf } from './requirements.ts'
import { tellResults } from './results.ts'
import { leavesOf } from './selection.ts'
import { holdsOneOf, type OutlineWords } from './words.ts'

/**
 * A report on one year and the plan for the next under one numbering (一、过去一年工作回顾, 二、今年主要任务): the groups that tell what was done are a section
 * of their own, so that what is promised is not taken for delivered.
 */
export function withReportsApart(sections: readonly Section[], words: OutlineWords): Section[] {
  return sections.flatMap((section) => {
    const groups = section.roots.filter(({ children }) => children.length > 0)
    const reports = new Set(section.roots.filter((root, at) => isReport(root, at === 0, words)))
    return reports.size === 0 || groups.every((group) => reports.has(group)) ? [section] : dividedAt(section, reports)
  })
}

/** A group whose members tell what was done; or, before the plan, a text whose heading says that it looks back: later 通报办理情况 is a task. */
const isReport = (root: Entry, isFirst: boolean, words: OutlineWords): boolean =>
  root.children.length > 0
    ? tellResults(leavesOf(root), headingTextOf(root), words)
    : isFirst && holdsOneOf(headingTextOf(root), words.resultTitles)

/** One section for each stretch of roots that are reports, or are not. */
function dividedAt(section: Section, reports: ReadonlySet<Entry>): Section[] {
  const sections: Section[] = []
  let isReport: boolean | null = null
  for (const root of section.roots) {
    if (reports.has(root) === isReport) sections.at(-1)?.roots.push(root)
    else
      sections.push({
        ...section,
        opening: sections.length === 0 ? section.opening : [],
        roots: [root],
        continues: isReport !== null || section.continues,
      })
    isReport = reports.has(root)
  }
  return sections
}
