-- What a document says of others: that they are repealed (废止). Keys are those of notice_keys, folded alike; the place is the finding's.
CREATE TABLE repeal_statements (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  position INTEGER NOT NULL,
  number_key TEXT,
  title_key TEXT,
  plan_key TEXT,
  quote TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT;
CREATE INDEX repeals_by_number ON repeal_statements (number_key);
CREATE INDEX repeals_by_title ON repeal_statements (title_key);
CREATE INDEX repeals_by_plan ON repeal_statements (plan_key);

-- What follows: which document is repealed by which statement of another. Found anew with every document that bears on it.
CREATE TABLE repealed_documents (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  repealed_by TEXT NOT NULL REFERENCES extracted_documents (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (document_id, repealed_by, position)
) STRICT;
CREATE INDEX repealed_by_document ON repealed_documents (repealed_by);

-- The log of which document of its notice a person preferred; of several that hold in one notice the last.
CREATE TABLE preference_decisions (
  id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  decision TEXT NOT NULL CHECK (decision IN ('preferred', 'withdrawn')),
  note TEXT,
  decided_by TEXT,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX preferences_of_document ON preference_decisions (document_id, id);

-- Why a notice is no longer in force: its own page says so, or another document repeals it. One row a reason, with its words.
CREATE VIEW not_in_force AS
SELECT
  n.notice_id,
  n.document_id,
  coalesce(d.title, d.source_name) AS document,
  d.doc_number,
  r.reason,
  r.said_by,
  coalesce(s.title, s.source_name) AS said_in,
  s.doc_number AS said_in_number,
  r.quote,
  r.start_offset,
  r.end_offset
FROM (
  SELECT f.document_id, 'page_says' AS reason, f.document_id AS said_by, json_extract(f.data, '$.validity') AS quote, f.start_offset, f.end_offset
  FROM extracted_findings f WHERE f.code = 'notice_not_in_force'
  UNION ALL
  SELECT p.document_id, 'repealed', p.repealed_by, t.quote, t.start_offset, t.end_offset
  FROM repealed_documents p JOIN repeal_statements t ON t.document_id = p.repealed_by AND t.position = p.position
) r
JOIN notice_documents n ON n.document_id = r.document_id AND n.standing = 'not_in_force'
JOIN extracted_documents d ON d.id = n.document_id
JOIN extracted_documents s ON s.id = r.said_by
ORDER BY d.plan_year, d.region_code, d.region, n.notice_id, n.position, r.said_by, r.start_offset;
