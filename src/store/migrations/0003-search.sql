-- Full text of documents and items. SQLite knows no Chinese words, and its trigrams find nothing under three characters: the tokens are ours
-- (src/text/search-tokens.ts), pairs of characters, made on writing; the prefix index finds single characters. Nothing newer than FTS5 itself is used, so
-- that old SQLite tools can open the ledger. What it holds already is filled in after this migration (src/store/search-index.ts).

-- One row a document (without an item) and one an item, headings too. `id` is the rowid in the two indexes.
CREATE TABLE search_entries (
  id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  item_id TEXT,
  UNIQUE (document_id, item_id)
) STRICT;

CREATE VIRTUAL TABLE item_index USING fts5(title, text, tokenize = 'ascii', prefix = '1');
CREATE VIRTUAL TABLE document_index USING fts5(title, text, tokenize = 'ascii', prefix = '1');
