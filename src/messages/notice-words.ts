import type { Contradiction, LinkReason, PairKind, Standing, SuggestionReason } from '../model/index.ts'
import type { Language } from './language.ts'

const chinese = {
  standings: { counted: '计入', version: '另一版本', not_in_force: '已废止', removed: '已移除' } satisfies Record<Standing, string>,
  reasons: {
    by_hand: '人工认定',
    same_number: '文号相同',
    same_title: '标题、地区、年度相同',
    same_text: '事项文字相同',
  } satisfies Record<LinkReason, string>,
  suggestions: {
    same_number: '文号相同',
    same_title: '标题相同',
    similar_text: '事项文字相近',
    same_region_and_year: '同一地区、同一年度',
  } satisfies Record<SuggestionReason, string>,
  contradictions: { number: '文号不同', region: '地区不同', planYear: '年度不同', items: '事项各不相同' } satisfies Record<
    Contradiction,
    string
  >,
  saysItself: (quote: string) => `文件标明“${quote}”`,
  repealedBy: (id: string, name: string, quote: string) => `${name}（${id}）：${quote}`,
  draft: '征求意见稿',
  versions: '文件数',
  reason: '依据',
  share: '相同事项',
  against: '不符',
  preferred: '首选',
  linkedBy: (id: string, reason: string) => `${reason}（${id}）`,
  notices: (count: number, documents: number) => `共 ${count} 个通知，${documents} 份文件`,
  suggested: (count: number) => (count === 0 ? '没有疑似重复。' : `共 ${count} 对疑似重复；确认后用 taizhang link 关联`),
  linked: (one: string, other: string) => `${one} 与 ${other} 已认定为同一通知`,
  linkedNot: (one: string, other: string) => `已记录 ${one} 与 ${other} 属同一通知，但此前有人认定其中的文件不属同一通知，仍各自计入`,
  unlinked: (one: string, other: string) => `${one} 与 ${other} 已认定为不同通知`,
  preferredNow: (id: string) => `${id} 为所属通知的首选文件，按它计入`,
  notCountedNow: (id: string) => `已记录首选 ${id}；所属通知目前不计入`,
  preferenceWithdrawn: (id: string, counted: string) => `不再首选 ${id}，所属通知按 ${counted} 计入`,
  resultColumns: [
    '地区',
    '完成年度',
    '对象',
    '完成数量',
    '完成单位',
    '完成原文',
    '承诺数量',
    '承诺单位',
    '承诺原文',
    '完成比例',
    '承诺序号',
    '完成文件',
    '承诺文件',
  ],
  notKept: '导入时没有保存读取结果，请重新导入该文件',
  itemChange: (kind: PairKind, from: string, to: string) =>
    kind === 'kept' && from === to ? `事项 ${from}` : `事项${chinesePairs[kind]} ${[from, to].filter((paths) => paths !== '').join(' → ')}`,
  reextracted: (changed: number, unchanged: number, notKept: number, failed: number) =>
    `有变化 ${changed} 份，无变化 ${unchanged} 份${notKept === 0 ? '' : `，无法重新抽取 ${notKept} 份`}${failed === 0 ? '' : `，失败 ${failed} 份`}`,
}

const chinesePairs: Record<PairKind, string> = { kept: '延续', split: '拆分', merged: '合并', new: '新增', dropped: '取消' }

export type NoticeWords = typeof chinese

const english: NoticeWords = {
  standings: { counted: 'counted', version: 'version', not_in_force: 'not in force', removed: 'removed' },
  reasons: {
    by_hand: 'linked by hand',
    same_number: 'same document number',
    same_title: 'same title, region and year',
    same_text: 'same item texts',
  },
  suggestions: {
    same_number: 'same document number',
    same_title: 'same title',
    similar_text: 'similar item texts',
    same_region_and_year: 'same region and year',
  },
  contradictions: { number: 'other number', region: 'other region', planYear: 'other year', items: 'no item in common' },
  saysItself: (quote) => `its page says ${quote}`,
  repealedBy: (id, name, quote) => `${name} (${id}): ${quote}`,
  draft: 'draft',
  versions: 'documents',
  reason: 'reason',
  share: 'equal items',
  against: 'against it',
  preferred: 'preferred',
  linkedBy: (id, reason) => `${reason} (${id})`,
  notices: (count, documents) =>
    `${count} ${count === 1 ? 'notice' : 'notices'}, ${documents} ${documents === 1 ? 'document' : 'documents'}`,
  suggested: (count) => (count === 0 ? 'nothing to suggest' : `${count} suggested; taizhang link joins what is one notice`),
  linked: (one, other) => `${one} and ${other} are one notice now`,
  linkedNot: (one, other) =>
    `kept on record that ${one} and ${other} are one notice, but documents of theirs were unlinked before, so that each still counts`,
  unlinked: (one, other) => `${one} and ${other} are two notices now`,
  preferredNow: (id) => `${id} is the document of its notice that counts now`,
  notCountedNow: (id) => `kept on record that ${id} is preferred; its notice does not count at present`,
  preferenceWithdrawn: (id, counted) => `${id} is preferred no more; of its notice ${counted} counts`,
  resultColumns: [
    'region',
    'year',
    'object',
    'delivered',
    'delivered_unit',
    'delivered_quote',
    'promised',
    'promised_unit',
    'promised_quote',
    'share',
    'promise_path',
    'result_document',
    'promise_document',
  ],
  notKept: 'imported before what was read was kept; import the file again',
  itemChange: (kind, from, to) =>
    kind === 'kept' && from === to ? `item ${from}` : `item ${kind} ${[from, to].filter((paths) => paths !== '').join(' → ')}`,
  reextracted: (changed, unchanged, notKept, failed) =>
    `${changed} changed, ${unchanged} unchanged${notKept === 0 ? '' : `, ${notKept} not kept`}${failed === 0 ? '' : `, ${failed} failed`}`,
}

/** What is said of notices and of the documents that tell them. */
export const noticeWords: Record<Language, NoticeWords> = { zh: chinese, en: english }
