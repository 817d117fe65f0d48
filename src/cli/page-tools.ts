import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

// What reading pages needs, for `taizhang doctor`: each says in a few words what is there, and throws where it is missing or does not work.

const run = promisify(execFile)

export async function pdfReader(): Promise<string> {
  const { loadPdfJs } = await import('../read/pdf/pdfjs.ts')
  return `pdf.js ${(await loadPdfJs()).version}`
}

/** Starts it: that its files are there says little. */
export async function ocrEngine(): Promise<string> {
  const { openOcrEngine } = await import('../read/ocr/engines.ts')
  const engine = await openOcrEngine('tesseract')
  await engine.close()
  return engine.name
}

/** Its version stands on standard error. */
export async function pageDrawer(): Promise<string> {
  const { stderr } = await run('pdftoppm', ['-v'])
  return /version (\S+)/.exec(stderr)?.[1] ?? 'pdftoppm'
}

/** As it names itself, without a profile of its own. */
export async function officeConverter(): Promise<string> {
  const { findLibreOffice } = await import('../read/doc/libreoffice.ts')
  const program = findLibreOffice()
  if (program === null) throw new Error('soffice')
  const { stdout } = await run(program, ['--version'])
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? 'soffice'
}

/** The first of the fonts for Chinese that programs find through fontconfig. */
export async function chineseFonts(): Promise<string> {
  const { stdout } = await run('fc-list', [':lang=zh', 'family'])
  const families = [...new Set(stdout.split('\n').map((line) => line.split(',')[0] ?? ''))].filter((family) => family !== '').sort()
  const [first] = families
  if (first === undefined) throw new Error('fc-list :lang=zh')
  return families.length === 1 ? first : `${first} (+${families.length - 1})`
}
