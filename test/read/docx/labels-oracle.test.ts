import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LABEL_DIFFERENCES } from '../../../fixtures/scripts/label-differences.ts'
import { exportedByLibreOffice, labelsIn } from '../../../fixtures/scripts/label-oracle.ts'
import { NUMBERING_PARAGRAPHS, numberingDocx } from '../../../fixtures/scripts/numbering-docx.ts'
import { readDocument } from '../reading.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'numbering')
const DOCX = readFileSync(join(FOLDER, 'lists.docx'))
const EXPORTED = readFileSync(join(FOLDER, 'lists.libreoffice.txt'), 'utf8')

const BY_THE_STANDARD = new Map(LABEL_DIFFERENCES.flatMap(({ labels }) => Object.entries(labels)))

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
