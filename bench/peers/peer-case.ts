import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The folder's files: one a peer, each the cases of its own test suite that concern Chinese numbers, measures and dates. */
const PEER_FILES = ['cn2an.json', 'duckling.json', 'recognizers.json'] as const

const peerCaseSchema = z.object({
  peer: z.enum(['cn2an', 'duckling', 'recognizers']),
  /** The file of the peer's test suite. */
  file: z.string(),
  /** The place in that file; file and index name a case. */
  index: z.number().int(),
  kind: z.enum(['number', 'pair', 'quantity', 'currency', 'distance', 'dimension', 'age', 'percent', 'range', 'date']),
  text: z.string(),
  /** In the peer's own notation. */
  expected: z.unknown(),
  /** The day on which the text is read; for dates that name no year. */
  reference: z.string().nullish(),
})

/** A case of a peer's test suite: a text and what the peer reads in it. */
export type PeerCase = z.infer<typeof peerCaseSchema>

/** The name of a case in reasons and reports: `recognizers Number/Chinese/NumberModel 12`. */
export const nameOf = ({ peer, file, index }: PeerCase): string => `${peer} ${file} ${index}`

/**
 * All cases of a folder, in the order of its files.
 * @throws where a file is missing or a case has another shape
 */
export const readPeerCases = (folder: string): PeerCase[] =>
  PEER_FILES.flatMap((file) => z.array(peerCaseSchema).parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
