import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportedByLibreOffice } from '../../../fixtures/scripts/label-oracle.ts'
import { NUMBERING_PARAGRAPHS, numberingDocx } from '../../../fixtures/scripts/numbering-docx.ts'
import { readDocument } from '../reading.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'numbering')
const DOCX = readFileSync(join(FOLDER, 'lists.docx'))
const EXPORTED = readFileSync(join(FOLDER, 'lists.libreoffice.txt'), 'utf8')

/** Where LibreOffice 7.4 prints another label, what the standard (ISO/IEC 29500-1) or Word says, and the labels that follow from it, by paragraph. */
const DIFFERENCES: readonly { rule: string; labels: Readonly<Record<string, string>> }[] = [
  {
    rule: '17.9.10 lvlRestart: 0 never restarts, 1 restarts after the first level only; LibreOffice restarts after every level above',
    labels: {
      '036': '第四条',
      '037': '第五条',
      '038': '第六条',
      '041': '第七条',
      '044': '第八条',
      '045': '第九条',
      '046': '第十条',
      '047': '第十一条',
      '048': '第十二条',
      '261': '3）',
      '265': '2）',
      '274': '3）',
    },
  },
  {
    rule: '17.9.4 isLgl: every number of the label is Arabic; LibreOffice does not know it',
    labels: {
      '068': '1.1',
      '069': '1.2',
      '070': '1-2-1',
      '071': '1-2-2',
      '074': '2.1',
      '075': '2-1-1',
      '086': '12.1',
    },
  },
  {
    rule: '17.18.59 ideographEnclosedCircle begins at U+3220, and Word prints parentheses ([MS-OI29500] 2.1.540 a)',
    labels: { '091': '㈠', '092': '㈡', '115': '㈠' },
  },
  {
    rule: '17.18.59 decimalEnclosedParen and decimalEnclosedFullstop go up to 20 (U+2487, U+249B); LibreOffice stops before 18',
    labels: { '202': '⒅', '203': '⒆', '204': '⒇', '205': '⒙', '206': '⒚', '207': '⒛' },
  },
  {
    rule: '17.18.59 ordinal: 10th; LibreOffice prints the number with a dot where it does not know the language',
    labels: { '212': '10th', '213': '11th', '214': '12th', '215': '13th' },
  },
  {
    rule: '17.18.59 numberInDash: - 1 -',
    labels: { '219': '- 1 -', '220': '- 2 -' },
  },
  {
    rule: '17.18.59 chineseCounting is written digit by digit with U+25CB from 100 on (一, 十, 一○○: [MS-DOCX] 2.4)',
    labels: { '223': '一○○、', '224': '一○一、', '225': '一○二、' },
  },
  {
    rule: '17.18.59 ideographDigital and japaneseDigitalTenThousand are written digit by digit (一, 一〇, 一〇〇: [MS-DOCX] 2.4)',
    labels: {
      '235': '九八、',
      '236': '九九、',
      '237': '一〇〇、',
      '238': '一〇一、',
      '244': '九、',
      '245': '一〇、',
      '246': '一一、',
      '247': '一二、',
    },
  },
  {
    rule: '17.18.59 japaneseCounting writes no 一 before 百 and no zero for places left out',
    labels: { '241': '百、', '242': '百一、', '243': '百二、' },
  },
]

const BY_THE_STANDARD = new Map(DIFFERENCES.flatMap(({ labels }) => Object.entries(labels)))

/** From a paragraph's number to what stands before it. */
const labelsIn = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/(?:^|[\n\t])([^\n\t]*?)段(\d{3})/g)].map(([, label = '', number = '']) => [number, label.trim()]))

const hasLibreOffice = (): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('the labels of 12 kinds of lists over 300 paragraphs', () => {
  it('are those of the file that the script makes', () => {
    expect(Buffer.from(numberingDocx()).equals(DOCX)).toBe(true)
  })

  it('are what LibreOffice prints, and what the standard says where it differs', async () => {
    const document = await readDocument(DOCX)
    const exported = labelsIn(EXPORTED)
    const expected = new Map([...exported].map(([number, label]) => [number, BY_THE_STANDARD.get(number) ?? label]))
    expect(expected.size).toBe(NUMBERING_PARAGRAPHS)
    expect(labelsIn(document.text)).toEqual(expected)
    expect(document.findings).toEqual([])
  })

  it('differ from LibreOffice nowhere without a reason', () => {
    const exported = labelsIn(EXPORTED)
    for (const [number, label] of BY_THE_STANDARD) expect([number, exported.get(number)]).not.toEqual([number, label])
  })

  it.runIf(process.env.TAIZHANG_TEST === 'all' && hasLibreOffice())('are still what LibreOffice prints', () => {
    expect(labelsIn(exportedByLibreOffice(DOCX))).toEqual(labelsIn(EXPORTED))
  })
})
