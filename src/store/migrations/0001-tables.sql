-- What was extracted, as it was extracted. Analysts read the views, which carry the public names.
-- Offsets are half-open, in UTF-16 units, into extracted_documents.text. `position` keeps the order of the extraction.
-- Lists that are only ever read whole stand as JSON.

CREATE TABLE extracted_documents (
  id TEXT PRIMARY KEY,
  source_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  container TEXT,
  pages TEXT NOT NULL,
  text TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  extractor_name TEXT NOT NULL,
  extractor_version TEXT NOT NULL,
  extraction_hash TEXT NOT NULL,
  title TEXT,
  kind TEXT NOT NULL,
  doc_number TEXT,
  issuer TEXT,
  issuers TEXT NOT NULL,
  region TEXT,
  region_code TEXT,
  region_certainty TEXT,
  plan_year INTEGER,
  plan_year_end INTEGER,
  issued_on TEXT,
  status TEXT NOT NULL,
  declared_counts TEXT NOT NULL,
  inferred TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  extracted_at TEXT NOT NULL
) STRICT;

CREATE TABLE document_origins (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  origin TEXT NOT NULL,
  first_seen_at TEXT NOT NULL,
  PRIMARY KEY (document_id, origin)
) STRICT;

CREATE TABLE document_removals (
  id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  removed_at TEXT NOT NULL,
  removed_by TEXT,
  reason TEXT NOT NULL,
  restored_at TEXT,
  restored_by TEXT
) STRICT;
CREATE UNIQUE INDEX one_open_removal ON document_removals (document_id) WHERE restored_at IS NULL;

-- sha256 is '' where the file could not even be opened.
CREATE TABLE import_failures (
  origin TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  data TEXT NOT NULL,
  failed_at TEXT NOT NULL,
  resolved_at TEXT,
  PRIMARY KEY (origin, sha256, code)
) STRICT;

CREATE TABLE extracted_blocks (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  belongs TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT;

-- A page with its boxes, or a table cell: one of the two is null.
CREATE TABLE extracted_anchors (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  position INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  page INTEGER,
  boxes TEXT,
  cell TEXT,
  PRIMARY KEY (document_id, position),
  CHECK ((page IS NULL) <> (cell IS NULL))
) STRICT;

-- SQLite's substr counts characters and not UTF-16 units, so that an item also says where its text stands in characters.
CREATE TABLE extracted_items (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  group_id TEXT,
  label TEXT,
  title TEXT,
  name TEXT NOT NULL,
  leaf INTEGER NOT NULL,
  truncated INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  first_character INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  declared_count TEXT,
  PRIMARY KEY (document_id, id),
  UNIQUE (document_id, position)
) STRICT;

CREATE TABLE extracted_domains (
  document_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (document_id, item_id, position),
  FOREIGN KEY (document_id, item_id) REFERENCES extracted_items (document_id, id)
) STRICT;

-- One row a name. A list that names nobody (等有关单位) is one row without a name.
CREATE TABLE extracted_assignments (
  document_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  list INTEGER NOT NULL,
  role TEXT NOT NULL,
  open_ended INTEGER NOT NULL,
  name TEXT,
  quote TEXT,
  start_offset INTEGER,
  end_offset INTEGER,
  canonical_name TEXT,
  canonical_rule TEXT,
  PRIMARY KEY (document_id, item_id, position),
  FOREIGN KEY (document_id, item_id) REFERENCES extracted_items (document_id, id)
) STRICT;

-- Position 0 is the item's deadline, the milestones on the way follow from 1.
CREATE TABLE extracted_deadlines (
  document_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  quote TEXT,
  start_offset INTEGER,
  end_offset INTEGER,
  date TEXT,
  kind TEXT NOT NULL,
  year_from TEXT NOT NULL,
  inferred TEXT,
  PRIMARY KEY (document_id, item_id, position),
  FOREIGN KEY (document_id, item_id) REFERENCES extracted_items (document_id, id)
) STRICT;

-- What is promised belongs to an item; what was delivered (results) to none, with the year of delivery where it is known.
-- Not STRICT, so that values can be NUMERIC: 456 reads 456 and not 456.0.
CREATE TABLE extracted_quantities (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  id TEXT NOT NULL,
  item_id TEXT,
  position INTEGER NOT NULL,
  result_year INTEGER,
  quote TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  value NUMERIC NOT NULL,
  value_max NUMERIC,
  unit TEXT NOT NULL,
  comparator TEXT NOT NULL,
  role TEXT NOT NULL,
  per TEXT NOT NULL,
  delta TEXT,
  part_of TEXT,
  action TEXT,
  object TEXT,
  dimension TEXT NOT NULL,
  base_unit TEXT NOT NULL,
  base_value NUMERIC NOT NULL,
  base_value_max NUMERIC,
  restates TEXT,
  counts_in_total INTEGER NOT NULL,
  marks TEXT NOT NULL,
  certainty TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, id),
  FOREIGN KEY (document_id, item_id) REFERENCES extracted_items (document_id, id)
);
CREATE INDEX quantities_of_item ON extracted_quantities (document_id, item_id, position);
CREATE INDEX quantities_by_base_unit ON extracted_quantities (base_unit);

CREATE TABLE extracted_findings (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  item_path TEXT,
  start_offset INTEGER,
  end_offset INTEGER,
  data TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT;
