import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../src/read/detect.ts'
import { docxFile, paragraph } from './docx/docx-file.ts'

const zipOf = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('content')])))

/** An OLE2 file as far as detection looks: the magic number and a directory entry in UTF-16. */
const ole2With = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le')])

describe('detectFormat', () => {
  it.each([
    ['docx', docxFile({ body: paragraph('一') })],
    ['xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    ['pptx', zipOf('[Content_Types].xml', 'ppt/presentation.xml')],
    ['ofd', zipOf('OFD.xml', 'Doc_0/Document.xml')],
    ['odf', zipOf('mimetype', 'META-INF/manifest.xml', 'content.xml')],
    ['zip', zipOf('通知.txt')],
    ['doc', ole2With('WordDocument')],
    ['xls', ole2With('Workbook')],
    ['encrypted_office', ole2With('EncryptedPackage')],
    ['ole2', ole2With('Something')],
    ['pdf', strToU8('%PDF-1.7\n%âãÏÓ\n', true)],
    ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['rtf', strToU8('{\\rtf1\\ansi 通知}')],
    ['html', strToU8('\n<!DOCTYPE html>\n<html lang="zh"><body>通知</body></html>')],
    ['html', strToU8('<tbody><tr><td><p style="margin: 0">国务院办公厅</p></td></tr></tbody>')],
    ['html', iconv.encode('<html><head><meta charset="gb2312"></head><body>关于印发民生实事的通知</body></html>', 'gbk')],
    ['xml', strToU8('<?xml version="1.0"?><通知/>')],
    ['txt', strToU8('关于印发民生实事工作方案的通知')],
    ['txt', iconv.encode('关于印发民生实事工作方案的通知', 'gbk')],
    ['txt', strToU8('投入<50万元的项目，<附件>见后')],
    ['unknown', new Uint8Array(64)],
  ])('%s', (format, bytes) => {
    expect(detectFormat(bytes)).toBe(format)
  })

  it('knows a docx whose end is cut off', () => {
    const bytes = docxFile({ body: paragraph('一'.repeat(1000)) })
    expect(detectFormat(bytes.subarray(0, bytes.length - 100))).toBe('docx')
  })
})
