import type { FindingCode } from '../model/index.ts'
import { type Data, said, valueWords } from './finding-data.ts'
import type { Wording } from './language.ts'

const leftOut = valueWords({
  system_files: { zh: '个系统文件（__MACOSX、Thumbs.db 等）', en: 'files of a system (__MACOSX, Thumbs.db …)' },
  inline_pictures: { zh: '张正文内的小图片（标识、签名图）', en: 'small pictures inside the body (logos)' },
  signatures: { zh: '个数字签名', en: 'digital signatures' },
  covering_note: { zh: '段正文（只是附件的说明）', en: 'body that only sends the attachments' },
})

/** What can be said of files that hold others (zip, mail). */
export const containerWordings = {
  archive_not_opened: {
    zh: ({ format }) => `${said(format, '此类')} 压缩文件不能直接读取；请先解压，或改用 zip 压缩`,
    en: ({ format }) => `archives of the kind ${said(format, '?')} are not opened; unpack it first, or pack it as zip`,
  },
  holds_several_files: {
    zh: ({ format }) => `这是 ${said(format, '压缩')} 文件，内含多个文件，不是一份文档；请逐一读取其中的文件`,
    en: ({ format }) => `a ${said(format, 'zip')} file holds files and is no document itself; read what is in it`,
  },
  nothing_in_container: {
    zh: ({ skipped }) => `其中没有可读取的文件（略去 ${said(skipped, '0')} 个）`,
    en: ({ skipped }) => `there is no file in it to read (${said(skipped, '0')} were left out)`,
  },
  nested_too_deep: {
    zh: ({ limit }) => `压缩文件或邮件嵌套超过 ${said(limit, '?')} 层，未打开`,
    en: ({ limit }) => `more than ${said(limit, '?')} archives or mails inside one another: not opened`,
  },
  compression_unknown: {
    zh: ({ method }) => `压缩方法（${said(method, '?')}）不受支持；请用普通 zip（Deflate）重新压缩`,
    en: ({ method }) => `packed with a method (${said(method, '?')}) that is not known; pack it as plain zip (Deflate)`,
  },
  parts_left_out: {
    zh: ({ what, count }) => `未读取其中 ${said(count, '若干')} ${leftOut(what, 'zh')}`,
    en: ({ what, count }) => `${said(count, 'some')} ${leftOut(what, 'en')} were not read`,
  },
} satisfies Partial<Record<FindingCode, Wording<Data>>>
