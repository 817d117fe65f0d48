import type { Finding, FindingCode } from '../model/index.ts'
import { auditWordings } from './audit-messages.ts'
import { containerWordings } from './container-messages.ts'
import { correctionWordings } from './correction-messages.ts'
import { docxWordings } from './docx-messages.ts'
import { type Data, said, valueWords } from './finding-data.ts'
import type { Language, Wording } from './language.ts'
import { pageWordings } from './page-messages.ts'
import { sheetWordings } from './sheet-messages.ts'
import { webWordings } from './web-messages.ts'
import { wordWordings } from './word-messages.ts'

const formatName = valueWords({
  unknown: { zh: '未知格式', en: 'unknown' },
  encrypted_office: { zh: '加密的 Office 文件', en: 'an encrypted Office file' },
  ole2: { zh: '旧版 Office 文件', en: 'an old Office file' },
})

const brokenCause = valueWords({
  zip_damaged: { zh: '压缩包损坏', en: 'the zip around it is damaged' },
  part_missing: { zh: '缺少必需的部分', en: 'a part that must be there is missing' },
  xml_malformed: { zh: 'XML 有误', en: 'its XML is malformed' },
  xml_with_doctype: { zh: 'XML 含有不允许的 DOCTYPE', en: 'its XML has a DOCTYPE, which is not allowed' },
  xml_too_deep: { zh: 'XML 嵌套过深', en: 'its XML is nested too deep' },
  zip_overlapping: { zh: '压缩包内的文件互相重叠', en: 'the files in the zip overlap' },
  content_unreadable: { zh: '内容无法读取', en: 'its content cannot be read' },
})

const sizeMeasure = valueWords({
  bytes: { zh: '字节数', en: 'bytes' },
  pages: { zh: '页数', en: 'pages' },
  pixels: { zh: '像素数', en: 'pixels' },
  compression: { zh: '压缩倍数', en: 'times its packed size' },
  elements: { zh: '网页元素数', en: 'elements of a page' },
  unzipped_bytes: { zh: '解压后的字节数', en: 'bytes when unzipped' },
  cells: { zh: '单元格数', en: 'cells' },
  zip_entries: { zh: '压缩包内的文件数', en: 'files in the zip' },
})

const timeMeasure = valueWords({
  milliseconds: { zh: '读取用时', en: 'reading it took longer than' },
  millisecondsWithoutProgress: { zh: '读取没有进展的时间', en: 'reading it made no progress for' },
})

const inSeconds = (milliseconds: Data[string] | undefined): string => (typeof milliseconds === 'number' ? String(milliseconds / 1000) : '?')

/** Where a reading ended; nothing where no page was begun. */
const atPage = (page: Data[string] | undefined): Record<Language, string> =>
  typeof page === 'number' ? { zh: `（停在第 ${page} 页）`, en: ` (at page ${page})` } : { zh: '', en: '' }

