/**
 * The few words that only the frame of a page says, whatever site it is: they stand here and not in the lexicon because readers get none, and because a
 * notice has no use for them. A word that notices use too (主办单位, 承办单位, 责任单位) is not among them.
 */
const TOOLS = [
  '字体',
  '字号',
  '大',
  '中',
  '小',
  '打印',
  '打印本页',
  '关闭',
  '关闭窗口',
  '关闭本页',
  '收藏',
  '分享',
  '分享到',
  '返回',
  '返回顶部',
  '顶部',
]
const TOOLS_OF_SITES = [
  '微信',
  '微博',
  '新浪微博',
  'QQ',
  'QQ空间',
  '朋友圈',
  '复制链接',
  '繁体',
  '简体',
  '无障碍',
  '保存',
  '下载',
  '扫一扫在手机打开当前页',
  'TOP',
]
const NEIGHBOUR_PAGES = '[上下前后]一?[篇条页]'
const EDITORS = ['责任编辑', '责编', '编辑', '值班编辑', '网站编辑', '校对', '信息录入', '录入']
const COUNTERS = [
  '浏览',
  '阅读',
  '点击',
  '访问',
  '浏览次数',
  '阅读次数',
  '点击次数',
  '访问次数',
  '浏览量',
  '阅读量',
  '点击数',
  '点击量',
  '访问量',
  '阅读数',
]
const PLACES = ['当前位置', '您的位置', '你的位置', '所在位置', '您现在的位置', '您当前的位置', '您所在的位置', '您当前位置']

/** Who answers for a site: 版权所有, and the numbers that a site has to show. */
export const SITE_MARK = /版权所有|ICP备|ICP证|公网安备|网站标识码|Copyright\s*(?:©|\(c\)|\d{4})/i

const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`

/** Editors' names are short. */
const NAMES = '[^，。；：]{0,24}'

const SITE_LINES: readonly RegExp[] = [
  // 【字体：大 中 小】 打印 关闭
  new RegExp(`^(?:[【\\[（(]*${anyOf([...TOOLS, ...TOOLS_OF_SITES].sort((a, b) => b.length - a.length))}[】\\]）):：|｜/·]*)+$`, 'i'),
  new RegExp(`^${NEIGHBOUR_PAGES}[:：]`),
  new RegExp(`^[（(【\\[]?${anyOf(EDITORS)}[:：]${NAMES}[）)】\\]]?$`),
  new RegExp(`^${anyOf(COUNTERS)}[:：]?\\d*次?$`),
  new RegExp(`^${anyOf(PLACES)}[:：]`),
  /^(?:网站)?首页[>›»→/]/,
]

/** A line of the frame is short; a breadcrumb ends with the title of the page. One character alone (大, 中) may be anything. */
const SHORTEST_LINE = 2
const LONGEST_LINE = 120

/** Whether a line is one of the site's own: a breadcrumb, buttons, the page before and after, a counter, an editor, the numbers of the site. */
export function isSiteLine(line: string): boolean {
  const text = line.replace(/[\s\u200b\ufeff]+/g, '')
  if (text.length < SHORTEST_LINE || text.length > LONGEST_LINE) return false
  return SITE_LINES.some((pattern) => pattern.test(text)) || (SITE_MARK.test(text) && !text.includes('。'))
}
