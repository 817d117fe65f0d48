/** A mark of a newspaper that an article goes on elsewhere (转接标记): 下转第3版 out of a page, 上接第1版 into one. */
export interface JumpMark {
  direction: 'out' | 'in'
  /** Where the mark starts and ends in its line. */
  start: number
  end: number
}

const PAGE = '(?:[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})'
const WORDS = { out: '(?:下转|转入|转接)', in: '(?:上接|紧接)' } as const
const OPENING = '[\\s（(【［\\[▲▶►◀◄▼△▷→←↓↑>＞<＜·•]*'
const CLOSING = '[\\s）)】］\\]▲▶►◀◄▼△▷→←↓↑>＞<＜·•]*'

const mark = (direction: keyof typeof WORDS): string => `${OPENING}${WORDS[direction]}第?${PAGE}版${CLOSING}`
const OUT = new RegExp(`${mark('out')}$`)
const IN = new RegExp(`^${mark('in')}`)

/** The mark at the end of a line that an article leaves the page, or at the start of one that it comes from another; null where there is none. */
export function jumpMarkIn(line: string): JumpMark | null {
  const out = OUT.exec(line)
  if (out) return { direction: 'out', start: out.index, end: line.length }
  const into = IN.exec(line)
  return into ? { direction: 'in', start: 0, end: into[0].length } : null
}
