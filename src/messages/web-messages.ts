import type { FindingCode } from '../model/index.ts'
import { type Data, said, valueWords } from './finding-data.ts'
import type { Wording } from './language.ts'

const elsewhere = valueWords({
  frame: { zh: '框架页', en: 'shows inside itself' },
  refresh: { zh: '转向的网页', en: 'sends its reader on to' },
})

/** What can be said of web pages. */
export const webWordings = {
  page_says_nothing: {
    zh: ({ scripts }) => `网页中没有可读的文字${Number(scripts) > 0 ? '，内容可能由脚本生成；请在浏览器中打开后另存，再导入' : ''}`,
    en: ({ scripts }) =>
      `the page holds no text${Number(scripts) > 0 ? '; scripts may make it: open the page in a browser, save it there and import that' : ''}`,
  },
  content_elsewhere: {
    zh: ({ how, href }) => `${elsewhere(how, 'zh')}的内容未读取：${said(href, '?')}`,
    en: ({ how, href }) => `what the page ${elsewhere(how, 'en')} was not read: ${said(href, '?')}`,
  },
  site_text_left_out: {
    zh: ({ count }) => `略去网站自身的文字（导航、版权信息等）${said(count, '若干')} 字`,
    en: ({ count }) => `${said(count, 'some')} characters of the site itself (menus, imprint and the like) were left out`,
  },
  attachment_linked: {
    zh: ({ name, href }) => `网页链接的附件未读取：${said(name, '未命名')}（${said(href, '?')}）`,
    en: ({ name, href }) => `a file that the page links to was not read: ${said(name, 'without a name')} (${said(href, '?')})`,
  },
} satisfies Partial<Record<FindingCode, Wording<Data>>>
