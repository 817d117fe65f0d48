import { z } from 'zod'

export const severitySchema = z.enum(['info', 'warning', 'error'])
export type Severity = z.infer<typeof severitySchema>

/** Every code a finding can have, with its severity. The wording stands in `src/messages`. */
export const FINDING_SEVERITIES = {
  // reading: the file could not be read at all
  unreadable_file: 'error',
  empty_file: 'error',
  unknown_format: 'error',
  broken_file: 'error',
  file_too_large: 'error',
  encrypted_file: 'error',
  time_limit_exceeded: 'error',
  memory_limit_exceeded: 'error',
  reader_crashed: 'error',
  program_needed: 'error',
  // reading or extracting stopped by a fault of ours: reported, never silent
  internal_error: 'error',
  // reading: read, with something to look at
  undecodable_bytes: 'warning',
  label_format_unknown: 'warning',
  comments_ignored: 'info',
  tracked_changes_accepted: 'info',
  images_not_read: 'info',
  reader_message: 'info',
  // reading docx
  headings_by_font: 'info',
  prompts_not_read: 'info',
  embedded_text_not_read: 'warning',
  remote_parts_not_fetched: 'info',
  // reading what another program converts
  converted: 'info',
  labels_may_be_missing: 'warning',
  macros_not_run: 'info',
  // opening files that hold others
  archive_not_opened: 'error',
  holds_several_files: 'error',
  nothing_in_container: 'error',
  nested_too_deep: 'error',
  compression_unknown: 'error',
  parts_left_out: 'info',
  // reading pages
  page_unreadable: 'warning',
  part_unreadable: 'warning',
  page_too_large: 'warning',
  text_layer_distrusted: 'warning',
  page_recognised: 'info',
  page_not_recognised: 'warning',
  page_without_text: 'warning',
  page_blank: 'info',
  unmapped_glyphs: 'warning',
  font_unreadable: 'warning',
  hidden_text_not_read: 'info',
  recognised_layer_read: 'info',
  character_forms_folded: 'info',
  annotations_not_read: 'info',
  attachments_not_read: 'info',
  signatures_not_verified: 'info',
  // reading spreadsheets
  hidden_cells_not_read: 'warning',
  cells_in_error: 'warning',
  formulas_without_result: 'warning',
  text_boxes_not_read: 'warning',
  // reading web pages
  page_says_nothing: 'warning',
  content_elsewhere: 'warning',
  site_text_left_out: 'info',
  attachment_linked: 'info',
  // outline
  no_list_found: 'warning',
  item_truncated: 'warning',
  // extraction
  numeral_not_taken: 'warning',
  misprint_read: 'warning',
  recognised_unsurely: 'warning',
  deadline_unreadable: 'warning',
  notice_not_in_force: 'warning',
  repeals_notice: 'info',
  // audit: the document checked against itself; what holds is said too
  declared_count_differs: 'warning',
  declared_count_holds: 'info',
  numbering_gap: 'warning',
  numbering_repeats: 'warning',
  numbering_restarts: 'info',
  numbering_stands_alone: 'info',
  text_not_taken: 'warning',
  sum_differs: 'warning',
  sum_holds: 'info',
  parts_leave_rest: 'info',
  product_differs: 'warning',
  product_holds: 'info',
  number_repeated: 'info',
  deadline_outside_plan: 'warning',
  lead_missing: 'warning',
  deadline_missing: 'warning',
  quantity_missing: 'info',
  unit_unknown: 'info',
  value_inferred: 'info',
  // the ledger
  document_removed: 'info',
  correction_not_placed: 'warning',
  corrected_value_read_otherwise: 'warning',
} as const satisfies Record<string, Severity>

export type FindingCode = keyof typeof FINDING_SEVERITIES
export const findingCodeSchema = z.enum(Object.keys(FINDING_SEVERITIES) as [FindingCode, ...FindingCode[]])

/** Something to look at (发现): a code, a place in the text where there is one, and data for the wording. */
export const findingSchema = z.object({
  code: findingCodeSchema,
  severity: severitySchema,
  itemPath: z.string().nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type Finding = z.infer<typeof findingSchema>

export interface FindingPlace {
  itemPath?: string
  start?: number
  end?: number
}

/** Makes a finding with the severity that belongs to its code. */
export function findingOf(code: FindingCode, data: Finding['data'] = {}, place: FindingPlace = {}): Finding {
  return {
    code,
    severity: FINDING_SEVERITIES[code],
    itemPath: place.itemPath ?? null,
    start: place.start ?? null,
    end: place.end ?? null,
    data,
  }
}

/** Findings on what people said and not on what was read: they go when the correction is withdrawn. */
export const CORRECTION_FINDINGS = ['correction_not_placed', 'corrected_value_read_otherwise'] as const satisfies readonly FindingCode[]

/** Whether a finding is on a correction. */
export const isOnCorrection = (code: string): boolean => (CORRECTION_FINDINGS as readonly string[]).includes(code)
