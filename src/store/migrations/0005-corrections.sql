-- What people said of what was extracted (docs/correcting.md). Corrections and withdrawals are only ever added. What they make of a document stands beside the
-- extraction, in rows of the same shape: `corrected_*` has the whole content of each document that has corrections, and of no other.

CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  note TEXT,
  target TEXT NOT NULL,
  action TEXT NOT NULL,
  item_path TEXT NOT NULL,
  quote TEXT NOT NULL,
  copy_id TEXT NOT NULL,
  number_key TEXT,
  title_key TEXT,
  correction TEXT NOT NULL
) STRICT;
CREATE INDEX corrections_by_copy ON corrections (copy_id);
CREATE INDEX corrections_by_number ON corrections (number_key);
CREATE INDEX corrections_by_title ON corrections (title_key);

CREATE TABLE correction_withdrawals (
  correction_id TEXT PRIMARY KEY REFERENCES corrections (id),
  withdrawn_at TEXT NOT NULL,
  withdrawn_by TEXT NOT NULL,
  note TEXT
) STRICT;

-- Made anew whenever a correction or the extraction changes.
CREATE TABLE correction_placements (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  correction_id TEXT NOT NULL REFERENCES corrections (id),
  reason TEXT,
  item_path TEXT,
  start_offset INTEGER,
  end_offset INTEGER,
  PRIMARY KEY (document_id, correction_id)
) STRICT;

