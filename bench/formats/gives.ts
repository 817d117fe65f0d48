import { type Section, tableOf } from './section.ts'

const FORMATS = ['txt', 'docx', 'pdf', 'OFD', 'scans (png, jpeg, tiff, pdf pages without trustworthy text)']

/** What each format gives, in the order of FORMATS. */
const GIVEN: readonly (readonly string[])[] = [
  ['text', 'as decoded', 'yes', 'yes', 'yes', 'recognised, with how sure the recogniser was'],
  ['printed labels (一、 1.)', 'yes', 'yes, those that Word generates too', 'yes', 'yes', 'yes'],
  ['paragraphs', 'lines', 'as typed', 'joined over lines, columns and pages', 'as pdf', 'as pdf'],
  ['headings', 'no: by their words later', 'from styles', 'from type sizes', 'from type sizes', 'from type sizes'],
  ['table cells', 'no', 'yes, merged ones too', 'ruled and unruled tables, continued over pages', 'as pdf', 'ruled tables'],
  ['place of a value', 'characters', 'characters, cell', 'characters, page and boxes, cell', 'as pdf', 'as pdf, boxes of the ink'],
  ['page furniture', 'no', 'left out (headers and footers)', 'kept apart, behind the text', 'as pdf', 'as pdf'],
  ['reading order', 'as it stands', 'as it stands', 'from places alone', 'from places alone', 'from places alone'],
  ['pictures with text', '–', 'counted, not read', 'read where they fill the page, else counted', 'as pdf', '–'],
  ['seals, stamps', '–', '–', 'not read', 'not read', 'removed before recognition'],
]

const NOTE = `A page of a pdf or OFD whose text layer is missing or is not to be believed (private-use or impossible code points, fonts without a map to characters, gibberish)
goes to OCR, or is reported and left out where OCR is off. Not read in any format: handwriting, formulas, text along curves.`

export const givesSection: Section = {
  title: 'What each format gives',
  text: [tableOf(['', ...FORMATS], GIVEN), NOTE].join('\n\n'),
}
