// The packages of the system (Debian's names) that tests and fixtures use, and how to see at once whether they are there. The product runs without them.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @typedef {object} SystemPackage
 * @property {string} name Debian's
 * @property {{command: string} | {file: string}} sign what is there where it is installed
 * @property {string} reason what it is for
 * @property {string} without what is not done where it is missing
 */

/** @type {readonly SystemPackage[]} */
export const SYSTEM_PACKAGES = [
  {
    name: 'poppler-utils',
    sign: { command: 'pdftoppm' },
    reason: 'pdftoppm draws pdf pages for OCR and inspect; pdftotext is what our reading order is compared with',
    without: 'tests that draw pages and the comparison are skipped; pdf.js draws for OCR, with boxes for Chinese that is not embedded',
  },
  {
    name: 'poppler-data',
    sign: { file: '/usr/share/poppler/cMap/Adobe-GB1' },
    reason: 'the encodings of Chinese that pdftoppm and pdftotext need for fonts that are not embedded',
    without: 'pdftotext reads nothing from the fixtures without embedded fonts',
  },
  {
    name: 'fonts-wqy-microhei',
    sign: { file: '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc' },
    reason: '黑体 of the fixtures, and what pdftoppm draws Chinese with that is not embedded',
    without: 'npm run fixtures does not work; pages without embedded fonts are drawn without Chinese',
  },
  {
    name: 'fonts-arphic-gbsn00lp',
    sign: { file: '/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf' },
    reason: '宋体 of the fixtures',
    without: 'npm run fixtures does not work',
  },
  {
    name: 'fonts-arphic-gkai00mp',
    sign: { file: '/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf' },
    reason: '楷体 of the fixtures',
    without: 'npm run fixtures does not work',
  },
  {
    name: 'libreoffice-writer-nogui',
    sign: { command: 'soffice' },
    reason: 'converts doc, wps and rtf to docx, labels of automatic numbering included; writes the doc fixtures',
    without: 'of doc only the text is read, with a finding that labels may be missing; rtf is refused; npm run fixtures does not work',
  },
  {
    name: 'libreoffice-calc-nogui',
    sign: { file: '/usr/lib/libreoffice/program/libsclo.so' },
    reason: 'a spreadsheet that opens what is exported: csv with its Chinese, xlsx with its merged cells',
    without: 'the tests that open exports in a spreadsheet are skipped',
  },
]

/**
 * Whether a command stands in one of the folders of a path.
 * @param {string} command
 * @param {string} path as in the environment
 */
export const hasCommand = (command, path = process.env.PATH ?? '') =>
  path.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)))

/**
 * Those that are not there, by their signs alone: asking apt takes seconds.
 * @param {readonly SystemPackage[]} packages
 * @param {string} [path] where commands are looked for
 */
export const missingSystemPackages = (packages, path) =>
  packages.filter(({ sign }) => !('command' in sign ? hasCommand(sign.command, path) : existsSync(sign.file)))
