import iconv from 'iconv-lite'
import type { SourceDocument } from '../../../src/model/index.ts'
import { readDocument } from '../reading.ts'

/** Reads a page from its source. */
export const readHtml = (html: string, encoding = 'utf8'): Promise<SourceDocument> =>
  readDocument(iconv.encode(html, encoding), 'page.html')

/** Reads the body of a page. */
export const readBody = (body: string): Promise<SourceDocument> => readHtml(`<!DOCTYPE html><html><body>${body}</body></html>`)

/** What a body says. */
export const textOf = async (body: string): Promise<string> => (await readBody(body)).text
