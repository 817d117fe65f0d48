/** A piece of HTML that is safe to print as it stands: made by `html`, never by joining strings. */
export interface Html {
  readonly kind: 'html'
  readonly markup: string
}

/** What a template takes: pieces of HTML stand as they are, anything else is text and is escaped; null and false print nothing. */
export type HtmlContent = Html | string | number | null | false | readonly HtmlContent[]

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The text as it may stand in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)
}

/** Template tag: html`<td title="${anything}">${anything}</td>`. Attribute values must stand in quotes. */
export function html(strings: TemplateStringsArray, ...values: HtmlContent[]): Html {
  const markup = strings.map((string, index) => string + markupOf(values[index] ?? null)).join('')
  return { kind: 'html', markup }
}

function markupOf(value: HtmlContent): string {
  if (value === null || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  if ('kind' in value) return value.markup
  return value.map(markupOf).join('')
}