/** The wording of every finding. A new code in `src/model/finding.ts` does not compile before it stands here. */
const findingWordings: Record<FindingCode, Wording<Data>> = {
  unreadable_file: {
    zh: ({ reason }) => `文件无法打开：${said(reason, '原因不明')}`,
    en: ({ reason }) => `the file cannot be opened: ${said(reason, 'for an unknown reason')}`,
  },
  empty_file: {
    zh: () => '文件为空，没有任何内容',
    en: () => 'the file is empty',
  },
  unknown_format: {
    zh: ({ detected, readable }) => `无法读取的文件格式（${formatName(detected, 'zh')}）；可读取：${said(readable, 'txt, docx')}`,
    en: ({ detected, readable }) =>
      `not a format that can be read (${formatName(detected, 'en')}); these can: ${said(readable, 'txt, docx')}`,
  },
  broken_file: {
    zh: ({ cause, detail }) => `文件已损坏：${brokenCause(cause, 'zh')}（${said(detail, '无说明')}）`,
    en: ({ cause, detail }) => `the file is broken: ${brokenCause(cause, 'en')} (${said(detail, 'nothing more is known')})`,
  },
  file_too_large: {
    zh: ({ measure, actual, limit }) => `文件过大：${sizeMeasure(measure, 'zh')} ${said(actual, '?')}，上限 ${said(limit, '?')}`,
    en: ({ measure, actual, limit }) =>
      `the file is too large: ${said(actual, '?')} ${sizeMeasure(measure, 'en')}, at most ${said(limit, '?')}`,
  },
  time_limit_exceeded: {
    zh: ({ measure, limit, page }) =>
      `${timeMeasure(measure, 'zh')}超过 ${inSeconds(limit)} 秒${atPage(page).zh}，已停止；请检查文件是否损坏，或将其拆分`,
    en: ({ measure, limit, page }) =>
      `${timeMeasure(measure, 'en')} ${inSeconds(limit)} s${atPage(page).en} and was stopped; see whether the file is damaged, or split it`,
  },
  memory_limit_exceeded: {
    zh: ({ limit, page }) => `读取所需内存超过 ${said(limit, '?')} MB${atPage(page).zh}，已停止；请检查文件是否损坏，或将其拆分`,
    en: ({ limit, page }) =>
      `reading it took more than ${said(limit, '?')} MB of memory${atPage(page).en} and was stopped; see whether the file is damaged, or split it`,
  },
  reader_crashed: {
    zh: ({ reason, page }) => `读取程序在处理此文件时崩溃${atPage(page).zh}：${said(reason, '原因不明')}；可另存为其他格式后重试`,
    en: ({ reason, page }) =>
      `the reading program crashed on it${atPage(page).en}: ${said(reason, 'for an unknown reason')}; save it in another format and try again`,
  },
  internal_error: {
    zh: ({ message }) => `程序内部错误：${said(message, '无说明')}`,
    en: ({ message }) => `an error of the program itself: ${said(message, 'without a message')}`,
  },
  undecodable_bytes: {
    zh: ({ count, encoding }) => `有 ${said(count, '若干')} 处字节无法按 ${said(encoding, '所用编码')} 解码，以 � 代替`,
    en: ({ count, encoding }) => `${said(count, 'some')} places could not be decoded as ${said(encoding, 'the encoding')} and stand as �`,
  },
  label_format_unknown: {
    zh: ({ format }) => `自动编号格式 ${said(format, '未知')} 不受支持，编号按阿拉伯数字写出`,
    en: ({ format }) => `automatic numbering in the format ${said(format, 'unknown')} is written in Arabic numerals`,
  },
  comments_ignored: {
    zh: ({ count }) => `未读取批注（${said(count, '若干')} 条）`,
    en: ({ count }) => `comments were not read (${said(count, 'some')})`,
  },
  tracked_changes_accepted: {
    zh: ({ insertions, deletions }) => `修订已按接受处理：插入 ${said(insertions, '?')} 处保留，删除 ${said(deletions, '?')} 处略去`,
    en: ({ insertions, deletions }) =>
      `tracked changes were taken as accepted: ${said(insertions, '?')} insertions kept, ${said(deletions, '?')} deletions dropped`,
  },
  images_not_read: {
    zh: ({ count }) => `图片中的内容未读取（${said(count, '若干')} 张）`,
    en: ({ count }) => `what pictures show was not read (${said(count, 'some')})`,
  },
  reader_message: {
    zh: ({ message }) => `读取时的提示：${said(message, '无')}`,
    en: ({ message }) => `said while reading: ${said(message, 'nothing')}`,
  },
  ...docxWordings,
  ...wordWordings,
  ...containerWordings,
  ...pageWordings,
  ...webWordings,
  ...sheetWordings,
  no_list_found: {
    zh: () => '文中没有找到事项清单',
    en: () => 'no list of items was found in the text',
  },
  item_truncated: {
    zh: () => '事项内容在原文中被截断',
    en: () => "the source cuts the item's text off",
  },
  numeral_not_taken: {
    zh: ({ quote }) => `数字“${said(quote, '')}”没有被任何规则解释`,
    en: ({ quote }) => `no rule took the number “${said(quote, '')}”`,
  },
  recognised_unsurely: {
    zh: ({ quote, confidence }) => `「${said(quote, '?')}」由图像识别得到，置信度只有 ${said(confidence, '?')}，请对照原页核对`,
    en: ({ quote, confidence }) =>
      `“${said(quote, '?')}” was recognised from a picture with a confidence of ${said(confidence, '?')} only: compare it with the page`,
  },
  misprint_read: {
    zh: ({ quote, value }) => `“${said(quote, '')}”疑为误印，按 ${said(value, '?')} 读取`,
    en: ({ quote, value }) => `“${said(quote, '')}” looks like a misprint and was read as ${said(value, '?')}`,
  },
  deadline_unreadable: {
    zh: ({ quote }) => `时限“${said(quote, '')}”无法换算为日期`,
    en: ({ quote }) => `the deadline “${said(quote, '')}” gives no date`,
  },
  notice_not_in_force: {
    zh: ({ validity }) => `文件标明“${said(validity, '失效')}”，已不再有效`,
    en: ({ validity }) => `the page says that this document is no longer in force (${said(validity, 'not valid')})`,
  },
  repeals_notice: {
    zh: ({ title, number }) => `本文件废止${namedDocument(title, number, '另一文件')}`,
    en: ({ title, number }) => `this document repeals ${namedDocument(title, number, 'another')}`,
  },
  ...auditWordings,
  document_removed: {
    zh: ({ reason }) => `文件已从台账移除：${said(reason, '未说明原因')}`,
    en: ({ reason }) => `the document was removed from the ledger: ${said(reason, 'no reason given')}`,
  },
  ...correctionWordings,
}

type Datum = Data[string] | undefined

/** 《实施方案》（某政办发〔2023〕5号） */
function namedDocument(title: Datum, number: Datum, otherwise: string): string {
  if (title == null) return said(number, otherwise)
  return `《${title}》${number == null ? '' : `（${number}）`}`
}

/** What a finding says to a person, in one line without its place. */
export function messageOf(finding: Pick<Finding, 'code' | 'data'>, language: Language): string {
  return findingWordings[finding.code][language](finding.data)
}
