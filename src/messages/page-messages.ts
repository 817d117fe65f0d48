import type { FindingCode } from '../model/index.ts'
import { type Data, said, valueWords } from './finding-data.ts'
import type { Language, Wording } from './language.ts'

const hiddenReason = valueWords({
  not_displayed: { zh: '网页设为不显示', en: 'set not to be displayed' },
  invisible: { zh: '设为不可见', en: 'set to be invisible' },
  same_colour: { zh: '与底色相同', en: 'in the colour of its ground' },
  outside_page: { zh: '在页面以外', en: 'outside the page' },
  clipped: { zh: '被裁去', en: 'clipped away' },
  too_small: { zh: '字号过小', en: 'too small to be seen' },
  transparent: { zh: '完全透明', en: 'fully transparent' },
  hidden_layer: { zh: '在关闭的图层中', en: 'in a layer that is switched off' },
})

const recognitionObstacle = valueWords({
  no_engine: { zh: '未启用文字识别', en: 'recognition (OCR) is switched off' },
  engine_does_not_start: { zh: '识别引擎无法启动', en: 'the recogniser does not start' },
  no_picture: { zh: '无法绘制该页', en: 'nothing here can draw the page (install poppler-utils)' },
})

const distrustReason = valueWords({
  no_text_under_picture: { zh: '整页为图片，没有文字层', en: 'the page is a picture without text' },
  text_as_outlines: { zh: '文字已转为曲线', en: 'its text was turned into outlines' },
  page_unreadable: { zh: '页面无法读取', en: 'the page cannot be read' },
  private_use: { zh: '大量字符为自定义编码', en: 'many characters are private-use code points' },
  impossible_code_points: { zh: '大量字符为不可能的编码', en: 'many characters are impossible code points' },
  no_unicode_map: { zh: '字体未说明字符', en: 'its fonts do not say which characters they show' },
  mixed_scripts: { zh: '混有互不相干的多种文字', en: 'it mixes scripts that do not go together' },
  gibberish_han: { zh: '汉字不成文', en: 'its Han characters make no Chinese' },
  gibberish_symbols: { zh: '字母和符号占用汉字的位置', en: 'letters and signs stand where Han characters are' },
})

const pageMeasure = valueWords({
  operators: { zh: '绘图指令', en: 'drawing operators' },
  glyphs: { zh: '字符', en: 'characters' },
})

/** 第 3 页, where the finding names one. */
const onPage = (page: Data[string] | undefined, language: Language): string => {
  if (typeof page !== 'number') return ''
  return language === 'zh' ? `第 ${page} 页` : `page ${page}: `
}

