import { type Finding, findingOf, type LineAnchor, type Quantity, type SourceAnchor } from '../model/index.ts'

/** Below this the recogniser often mistakes a character: so measured on scans with the engine that comes with the package. */
const SURE = 0.8

/** How sure the recogniser was of the characters between two offsets; null where nothing there was recognised from a picture. */
export type RecognitionAt = (start: number, end: number) => number | null

/** Looks up how surely a text was recognised. */
export function recognitionOf(anchors: readonly SourceAnchor[]): RecognitionAt {
  const lines = anchors.filter((anchor): anchor is LineAnchor => 'extents' in anchor && anchor.confidences !== null)
  return (start, end) => {
    const confidences = lines
      .filter((line) => line.start < end && line.end > start)
      .flatMap((line) => (line.confidences ?? []).slice(Math.max(0, start - line.start), end - line.start))
    return confidences.length > 0 ? Math.min(...confidences) : null
  }
}

/** A value that was recognised from a picture is never certain; one that the recogniser was unsure of is doubtful, and a finding says so. */
export function doubtRecognised(
  quantities: readonly Quantity[],
  recognitionAt: RecognitionAt,
): { quantities: Quantity[]; findings: Finding[] } {
  const findings: Finding[] = []
  const doubted = quantities.map((quantity): Quantity => {
    const confidence = recognitionAt(quantity.start, quantity.end)
    if (confidence === null) return quantity
    if (confidence >= SURE) return quantity.certainty === 'high' ? { ...quantity, certainty: 'medium' } : quantity
    const { start, end, quote } = quantity
    findings.push(findingOf('recognised_unsurely', { quote, confidence: Math.round(confidence * 100) / 100 }, { start, end }))
    return { ...quantity, certainty: 'low' }
  })
  return { quantities: doubted, findings }
}
