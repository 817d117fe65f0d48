export { type CertaintyTable, certaintyTable, formatCertainty } from './certainty.ts'
export type { DocumentPair } from './compare.ts'
export { type Difference, differencesOf, formatDifference } from './differences.ts'
export { type Evaluation, evaluateDirectory } from './directory.ts'
export { formatScore } from './format.ts'
export { type GoldDocument, GoldError, goldDocumentSchema, parseGold } from './gold.ts'
export { goldOfDocument, type WrittenGold } from './gold-of-document.ts'
export { evaluationReport, type ReportOptions } from './report/page.ts'
export { type Score, type ScoreOptions, scoreDocuments } from './score.ts'
export {
  missedThresholds,
  parseThreshold,
  THRESHOLD_NAMES,
  type ThresholdName,
  type ThresholdResult,
  type Thresholds,
  thresholdResults,
} from './thresholds.ts'