/** What can be said of files with pages: pdf, OFD and scans. */
export const pageWordings = {
  encrypted_file: {
    zh: () => '文件已加密，需要密码；请用密码打开后另存为不加密的文件再导入',
    en: () => 'the file is encrypted and needs a password; open it with the password and save it without one',
  },
  page_unreadable: {
    zh: ({ page, detail, last }) =>
      `${onPage(page, 'zh')}无法读取（${said(detail, '无说明')}），${last ? '其后如有页面也未读取，请核对页数' : '其余各页照常读取'}`,
    en: ({ page, detail, last }) =>
      `${onPage(page, 'en')}it cannot be read (${said(detail, 'nothing more is known')}); ${last ? 'pages after it, if there are any, were not read: check how many there should be' : 'the other pages were'}`,
  },
  part_unreadable: {
    zh: ({ page, detail }) => `${onPage(page, 'zh')}所用的文件部分无法读取（${said(detail, '原因不明')}），其内容未读取`,
    en: ({ page, detail }) =>
      `${onPage(page, 'en')}a part of the file cannot be read (${said(detail, 'reason unknown')}); what it holds was not read`,
  },
  page_too_large: {
    zh: ({ page, measure, limit }) => `${onPage(page, 'zh')}${pageMeasure(measure, 'zh')}超过 ${said(limit, '?')}，超出部分未读取`,
    en: ({ page, measure, limit }) =>
      `${onPage(page, 'en')}more than ${said(limit, '?')} ${pageMeasure(measure, 'en')}; what comes after them was not read`,
  },
  page_recognised: {
    zh: ({ page, engine, confidence }) =>
      `${onPage(page, 'zh')}由文字识别得到（${said(engine, '识别引擎')}，平均置信度 ${said(confidence, '?')}）`,
    en: ({ page, engine, confidence }) =>
      `${onPage(page, 'en')}its text was recognised from its picture (${said(engine, 'OCR')}, mean confidence ${said(confidence, '?')})`,
  },
  page_not_recognised: {
    zh: ({ page, reason, detail }) =>
      `${onPage(page, 'zh')}需要文字识别而未能进行：${recognitionObstacle(reason, 'zh')}${detail ? `（${said(detail, '')}）` : ''}，该页内容未读取`,
    en: ({ page, reason, detail }) =>
      `${onPage(page, 'en')}it would have to be recognised from its picture, but ${recognitionObstacle(reason, 'en')}${detail ? ` (${said(detail, '')})` : ''}: it was not read`,
  },
  page_without_text: {
    zh: ({ page }) => `${onPage(page, 'zh')}图像中没有识别出文字`,
    en: ({ page }) => `${onPage(page, 'en')}no text was found in its picture`,
  },
  page_blank: {
    zh: ({ page }) => `${onPage(page, 'zh')}没有文字，也没有可以识别的图像`,
    en: ({ page }) => `${onPage(page, 'en')}there is neither text nor a picture to recognise`,
  },
  text_layer_distrusted: {
    zh: ({ page, reason }) => `${onPage(page, 'zh')}文字层不可信：${distrustReason(reason, 'zh')}`,
    en: ({ page, reason }) => `${onPage(page, 'en')}its text layer is not trusted: ${distrustReason(reason, 'en')}`,
  },
  unmapped_glyphs: {
    zh: ({ page, count }) => `${onPage(page, 'zh')}有 ${said(count, '若干')} 个字符的字体未说明是什么字，以 � 代替或为推测`,
    en: ({ page, count }) =>
      `${onPage(page, 'en')}${said(count, 'some')} characters in fonts that do not say what they are; they stand as � or are guessed`,
  },
  font_unreadable: {
    zh: ({ page, count }) => `${onPage(page, 'zh')}有 ${said(count, '若干')} 段文字的字体损坏，未能读取`,
    en: ({ page, count }) => `${onPage(page, 'en')}${said(count, 'some')} pieces of text in broken fonts were not read`,
  },
  hidden_text_not_read: {
    zh: ({ page, count, reason }) =>
      `${onPage(page, 'zh')}有 ${said(count, '若干')} 个看不见的字符未读取${reason ? `（${hiddenReason(reason, 'zh')}）` : ''}`,
    en: ({ page, count, reason }) =>
      `${onPage(page, 'en')}${said(count, 'some')} characters that nobody sees were not read${reason ? ` (${hiddenReason(reason, 'en')})` : ''}`,
  },
  recognised_layer_read: {
    zh: ({ page, count }) => `${onPage(page, 'zh')}为扫描件，文字（${said(count, '若干')} 字）取自其中由其他软件识别的文字层`,
    en: ({ page, count }) =>
      `${onPage(page, 'en')}a scan; its text (${said(count, 'some')} characters) is what another program recognised and stored in it`,
  },
  character_forms_folded: {
    zh: ({ page, count }) => `${onPage(page, 'zh')}有 ${said(count, '若干')} 个部首、兼容或竖排字符按通用字符读取`,
    en: ({ page, count }) =>
      `${onPage(page, 'en')}${said(count, 'some')} radicals, compatibility or vertical forms were read as the ordinary characters`,
  },
  annotations_not_read: {
    zh: ({ page, count }) => `${onPage(page, 'zh')}未读取批注和印章等附加内容（${said(count, '若干')} 处）`,
    en: ({ page, count }) => `${onPage(page, 'en')}remarks and stamps laid over the page were not read (${said(count, 'some')})`,
  },
  attachments_not_read: {
    zh: ({ count }) => `未读取附件（${said(count, '若干')} 个）`,
    en: ({ count }) => `attached files were not read (${said(count, 'some')})`,
  },
  signatures_not_verified: {
    zh: ({ count }) => `文件有电子签章（${said(count, '若干')} 个），未验证其有效性`,
    en: ({ count }) => `the file is signed (${said(count, 'some')}); its signatures were not verified`,
  },
} satisfies Partial<Record<FindingCode, Wording<Data>>>
