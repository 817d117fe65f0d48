import { attributeOf, type HtmlElement } from './tree.ts'

/** What notices are attached as: Office and WPS, pdf, OFD, archives, text. */
const FILE = /\.(?:docx?|xlsx?|pptx?|wps|et|dps|rtf|pdf|ofd|ceb|zip|rar|7z|txt|csv)$/i
/** Sites that hand files out by a program name the file in the query: `download.jsp?name=附件.doc`. */
const QUERY = /[?&=]/

/** Whether a link leads to a file and not to another page. */
export const isFileLink = (href: string): boolean => {
  const [address = ''] = href.trim().split('#')
  return address.split(QUERY).some((part) => FILE.test(part))
}

/** The file that an element links to; null where it does not. */
export function linkedFile(element: HtmlElement): string | null {
  const href = element.tagName === 'a' ? attributeOf(element, 'href')?.trim() : undefined
  return href !== undefined && isFileLink(href) ? href : null
}
