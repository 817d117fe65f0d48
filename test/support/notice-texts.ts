import { type ExtractedDocument, extractDocument, readDocument } from '../../src/index.ts'

/** A text as the extractor reads it now. */
export const extractedText = async (text: string, name = 'notice.txt'): Promise<ExtractedDocument> =>
  extractDocument(await readDocument(new TextEncoder().encode(text), { name }))

export const PROMISES = [
  '新建城区公共停车场5个，新增停车泊位800个以上。',
  '改造老旧小区供热管网12公里，惠及居民3400户。',
  '为1500名65岁及以上老年人免费体检。',
  '新建改建农村公路86公里。',
]

interface NoticeText {
  title: string
  number?: string
  promises?: readonly string[]
  /** A field behind each promise, on a line of its own. */
  lead?: string
  before?: string
}

const ORDINALS = ['一', '二', '三', '四', '五', '六']

/** A list as it is typed, with its title, its number and a line for each promise. */
export function noticeText({ title, number, promises = PROMISES, lead, before }: NoticeText): string {
  const items = promises.flatMap((promise, at) => [`${ORDINALS[at]}、${promise}`, ...(lead === undefined ? [] : [`牵头单位：${lead}`])])
  return [...(before === undefined ? [] : [before]), ...(number === undefined ? [] : [number]), title, ...items, ''].join('\n')
}

/** Documents made of texts, by their names. */
export interface NamedDocuments {
  named(...names: string[]): ExtractedDocument[]
  idOf(name: string): string
  nameOf(id: string | null): string | undefined
}

export async function documentsNamed(texts: Record<string, string>): Promise<NamedDocuments> {
  const made = await Promise.all(
    Object.entries(texts).map(async ([name, text]) => [name, await extractedText(text, `${name}.txt`)] as const),
  )
  const documents = new Map(made)
  const named = (...names: string[]): ExtractedDocument[] =>
    names.map((name) => {
      const document = documents.get(name)
      if (!document) throw new Error(`no document ${name}`)
      return document
    })
  const idOf = (name: string): string => named(name)[0]?.source.sha256 ?? ''
  return { named, idOf, nameOf: (id) => [...documents.keys()].find((name) => idOf(name) === id) }
}
