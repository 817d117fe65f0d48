export { escapeHtml, type Html, type HtmlContent, html } from './html.ts'
export { toHtml } from './marked-html.ts'
export { type Mark, markText, type Segment } from './marked-text.ts'
export { fitText, renderTable, type TableColumn } from './terminal-table.ts'
