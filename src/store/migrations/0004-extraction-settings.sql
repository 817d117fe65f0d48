-- With which settings a document was last extracted, so that an import need not read again what is stored. A document that was stored without them has no row.
CREATE TABLE extraction_settings (
  document_id TEXT PRIMARY KEY REFERENCES extracted_documents (id),
  fingerprint TEXT NOT NULL
) STRICT;
