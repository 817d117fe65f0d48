import sharp from 'sharp'
import { WHITE } from '../image/picture.ts'
import type { OcrEngine, RecognisedCharacter } from './engine.ts'

/** Its models come with it. Asked for by name only where it is wanted: it is no dependency. */
const PACKAGE: string = '@gutenye/ocr-node'

/** Pixels of white around what it is given: without them its finder of text cuts characters off at the ends. */
const BORDER = 40

/** What the package gives for a piece of text: its mean confidence and the corners of its box in pixels, clockwise from the top left. */
interface FoundText {
  text: string
  mean: number
  box: readonly (readonly [number, number])[]
}

interface PpOcr {
  detect(picture: Uint8Array): Promise<FoundText[]>
}

interface PpOcrPackage {
  default: { create(options: { onnxOptions: Record<string, unknown> }): Promise<PpOcr> }
}

/** The engine that was asked for is not installed. The message says how to install it. */
export class OcrEngineMissing extends Error {
  override name = 'OcrEngineMissing'

  constructor(cause: unknown) {
    super(`PP-OCR needs the package ${PACKAGE}, which is not installed: ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install ${PACKAGE}`, {
      cause,
    })
  }
}

/**
 * PP-OCRv4 on the ONNX runtime: more accurate than Tesseract and slower, with one confidence a line.
 * @throws OcrEngineMissing where its package is not installed
 */
export async function createPpOcrEngine(): Promise<OcrEngine> {
  const { default: Ocr } = await loadedPackage()
  // The arena keeps several gigabytes for pictures of any size that was ever seen.
  const engine = await Ocr.create({ onnxOptions: { enableCpuMemArena: false, logSeverityLevel: 3 } })
  return {
    name: `${PACKAGE} PP-OCRv4`,
    async recognise({ width, height, pixels }) {
      const png = await sharp(pixels, { raw: { width, height, channels: 1 } })
        .extend({ top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, background: { r: WHITE, g: WHITE, b: WHITE } })
        .png({ compressionLevel: 1 })
        .toBuffer()
      return (await engine.detect(png)).map(charactersOf)
    },
    close: async () => {},
  }
}

async function loadedPackage(): Promise<PpOcrPackage> {
  try {
    return await import(PACKAGE)
  } catch (error) {
    throw new OcrEngineMissing(error)
  }
}

/** The box of a line is divided over its characters by how wide they are printed. */
function charactersOf({ text, mean, box }: FoundText): RecognisedCharacter[] {
  const [left, right] = [Math.min(...box.map(([x]) => x)) - BORDER, Math.max(...box.map(([x]) => x)) - BORDER]
  const [top, bottom] = [Math.min(...box.map(([, y]) => y)) - BORDER, Math.max(...box.map(([, y]) => y)) - BORDER]
  const characters = [...text]
  const em = (right - left) / characters.reduce((sum, character) => sum + advanceOf(character), 0)
  const found: RecognisedCharacter[] = []
  let x = left
  let spaceBefore = false
  for (const character of characters) {
    const end = x + advanceOf(character) * em
    if (character.trim() !== '') found.push({ text: character, box: [x, top, end, bottom], confidence: mean, spaceBefore })
    spaceBefore = character.trim() === ''
    x = end
  }
  return found
}

/** In em: letters, digits and blanks are half as wide as Han and their marks. */
const advanceOf = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1)
