import { PAGE_LABEL, type PageLabel, pageLabelOf } from './page-labels.ts'

/** A mark of a newspaper that an article goes on elsewhere (转接标记): 下转第3版 out of a page, 上接第1版 into one. */
export interface JumpMark {
  direction: 'out' | 'in'
  /** The page that the mark names: where the article goes on, or where it came from. */
  page: PageLabel | null
  /** Where the mark starts and ends in its line. */
  start: number
  end: number
}

const WORDS = { out: '(?:下转|转入|转接)', in: '(?:上接|紧接)' } as const
const SPACE_AND_ARROWS = '\\s▲▶►◀◄▼△▷→←↓↑>＞<＜·•'
const OPENING = `[${SPACE_AND_ARROWS}（(【［\\[]*`
const CLOSING = `[${SPACE_AND_ARROWS}）)】］\\]]*`
/** 第3版, 第2、3版. */
const PAGES = `第?\\s*(?<page>${PAGE_LABEL})(?:[、,，]${PAGE_LABEL})?\\s*版`

const mark = (direction: keyof typeof WORDS): string => `${OPENING}${WORDS[direction]}${PAGES}${CLOSING}`
const OUT = new RegExp(`${mark('out')}$`)
const IN = new RegExp(`^${mark('in')}`)

/** The mark at the end of a line that an article leaves the page, or at the start of one that it comes from another; null where there is none. */
export function jumpMarkIn(line: string): JumpMark | null {
  const out = OUT.exec(line)
  if (out) return { direction: 'out', page: pageOf(out), start: out.index, end: line.length }
  const into = IN.exec(line)
  return into ? { direction: 'in', page: pageOf(into), start: 0, end: into[0].length } : null
}

const pageOf = ({ groups }: RegExpExecArray): PageLabel | null => pageLabelOf(groups?.page ?? '')
