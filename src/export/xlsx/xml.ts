/** What XML 1.0 cannot hold, and carriage returns, which its readers turn into line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g
/** A text that looks like one of those, written out. */
const LIKE_WRITTEN_OUT = /_(?=x[0-9A-Fa-f]{4}_)/g
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const writtenOut = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** A text in XML. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

/** A text of a cell (ST_Xstring of ECMA-376, 22.9.2.19): characters that XML does not have are written _x0007_; line ends are \n. */
export const cellText = (text: string): string =>
  escapeXml(text.replace(/\r\n?/g, '\n').replace(LIKE_WRITTEN_OUT, '_x005F_').replace(NOT_IN_XML, writtenOut))

/** The head of every part of a workbook. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