CREATE TABLE correction_findings (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  position INTEGER NOT NULL,
  correction_id TEXT NOT NULL REFERENCES corrections (id),
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  item_path TEXT,
  start_offset INTEGER,
  end_offset INTEGER,
  data TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT;

CREATE TABLE accepted_findings (
  document_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (document_id, position),
  FOREIGN KEY (document_id, position) REFERENCES extracted_findings (document_id, position)
) STRICT;

CREATE TABLE corrected_items (
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
  corrected TEXT,
  PRIMARY KEY (document_id, id),
  UNIQUE (document_id, position)
) STRICT;

CREATE TABLE corrected_assignments (
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
  corrected TEXT,
  PRIMARY KEY (document_id, item_id, position),
  FOREIGN KEY (document_id, item_id) REFERENCES corrected_items (document_id, id)
) STRICT;

CREATE TABLE corrected_deadlines (
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
  corrected TEXT,
  PRIMARY KEY (document_id, item_id, position),
  FOREIGN KEY (document_id, item_id) REFERENCES corrected_items (document_id, id)
) STRICT;

-- Not STRICT, as extracted_quantities.
CREATE TABLE corrected_quantities (
  document_id TEXT NOT NULL REFERENCES extracted_documents (id),
  id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  position INTEGER NOT NULL,
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
  corrected TEXT,
  PRIMARY KEY (document_id, id),
  FOREIGN KEY (document_id, item_id) REFERENCES corrected_items (document_id, id)
);
CREATE INDEX corrected_quantities_of_item ON corrected_quantities (document_id, item_id, position);
CREATE INDEX corrected_quantities_by_base_unit ON corrected_quantities (base_unit);

-- The content that holds: what was extracted, or, of a document with corrections, what people made of it.

CREATE VIEW corrected_documents AS SELECT DISTINCT document_id FROM correction_placements;

CREATE VIEW effective_items AS
SELECT
  document_id, id, position, path, group_id, label, title, name, leaf, truncated, start_offset, end_offset,
  first_character, characters, declared_count, CAST(NULL AS TEXT) AS corrected
FROM extracted_items
WHERE document_id NOT IN (SELECT document_id FROM corrected_documents)
UNION ALL
SELECT
  document_id, id, position, path, group_id, label, title, name, leaf, truncated, start_offset, end_offset,
  first_character, characters, declared_count, corrected
FROM corrected_items;

CREATE VIEW effective_assignments AS
SELECT
  document_id, item_id, position, list, role, open_ended, name, quote, start_offset, end_offset, canonical_name,
  canonical_rule, CAST(NULL AS TEXT) AS corrected
FROM extracted_assignments
WHERE document_id NOT IN (SELECT document_id FROM corrected_documents)
UNION ALL
SELECT
  document_id, item_id, position, list, role, open_ended, name, quote, start_offset, end_offset, canonical_name,
  canonical_rule, corrected
FROM corrected_assignments;

CREATE VIEW effective_deadlines AS
SELECT
  document_id, item_id, position, quote, start_offset, end_offset, date, kind, year_from, inferred, CAST(NULL AS TEXT) AS corrected
FROM extracted_deadlines
WHERE document_id NOT IN (SELECT document_id FROM corrected_documents)
UNION ALL
SELECT
  document_id, item_id, position, quote, start_offset, end_offset, date, kind, year_from, inferred, corrected
FROM corrected_deadlines;

CREATE VIEW effective_quantities AS
SELECT
  document_id, id, item_id, position, quote, start_offset, end_offset, value, value_max, unit, comparator, role, per,
  delta, part_of, action, object, dimension, base_unit, base_value, base_value_max, restates, counts_in_total, marks,
  certainty, rule, CAST(NULL AS TEXT) AS corrected
FROM extracted_quantities
WHERE document_id NOT IN (SELECT document_id FROM corrected_documents) AND item_id IS NOT NULL
UNION ALL
SELECT
  document_id, id, item_id, position, quote, start_offset, end_offset, value, value_max, unit, comparator, role, per,
  delta, part_of, action, object, dimension, base_unit, base_value, base_value_max, restates, counts_in_total, marks,
  certainty, rule, corrected
FROM corrected_quantities;

-- The views that carry the public names, over what holds; each says what a person had a part in.

DROP VIEW ledger;
DROP VIEW units_of_item;
DROP VIEW findings;
DROP VIEW deadlines;
DROP VIEW assignments;
DROP VIEW items;
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
WHERE NOT EXISTS (SELECT 1 FROM document_removals r WHERE r.document_id = d.id AND r.restored_at IS NULL)
ORDER BY d.plan_year, d.region_code, d.region, d.id;

CREATE VIEW items AS
SELECT
  d.document_id,
  d.document,
  d.region,
  d.plan_year,
  i.id AS item_id,
  i.path,
  g.name AS group_title,
  i.name AS item,
  i.title,
  i.leaf,
  i.truncated,
  json_extract(i.declared_count, '$.value') AS declared_count,
  (SELECT group_concat(code, '、') FROM (SELECT code FROM extracted_domains x WHERE x.document_id = i.document_id AND x.item_id = i.id ORDER BY x.position)) AS domains,
  (SELECT count(*) FROM effective_quantities q WHERE q.document_id = i.document_id AND q.item_id = i.id) AS quantities,
  substr(t.text, i.first_character + 1, i.characters) AS item_text,
  i.start_offset,
  i.end_offset,
  i.corrected
FROM documents d
JOIN effective_items i ON i.document_id = d.document_id
JOIN extracted_documents t ON t.id = d.document_id
LEFT JOIN effective_items g ON g.document_id = i.document_id AND g.id = i.group_id
ORDER BY d.plan_year, d.region_code, d.region, d.document_id, i.position;

CREATE VIEW assignments AS
SELECT
  d.document_id,
  d.document,
  d.region,
  d.plan_year,
  i.id AS item_id,
  i.path,
  i.name AS item,
  a.role,
  a.name,
  a.canonical_name,
  a.canonical_rule,
  a.open_ended,
  a.quote,
  a.start_offset,
  a.end_offset,
  a.corrected
FROM documents d
JOIN effective_items i ON i.document_id = d.document_id
JOIN effective_assignments a ON a.document_id = i.document_id AND a.item_id = i.id
WHERE a.name IS NOT NULL
ORDER BY d.plan_year, d.region_code, d.region, d.document_id, i.position, a.position;

CREATE VIEW deadlines AS
SELECT
  d.document_id,
  d.document,
  d.region,
  d.plan_year,
  i.id AS item_id,
  i.path,
  i.name AS item,
  l.position > 0 AS milestone,
  l.date,
  l.kind,
  l.year_from,
  l.inferred,
  l.quote,
  l.start_offset,
  l.end_offset,
  l.corrected
FROM documents d
JOIN effective_items i ON i.document_id = d.document_id
JOIN effective_deadlines l ON l.document_id = i.document_id AND l.item_id = i.id
ORDER BY d.plan_year, d.region_code, d.region, d.document_id, i.position, l.position;

CREATE VIEW findings AS
SELECT
  d.document_id,
  d.document,
  d.region,
  d.plan_year,
  f.code,
  f.severity,
  f.item_path,
  f.data,
  f.start_offset,
  f.end_offset,
  f.corrected
FROM documents d
JOIN (
  SELECT
    document_id, position, 0 AS of_corrections, code, severity, item_path, data, start_offset, end_offset,
    iif((document_id, position) IN (SELECT document_id, position FROM accepted_findings), 'accepted', NULL) AS corrected
  FROM extracted_findings
  UNION ALL
  SELECT document_id, position, 1, code, severity, item_path, data, start_offset, end_offset, NULL FROM correction_findings
) f ON f.document_id = d.document_id
ORDER BY d.plan_year, d.region_code, d.region, d.document_id, f.of_corrections, f.position;

-- The log, one row a correction, withdrawn ones too.
CREATE VIEW correction_log AS
SELECT
  c.id AS correction_id,
  c.made_at,
  c.made_by,
  c.target,
  c.action,
  c.copy_id AS document_id,
  json_extract(c.correction, '$.document.title') AS document,
  c.item_path,
  c.quote,
  c.note,
  json_extract(c.correction, '$.change') AS change,
  (SELECT count(*) FROM correction_placements p WHERE p.correction_id = c.id AND p.reason IS NULL) AS placed,
  (SELECT count(*) FROM correction_placements p WHERE p.correction_id = c.id AND p.reason IS NOT NULL) AS not_placed,
  w.withdrawn_at,
  w.withdrawn_by
FROM corrections c
LEFT JOIN correction_withdrawals w ON w.correction_id = c.id
ORDER BY c.made_at, c.id;

-- The names of an item, one cell a role, in the order of the text.
CREATE VIEW units_of_item AS
SELECT
  document_id,
  item_id,
  group_concat(iif(role = 'lead', name, NULL), '、') AS lead_units,
  group_concat(iif(role = 'responsible', name, NULL), '、') AS responsible_units,
  group_concat(iif(role = 'cooperating', name, NULL), '、') AS cooperating_units,
  group_concat(iif(role = 'supervising_leader', name, NULL), '、') AS supervising_leaders,
  group_concat(iif(role = 'unit_leader', name, NULL), '、') AS unit_leaders,
  max(open_ended) AS units_open_ended,
  max(corrected) AS corrected
FROM (SELECT * FROM effective_assignments ORDER BY document_id, item_id, position)
GROUP BY document_id, item_id;

-- One row a quantity; an item without one has one row with empty values. A heading that only groups is the group_title of its items.
CREATE VIEW ledger AS
WITH document_part AS (
  SELECT t.id, group_concat(json_extract(f.value, '$.field') || ':' || json_extract(f.value, '$.rule'), '、') AS rules
  FROM extracted_documents t, json_each(t.inferred) f
  WHERE json_extract(f.value, '$.field') IN ('region', 'planYear')
  GROUP BY t.id
)
SELECT
  d.document_id,
  d.document,
  d.doc_number,
  d.issuer,
  d.region,
  d.region_code,
  d.plan_year,
  d.status,
  i.id AS item_id,
  i.position AS item_position,
  i.path,
  g.name AS group_title,
  i.name AS item,
  q.id AS quantity_id,
  q.value,
  q.value_max,
  q.unit,
  q.comparator,
  q.role,
  q.delta,
  q.action,
  q.object,
  (SELECT group_concat(value, '、') FROM json_each(q.per)) AS per,
  q.quote,
  q.part_of,
  q.base_value,
  q.base_value_max,
  q.base_unit,
  q.dimension,
  q.counts_in_total,
  q.restates,
  u.lead_units,
  u.responsible_units,
  u.cooperating_units,
  u.supervising_leaders,
  u.unit_leaders,
  coalesce(u.units_open_ended, 0) AS units_open_ended,
  l.date AS deadline,
  l.quote AS deadline_quote,
  l.kind AS deadline_kind,
  l.year_from AS deadline_year_from,
  (SELECT group_concat(code, '、') FROM (SELECT code FROM extracted_domains x WHERE x.document_id = i.document_id AND x.item_id = i.id ORDER BY x.position)) AS domains,
  document_part.rules IS NOT NULL OR l.inferred IS NOT NULL OR coalesce(l.year_from, '') = 'plan' AS inferred,
  nullif(
    rtrim(
      coalesce(document_part.rules || '、', '')
        || coalesce('deadline:' || l.inferred || '、', '')
        || iif(l.year_from = 'plan', 'deadlineYear:planYear', ''),
      '、'
    ),
    ''
  ) AS inferred_rules,
  q.certainty,
  (SELECT group_concat(value, '、') FROM json_each(q.marks)) AS marks,
  q.rule,
  i.truncated,
  substr(t.text, i.first_character + 1, i.characters) AS item_text,
  q.start_offset,
  q.end_offset,
  nullif(
    rtrim(
      coalesce('item:' || i.corrected || '、', '')
        || coalesce('quantity:' || q.corrected || '、', '')
        || coalesce('units:' || u.corrected || '、', '')
        || coalesce('deadline:' || l.corrected || '、', ''),
      '、'
    ),
    ''
  ) AS corrected
FROM documents d
JOIN effective_items i ON i.document_id = d.document_id
JOIN extracted_documents t ON t.id = d.document_id
LEFT JOIN document_part ON document_part.id = d.document_id
LEFT JOIN effective_items g ON g.document_id = i.document_id AND g.id = i.group_id
LEFT JOIN units_of_item u ON u.document_id = i.document_id AND u.item_id = i.id
LEFT JOIN effective_deadlines l ON l.document_id = i.document_id AND l.item_id = i.id AND l.position = 0
LEFT JOIN effective_quantities q ON q.document_id = i.document_id AND q.item_id = i.id
WHERE i.leaf OR q.id IS NOT NULL
ORDER BY d.plan_year, d.region_code, d.region, d.document_id, i.position, q.position;

