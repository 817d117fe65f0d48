import { describe, expect, it } from 'vitest'
import { isSiteLine } from '../../../src/read/html/site-words.ts'
import { blockTexts, findingsOf } from '../reading.ts'
import { readBody } from './page.ts'

const CONTENT =
  '<h1>关于印发某县2025年民生实事方案的通知</h1><p>各镇人民政府：现将方案印发给你们，请认真抓好落实，确保按期完成。</p><p>一、新建学校3所。</p><p>二、改造道路5公里。</p>'
const TEXTS = [
  '关于印发某县2025年民生实事方案的通知',
  '各镇人民政府：现将方案印发给你们，请认真抓好落实，确保按期完成。',
  '一、新建学校3所。',
  '二、改造道路5公里。',
]

const linksOf = (...texts: string[]): string => texts.map((text) => `<li><a href="/x">${text}</a></li>`).join('')

describe('parts of the site', () => {
  it.each([
    ['a menu without a name', `<ul>${linksOf('首页', '政务公开', '政务服务', '互动交流')}</ul>`],
    [
      'a menu with headings',
      `<div><h3>热点</h3><ul>${linksOf('春节放假安排', '人才招聘公告')}</ul><h3>推荐</h3><ul>${linksOf('一图读懂', '视频回放')}</ul></div>`,
    ],
    [
      'a list of other pages with their dates',
      '<ul><li><a href="/1">关于开展消防安全检查的通知</a><span>2025-01-02</span></li><li><a href="/2">关于春节放假安排的通知</a><span>2025-01-03</span></li></ul>',
    ],
    [
      'a part that is called so',
      '<div class="g-Breadcrumb">政务公开 / 文件</div><div id="shareBox">微信扫码</div><footer>联系电话：12345</footer>',
    ],
    ['the foot of a page', '<div class="bt"><p>主办：某县政府办</p><div><p>ICP备05000001号</p></div></div>'],
    [
      'lines of buttons',
      '<p>【字体：大 中 小】 打印 关闭</p><p>上一篇：<a href="/1">关于放假的通知</a></p><p>责任编辑：张某</p><p>浏览次数：123</p>',
    ],
  ])('leaves out %s, and says how much', async (_, part) => {
    const document = await readBody(`${part}${CONTENT}`)
    expect(blockTexts(document)).toEqual(TEXTS)
    expect(findingsOf(document)).toEqual([['site_text_left_out', { count: part.replace(/<[^>]+>|\s/g, '').length }]])
  })

  it.each([
    ['fields above a notice', '<div class="header"><p>索引号：0001</p><p>文号：某政办发〔2025〕3号</p></div>'],
    ['the units of an item', '<p>责任单位：县教育局</p><p>主办单位：县住建局</p>'],
    [
      'short items beside a menu',
      `<div><ul>${linksOf('首页', '政务公开', '政务服务')}</ul><ul><li>建学校3所</li><li>修道路5公里</li><li>改厕20座</li><li>装路灯40盏</li></ul></div>`,
    ],
    [
      'items that are links',
      '<ul><li><a href="/1">1.新建学校</a></li><li><a href="/2">2.改造道路</a></li><li><a href="/3">3.安装路灯</a></li></ul>',
    ],
    ['attached files', '<ul><li><a href="/1.doc">附件1：任务分解表</a></li><li><a href="/2.pdf">附件2：图解</a></li></ul>'],
    ['a sentence with a link', '<p>请登录<a href="/">政府网</a>查看2025年民生实事。</p>'],
  ])('keeps %s', async (_, part) => {
    const kept = part.replace(/<ul>(?:<li><a href="\/x">[^<]+<\/a><\/li>)+<\/ul>/g, '')
    const { text } = await readBody(`${CONTENT}${part}`)
    for (const words of kept.split(/<[^>]+>/).filter((word) => word !== '')) expect(text).toContain(words)
  })

  it('keeps a page that is nothing but links', async () => {
    const document = await readBody(`<ul>${linksOf('新建学校', '改造道路', '安装路灯')}</ul>`)
    expect(document.text).toBe('新建学校\n改造道路\n安装路灯')
    expect(document.findings).toEqual([])
  })

  it('keeps a part with a misleading name that holds the page', async () => {
    expect(blockTexts(await readBody(`<div class="sidebar">${CONTENT}</div>`))).toEqual(TEXTS)
  })
})

describe('isSiteLine', () => {
  it.each([
    '当前位置：首页 > 政务公开 > 文件',
    '首页>政务公开',
    '【打印】【关闭】',
    '字号：[大 中 小]',
    '下一条：没有了',
    '编辑：李某',
    '版权所有 某县人民政府',
    '点击数：12',
  ])('%s', (line) => expect(isSiteLine(line)).toBe(true))
  it.each([
    '责任单位：教育局',
    '编辑出版画册3册',
    '大',
    '一、打印机更新20台',
    '阅读：建成书屋3个',
    '位置：城北',
    '版权所有者保护中心建设。新建1个。',
    '',
  ])('not %s', (line) => expect(isSiteLine(line)).toBe(false))
})
