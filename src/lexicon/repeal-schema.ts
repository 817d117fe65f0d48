import { z } from 'zod'

/**
 * A word of the sentence that ends the force of another document (废止用语): 《…》（某政办发〔2023〕5号）自本通知印发之日起予以废止. verb: 废止; adverb: stands before it (予以);
 * decides: who repeals says so with it (决定); from: begins the moment from which on, which ends with 起 (自); lead: stands before the document that is named (原);
 * joint: between two of them (和); noun: behind their number (文件); list: they stand below (下列); mention: the document is the ground or the matter of what is said, and nothing ends it (根据, 拟).
 */
export const repealWordSchema = z.strictObject({
  word: z.string().min(1),
  use: z.enum(['verb', 'adverb', 'decides', 'from', 'lead', 'joint', 'noun', 'list', 'mention']),
  example: z.string().min(1),
})
export type RepealWordEntry = z.infer<typeof repealWordSchema>

export const repealSectionSchemas = { repealWords: repealWordSchema } as const
