/** How an answer of the ledger can be printed. */
export const RESULT_FORMATS = ['table', 'csv', 'json'] as const
export type ResultFormat = (typeof RESULT_FORMATS)[number]
