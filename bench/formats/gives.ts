import { type Section, tableOf } from './section.ts'

const PAGE_FORMATS = ['txt', 'docx', 'pdf', 'OFD', 'scans (png, jpeg, tiff, pdf pages without trustworthy text)']

/** What each format gives, in the order of the formats. */
const GIVEN: readonly (readonly string[])[] = [
  ['text', 'as decoded', 'yes', 'yes', 'yes', 'recognised, with how sure the recogniser was'],
  ['printed labels (一、 1.)', 'yes', 'yes, those that Word generates too', 'yes', 'yes', 'yes'],
  ['paragraphs', 'lines', 'as typed', 'joined over lines, columns and pages', 'as pdf', 'as pdf'],
  [
    'headings',
    'no: by their words later',
    'from outline levels, styles and fonts',
    'from type sizes',
    'from type sizes',
    'from type sizes',
  ],
  ['table cells', 'no', 'yes, merged ones too', 'ruled and unruled tables, continued over pages', 'as pdf', 'ruled tables'],
  ['place of a value', 'characters', 'characters, cell', 'characters, page and boxes, cell', 'as pdf', 'as pdf, boxes of the ink'],
  ['page furniture', 'no', 'kept apart, behind the text (headers and footers)', 'kept apart, behind the text', 'as pdf', 'as pdf'],
  ['reading order', 'as it stands', 'as it stands', 'from places alone', 'from places alone', 'from places alone'],
  ['pictures with text', '–', 'counted, not read', 'read where they fill the page, else counted', 'as pdf', '–'],
  ['seals, stamps', '–', '–', 'not read', 'not read', 'removed before recognition'],
]

const NOTE = `A page of a pdf or OFD whose text layer is missing or is not to be believed (private-use or impossible code points, fonts without a map to characters, gibberish)
goes to OCR, or is reported and left out where OCR is off. Not read in any format: handwriting, formulas, text along curves.`

const OFFICE_FORMATS = ['docx', 'doc, wps, rtf', 'xlsx, xls', 'html', 'md', 'zip, eml, msg']

const OFFICE_GIVEN: readonly (readonly string[])[] = [
  [
    'text',
    'yes',
    'through LibreOffice as docx; without it doc by its text alone, rtf refused',
    'as the cell shows it: numbers and dates by their format',
    'as the page shows it',
    'as its page shows it',
    'each part a document of its own',
  ],
  [
    'printed labels (一、 1.)',
    'typed and automatic, every number format of Chinese lists',
    'as docx; text alone: typed ones, with a finding',
    'typed',
    'typed; of ordered lists, and those that Word pasted',
    'as typed',
    'as the part',
  ],
  [
    'paragraphs',
    'as typed, soft line breaks as lines',
    'as docx',
    'rows of one cell above, between and below tables',
    'by element, and by line breaks',
    'lines as typed; those that were only wrapped are joined later',
    'as the part',
  ],
  [
    'headings',
    'from outline level, style, and the fonts of GB/T 9704',
    'as docx; text alone: none',
    'the name of a sheet where several have content',
    'h1 to h6',
    '# to ######',
    'as the part',
  ],
  [
    'tables',
    'yes, nested ones below their row',
    'as docx',
    'each stretch of a sheet between blank rows',
    'yes, those that only lay out a page are none',
    'yes',
    'as the part',
  ],
  [
    'merged cells',
    'once, with what they span',
    'as docx; text alone: columns alone',
    'once, with what they span',
    'once, with what they span',
    '–',
    'as the part',
  ],
  [
    'place of a value',
    'characters, cell',
    'characters, cell',
    'characters, sheet and cell',
    'characters, cell',
    'characters, cell',
    'as the part',
  ],
  ['pages, boxes', 'no: a docx has none', 'no', 'no', 'no', 'no', 'as the part'],
  [
    'furniture',
    'headers, footers, contents: apart, behind the text',
    'as docx',
    '–',
    'menus, footers, links to other pages: left out, their characters counted',
    '–',
    'signatures and logos left out, counted',
  ],
  [
    'footnotes, text boxes, content controls',
    'where they are referred to',
    'as docx; text alone: footnotes',
    'comments and text boxes reported, not read',
    '–',
    '–',
    '–',
  ],
  ['tracked changes', 'insertions taken, deletions dropped', 'as docx; text alone too', '–', '–', '–', '–'],
  ['hidden text', 'reported, not read', 'as docx', 'hidden rows, columns and sheets reported, not read', 'reported, not read', '–', '–'],
  [
    'fields of the document',
    'from the text',
    'from the text',
    'from the text',
    'from the text and the table at the head (索引号, 发文字号, 成文日期, 有效性)',
    'from the text',
    'where it stood: `source.container`',
  ],
  [
    'attachments, parts',
    'pictures and objects reported',
    'macros never run',
    'charts and pictures reported',
    'links to files listed as findings, never fetched',
    'as html',
    'read in turn, four levels, 5,000 files, 512 MB',
  ],
  [
    'encodings',
    'in the file',
    'in the file',
    'in the file',
    'UTF-8, GB18030, Big5, UTF-16: declared, undeclared, declared wrongly',
    'as txt',
    'file names in UTF-8 and GBK; bodies by their bytes where the mail is wrong',
  ],
  [
    'with a password, damaged, too large',
    'refused with the reason',
    'refused with the reason',
    'refused with the reason',
    'too large: refused',
    'too large: refused',
    'that part is refused, the others are read',
  ],
]

export const givesSection: Section = {
  title: 'What each format gives',
  text: [tableOf(['', ...PAGE_FORMATS], GIVEN), NOTE, 'Office and web:', tableOf(['', ...OFFICE_FORMATS], OFFICE_GIVEN)].join('\n\n'),
}
