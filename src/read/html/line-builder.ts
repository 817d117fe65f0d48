/** Blanks that a browser collapses; the blank that does not break and the ideographic space are shown as they stand. */
const TOKENS = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g
const COLLAPSES = /^[ \t\n\r\f]/
const BREAKS = /[\n\r\f]/
/** Characters that stand for nothing one sees: marks where a word may be broken. */
const NOT_SHOWN = /[\u200b\u2060\ufeff\u00ad]/g
/** Full-width characters, between which a line end of the source is no blank (CSS Text 3, segment breaks). */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60]/

/** The lines of one paragraph as a browser shows them, while its text comes in. */
export interface LineBuilder {
  /** Text of the source; `preserved` where its blanks and line ends are shown as they stand (pre). */
  add(text: string, preserved: boolean): void
  breakLine(): void
  /** A label that stands before the next text that shows: the number of a list item. */
  label(label: string | null): void
  /** The paragraph so far, and begins the next; '' where nothing came in. */
  take(): string
}

export function createLineBuilder(): LineBuilder {
  let text = ''
  let pending: 'none' | 'blank' | 'break' = 'none'
  let waitingLabel: string | null = null

  const append = (token: string): void => {
    const atLineStart = text === '' || text.endsWith('\n')
    if (pending !== 'none' && !atLineStart) {
      const isWithinWide = pending === 'break' && WIDE.test(text.charAt(text.length - 1)) && WIDE.test(token.charAt(0))
      if (!isWithinWide) text += ' '
    }
    pending = 'none'
    if (waitingLabel !== null && token.trim() !== '') {
      // Many pages have typed the number too, and hide the one of the list by a style sheet.
      if (!beginsWithNumber(token, waitingLabel)) text += waitingLabel
      waitingLabel = null
    }
    text += token
  }

  return {
    add(source, preserved) {
      const shown = source.replace(NOT_SHOWN, '')
      if (preserved) {
        if (shown !== '') append(shown.replace(/\r\n?/g, '\n'))
        return
      }
      for (const [token] of shown.matchAll(TOKENS)) {
        if (!COLLAPSES.test(token)) append(token)
        else if (pending === 'none' || BREAKS.test(token)) pending = pending === 'blank' || !BREAKS.test(token) ? 'blank' : 'break'
      }
    },
    breakLine() {
      pending = 'none'
      text += '\n'
    },
    label(label) {
      waitingLabel = label
    },
    take() {
      const taken = text.replace(/\n$/, '')
      text = ''
      pending = 'none'
      return taken
    },
  }
}

/** Whether a text begins with the number of a label as people type it: 1. 1、 （1） */
function beginsWithNumber(text: string, label: string): boolean {
  const number = label.replace(/[.、)\s]+$/, '')
  const bare = text.replace(/^[（(]/, '')
  return bare.startsWith(number) && /^[.、．)）](?!\d)/.test(bare.slice(number.length))
}
