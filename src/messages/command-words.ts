import type { Language } from './language.ts'

/** Two digits say enough of a rate. */
const rateOf = (perSecond: number): string => (perSecond < 10 ? perSecond.toFixed(1) : String(Math.round(perSecond)))

/** In the largest unit of which there are two or more. */
function timeLeft(seconds: number, [second, minute, hour]: readonly [string, string, string]): string {
  if (seconds < 120) return `${Math.ceil(seconds)} ${second}`
  return seconds < 7200 ? `${Math.round(seconds / 60)} ${minute}` : `${Math.round(seconds / 3600)} ${hour}`
}

const english = {
  ledger: 'ledger',
  look: {
    targets: 'what is promised, number by number',
    due: 'what is due by then',
    documents: 'what the ledger holds, and what failed',
  },
  alsoWritten: 'also written',
  failures: 'failed',
  removals: 'removed',
  removedDone: (id: string, reason: string) => `${id} is removed: ${reason}`,
  removedBefore: (id: string, at: string, reason: string) => `${id} was removed already, on ${at}: ${reason}`,
  pace: (perSecond: number, secondsLeft: number) => `${rateOf(perSecond)}/s, ${timeLeft(secondsLeft, ['s', 'min', 'h'])} left`,
  imported: (states: readonly (readonly [state: string, count: number])[]) =>
    states.map(([state, count]) => `${count} ${state}`).join(', '),
  watching: (files: number) => `watching ${files} ${files === 1 ? 'file' : 'files'}; Ctrl+C ends`,
  noFailures: 'no file has failed that was not imported later',
  stillThere: (program: string, option: string) => `${program} import --retry${option} tries these files again`,
  notThere: (file: string) => `${file}: it failed before and is not there any more; its failure stands`,
  since: 'since',
  resolved: 'resolved',
  reason: 'reason',
  line: (number: number) => `line ${number}`,
  rows: (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`,
  hits: (shown: number, total: number) =>
    shown === total ? `${total} found` : `the best ${shown} of ${total} found; --limit ${total} shows all`,
  placedIn: (id: string, placed: number, notPlaced: number) =>
    `correction ${id} is on record, and placed in ${placed === 1 ? 'one document' : `${placed} documents`}${notPlaced === 0 ? '' : `; in ${notPlaced} more it has no place`}`,
  withdrawn: (id: string) => `correction ${id} was withdrawn`,
  withdrawnBefore: (id: string) => `correction ${id} had been withdrawn before`,
  correctionsImported: ({ added, known, withdrawn, notPlaced }: { added: number; known: number; withdrawn: number; notPlaced: number }) =>
    `${added} new, ${known} known, ${withdrawn} withdrawn, ${notPlaced} without a place`,
  correctionsWritten: (count: number, path: string) => `${count} corrections written to ${path}`,
  goldWritten: (path: string, items: number, corrections: number) =>
    `${path}: ${items} items; ${corrections === 1 ? 'one correction holds' : `${corrections} corrections hold`}, the rest is what the program read`,
  toReview: (shown: number, total: number) =>
    shown === total ? `${total} to look at` : `the worst ${shown} of ${total} to look at; --limit ${total} shows all`,
  page: (number: number) => `page ${number}`,
  cell: (name: string) => `cell ${name}`,
  certaintyOf: (certainty: string) => `certainty ${certainty}`,
  rowsLeftOut: (limit: number) => `only the first ${limit} rows; --limit gives more`,
  doctor: {
    node: { name: 'Node', cost: (minimum: string) => `Node ${minimum} or later is needed; nothing works reliably with this one` },
    sqlite: {
      name: 'SQLite',
      cost: () => 'no ledger: run, import, query, documents and remove do not work; npm rebuild better-sqlite3 compiles it',
    },
    segmenter: { name: 'segmentation', cost: () => 'no extraction: actions and objects of quantities need it; npm install brings it' },
    lexicon: {
      name: 'lexicon',
      cost: () => 'no extraction: the words are not there or wrong; install taizhang again, or in a checkout: npm run build',
    },
    docx: { name: 'docx', cost: () => 'Word documents cannot be read, plain text can; npm install brings the reader' },
    pdf: { name: 'pdf', cost: () => 'pdf files cannot be read; npm install brings the reader' },
    ocr: { name: 'OCR', cost: () => 'scans and pictures cannot be read; npm install brings the recogniser and its Chinese model' },
    drawing: {
      name: 'pdftoppm',
      cost: () => 'pdf pages are drawn for OCR and inspect by pdf.js, with boxes for Chinese that is not embedded; poppler-utils brings it',
    },
    office: {
      name: 'LibreOffice',
      cost: () => 'of doc and wps only the text is read, without automatic labels, and rtf not at all; libreoffice-writer-nogui brings it',
    },
    fonts: {
      name: 'Chinese fonts',
      cost: () => 'pages without fonts of their own are drawn without Chinese for OCR and inspect; fonts-wqy-microhei brings one',
    },
    ledger: { name: 'ledger', cost: () => 'nothing to query yet: taizhang import or taizhang run makes one' },
    words: (count: number) => `${count} words`,
    holds: (documents: number, failed: number) => `${documents} documents, ${failed} failed`,
  },
}

export type CommandWords = typeof english

const chinese: CommandWords = {
  ledger: '台账',
  look: {
    targets: '逐个列出承诺的数量',
    due: '列出届时应完成的事项',
    documents: '列出台账中的文件和失败的文件',
  },
  alsoWritten: '另外写入',
  failures: '失败',
  removals: '已移除',
  removedDone: (id, reason) => `${id} 已移除：${reason}`,
  removedBefore: (id, at, reason) => `${id} 此前已于 ${at} 移除：${reason}`,
  pace: (perSecond, secondsLeft) => `每秒 ${rateOf(perSecond)} 份，还需 ${timeLeft(secondsLeft, ['秒', '分钟', '小时'])}`,
  imported: (states) => states.map(([state, count]) => `${state} ${count}`).join('，'),
  watching: (files) => `正在监视 ${files} 个文件；按 Ctrl+C 结束`,
  noFailures: '没有尚未解决的导入失败',
  stillThere: (program, option) => `${program} import --retry${option} 可重新导入这些文件`,
  notThere: (file) => `${file}：曾导入失败，现已不存在；失败记录保留`,
  since: '失败时间',
  resolved: '解决时间',
  reason: '原因',
  line: (number) => `第 ${number} 行`,
  rows: (count) => `共 ${count} 行`,
  hits: (shown, total) =>
    shown === total ? `共找到 ${total} 条` : `找到 ${total} 条，列出最相关的 ${shown} 条；--limit ${total} 可全部列出`,
  placedIn: (id, placed, notPlaced) =>
    notPlaced === 0
      ? `已记录订正 ${id}，落实于 ${placed} 份文件`
      : `已记录订正 ${id}，落实于 ${placed} 份文件，另有 ${notPlaced} 份未能落实`,
  withdrawn: (id) => `订正 ${id} 已撤销`,
  withdrawnBefore: (id) => `订正 ${id} 此前已撤销`,
  correctionsImported: ({ added, known, withdrawn, notPlaced }) =>
    `新增 ${added} 个订正，已有 ${known} 个，撤销 ${withdrawn} 个，未能落实 ${notPlaced} 个`,
  correctionsWritten: (count, path) => `${count} 个订正已写入 ${path}`,
  goldWritten: (path, items, corrections) => `${path}：${items} 个事项；其中 ${corrections} 个订正，其余为程序所读`,
  toReview: (shown, total) =>
    shown === total ? `共 ${total} 处待核` : `共 ${total} 处待核，列出最要紧的 ${shown} 处；--limit ${total} 可全部列出`,
  page: (number) => `第 ${number} 页`,
  cell: (name) => `单元格 ${name}`,
  certaintyOf: (certainty) => `确定度${certainty === 'low' ? '低' : '中'}`,
  rowsLeftOut: (limit) => `只列出前 ${limit} 行；可用 --limit 增加`,
  doctor: {
    node: { name: 'Node', cost: (minimum) => `需要 Node ${minimum} 或更高版本；用当前版本不能保证正常运行` },
    sqlite: {
      name: 'SQLite',
      cost: () => '没有台账：run、import、query、documents、remove 都不能用；可用 npm rebuild better-sqlite3 重新编译',
    },
    segmenter: { name: '分词', cost: () => '不能提取：数量的动作和对象要靠分词；可用 npm install 安装' },
    lexicon: { name: '词表', cost: () => '不能提取：词表缺失或有误；请重新安装 taizhang，在源码目录中可用 npm run build' },
    docx: { name: 'docx', cost: () => '不能读取 Word 文件，纯文本可以；可用 npm install 安装' },
    pdf: { name: 'pdf', cost: () => '不能读取 PDF 文件；可用 npm install 安装' },
    ocr: { name: 'OCR', cost: () => '不能读取扫描件和图片；可用 npm install 安装识别引擎和中文模型' },
    drawing: {
      name: 'pdftoppm',
      cost: () => '识别和 inspect 所用的 PDF 页面改由 pdf.js 绘制，未嵌入字体的汉字显示为方框；安装 poppler-utils 即可',
    },
    office: { name: 'LibreOffice', cost: () => 'doc 和 wps 只能读取文字，没有自动编号，rtf 不能读取；安装 libreoffice-writer-nogui 即可' },
    fonts: { name: '中文字体', cost: () => '未嵌入字体的页面在识别和 inspect 时画不出汉字；可安装 fonts-wqy-microhei' },
    ledger: { name: '台账', cost: () => '还没有可查询的内容：可用 taizhang import 或 taizhang run 建立' },
    words: (count) => `${count} 个词`,
    holds: (documents, failed) => `${documents} 份文件，${failed} 份失败`,
  },
}

/** What commands say besides tables and troubles. */
export const commandWords: Record<Language, CommandWords> = { zh: chinese, en: english }
