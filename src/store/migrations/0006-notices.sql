-- A document is its bytes, a notice is what the documents tell: a draft and its final form, a page and its pdf are linked, and counted once.
-- Links follow from the documents alone (src/store/notices), whatever the order of their import; what a person decided stands above them.

-- What documents are found by that may tell the same: 'number' and 'title' folded, 'item' a hash of each item's text without its units and dates.
CREATE TABLE notice_keys (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (document_id, kind, key)
) STRICT;
CREATE INDEX documents_by_notice_key ON notice_keys (kind, key);

-- Pairs of documents that tell the same by a rule; first_document is the lesser id. share: of equal item texts in the longer list.
CREATE TABLE document_links (
  first_document TEXT NOT NULL REFERENCES extracted_documents (id),
  second_document TEXT NOT NULL REFERENCES extracted_documents (id),
  reason TEXT NOT NULL,
  share REAL,
  PRIMARY KEY (first_document, second_document),
  CHECK (first_document < second_document)
) STRICT;
CREATE INDEX links_of_second_document ON document_links (second_document);

-- The log of what persons decided; of a pair the last decision holds.
CREATE TABLE link_decisions (
  id INTEGER PRIMARY KEY,
  first_document TEXT NOT NULL REFERENCES extracted_documents (id),
  second_document TEXT NOT NULL REFERENCES extracted_documents (id),
  decision TEXT NOT NULL CHECK (decision IN ('linked', 'unlinked')),
  note TEXT,
  decided_by TEXT,
  decided_at TEXT NOT NULL,
  CHECK (first_document < second_document)
) STRICT;

-- What follows: every document in exactly one notice. position 0 is the preferred document; the others say to which document they are linked, and why.
CREATE TABLE notice_documents (
  document_id TEXT PRIMARY KEY REFERENCES extracted_documents (id),
  notice_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  standing TEXT NOT NULL,
  linked_to TEXT REFERENCES extracted_documents (id),
  reason TEXT,
  share REAL
) STRICT;
CREATE INDEX documents_of_notice ON notice_documents (notice_id, position);

-- The document as it was read, before anything was extracted (gzipped JSON), so that a newer extractor can read it again.
CREATE TABLE document_sources (
  document_id TEXT PRIMARY KEY REFERENCES extracted_documents (id),
  source BLOB NOT NULL,
  reference_year INTEGER
) STRICT;

-- A notice is counted once: the view has its preferred document, and so have all views that are made from it.
DROP VIEW documents;
CREATE VIEW documents AS
SELECT
  d.id AS document_id,
  coalesce(d.title, d.source_name) AS document,
  d.kind,
  d.doc_number,
  d.issuer,
  d.region,
  d.region_code,
  d.region_certainty,
  d.plan_year,
  d.plan_year_end,
  d.issued_on,
  d.status,
  (SELECT group_concat(json_extract(value, '$.field') || ':' || json_extract(value, '$.rule'), '、') FROM json_each(d.inferred)) AS inferred_fields,
  (SELECT count(*) FROM effective_items i WHERE i.document_id = d.id AND i.leaf) AS items,
  (SELECT count(*) FROM effective_quantities q WHERE q.document_id = d.id) AS quantities,
  (SELECT count(*) FROM effective_quantities q WHERE q.document_id = d.id AND q.certainty <> 'high') AS uncertain,
  (SELECT count(*) FROM effective_assignments a WHERE a.document_id = d.id AND a.name IS NOT NULL) AS assignments,
  (SELECT count(*) FROM effective_deadlines l WHERE l.document_id = d.id AND l.position = 0) AS deadlines,
  (SELECT count(*) FROM extracted_findings f WHERE f.document_id = d.id)
    + (SELECT count(*) FROM correction_findings f WHERE f.document_id = d.id)
    - (SELECT count(*) FROM accepted_findings f WHERE f.document_id = d.id) AS findings,
  (SELECT count(*) FROM correction_placements p WHERE p.document_id = d.id AND p.reason IS NULL) AS corrections,
  (SELECT group_concat(origin, '、') FROM (SELECT origin FROM document_origins o WHERE o.document_id = d.id ORDER BY origin)) AS origins,
  d.extractor_name || ' ' || d.extractor_version AS extractor,
  d.imported_at
FROM extracted_documents d
JOIN notice_documents n ON n.document_id = d.id AND n.standing = 'counted'
ORDER BY d.plan_year, d.region_code, d.region, d.id;

-- One row a notice. What its preferred document does not say, the next of its documents says.
CREATE VIEW notices AS
SELECT
  p.notice_id,
  p.standing,
  p.document_id,
  coalesce(d.title, d.source_name) AS document,
  (SELECT x.doc_number FROM notice_documents n JOIN extracted_documents x ON x.id = n.document_id
    WHERE n.notice_id = p.notice_id AND x.doc_number IS NOT NULL ORDER BY n.position LIMIT 1) AS doc_number,
  (SELECT group_concat(value, '、') FROM json_each((SELECT x.issuers FROM notice_documents n JOIN extracted_documents x ON x.id = n.document_id
    WHERE n.notice_id = p.notice_id AND x.issuers <> '[]' ORDER BY n.position LIMIT 1))) AS issuers,
  d.region,
  d.region_code,
  d.plan_year,
  d.plan_year_end,
  (SELECT x.issued_on FROM notice_documents n JOIN extracted_documents x ON x.id = n.document_id
    WHERE n.notice_id = p.notice_id AND x.issued_on IS NOT NULL ORDER BY n.position LIMIT 1) AS issued_on,
  d.status,
  (SELECT count(*) FROM notice_documents n WHERE n.notice_id = p.notice_id) AS versions,
  (SELECT count(*) FROM effective_items i WHERE i.document_id = d.id AND i.leaf) AS items,
  (SELECT count(*) FROM effective_quantities q WHERE q.document_id = d.id) AS quantities
FROM notice_documents p
JOIN extracted_documents d ON d.id = p.document_id
WHERE p.position = 0
ORDER BY d.plan_year, d.region_code, d.region, p.notice_id;

-- Every document of the ledger, those too that are not counted, by notice and preference.
CREATE VIEW versions AS
SELECT
  n.notice_id,
  n.standing,
  n.document_id,
  coalesce(d.title, d.source_name) AS document,
  n.linked_to,
  n.reason,
  n.share,
  d.kind,
  d.media_type,
  d.doc_number,
  d.region,
  d.plan_year,
  d.plan_year_end,
  d.issued_on,
  d.status,
  (SELECT group_concat(origin, '、') FROM (SELECT origin FROM document_origins o WHERE o.document_id = d.id ORDER BY origin)) AS origins,
  d.extractor_name || ' ' || d.extractor_version AS extractor,
  d.imported_at
FROM notice_documents n
JOIN extracted_documents d ON d.id = n.document_id
ORDER BY d.plan_year, d.region_code, d.region, n.notice_id, n.position;
