import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../src/extract/index.ts'
import { createSegmenter, loadLexicon } from '../../src/lexicon/index.ts'
import type { LineAnchor, SourceDocument } from '../../src/model/index.ts'
import { readBytes } from '../../src/read/index.ts'

const lexicon = loadLexicon()
const segmenter = createSegmenter(lexicon)

const NOTICE = ['某县2025年民生实事清单', '一、新建学校3所，改造管网90公里。', '二、培训教师500名。'].join('\n')

/** The notice as it would be had from a scan: each line recognised with a confidence, the third character from the end of the second line with its own. */
async function recognisedNotice(confidence: number, doubtful: { text: string; confidence: number } | null): Promise<SourceDocument> {
  const outcome = await readBytes(new TextEncoder().encode(NOTICE), { name: '扫描件' })
  if (outcome.kind === 'failed') throw new Error(outcome.finding.code)
  const { document } = outcome
  const at = doubtful ? document.text.indexOf(doubtful.text) : -1
  const anchors = document.blocks.map(
    ({ start, end }): LineAnchor => ({
      start,
      end,
      page: 1,
      box: [0, 0, 1, 1],
      extents: Array.from({ length: (end - start) * 2 }, () => 0),
      vertical: false,
      confidences: Array.from({ length: end - start }, (_, offset) =>
        start + offset === at && doubtful ? doubtful.confidence : confidence,
      ),
    }),
  )
  return { ...document, anchors }
}

const valuesOf = (source: SourceDocument): [string, string][] =>
  extractDocument(source, { lexicon, segmenter }).items.flatMap(({ quantities }) =>
    quantities.map(({ quote, certainty }): [string, string] => [quote, certainty]),
  )

describe('values of recognised text', () => {
  it('are never certain, however sure the recogniser was', async () => {
    expect(valuesOf(await recognisedNotice(0.99, null))).toEqual([
      ['3所', 'medium'],
      ['90公里', 'medium'],
      ['500名', 'medium'],
    ])
  })

  it('are doubtful where it was not, and a finding names them with their place', async () => {
    const source = await recognisedNotice(0.95, { text: '90公里', confidence: 0.41 })
    expect(valuesOf(source)).toContainEqual(['90公里', 'low'])
    const finding = extractDocument(source, { lexicon, segmenter }).findings.find(({ code }) => code === 'recognised_unsurely')
    expect(finding).toMatchObject({ itemPath: '1', data: { quote: '90公里', confidence: 0.41 } })
    expect(source.text.slice(finding?.start ?? 0, finding?.end ?? 0)).toBe('90公里')
  })

  it('say nothing of text that was stored', async () => {
    const outcome = await readBytes(new TextEncoder().encode(NOTICE), { name: '原文' })
    if (outcome.kind === 'failed') throw new Error(outcome.finding.code)
    expect(valuesOf(outcome.document).map(([, certainty]) => certainty)).toEqual(['high', 'high', 'high'])
  })
})
