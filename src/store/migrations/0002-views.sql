-- What analysts read. The Chinese twins (台账 …) are made from these by the names in dictionary.yaml.
-- A document that was removed stands in no view. Rows come by year, region, document and place in the document.

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
  (SELECT count(*) FROM extracted_items i WHERE i.document_id = d.id AND i.leaf) AS items,
  (SELECT count(*) FROM extracted_quantities q WHERE q.document_id = d.id AND q.item_id IS NOT NULL) AS quantities,
  (SELECT count(*) FROM extracted_quantities q WHERE q.document_id = d.id AND q.item_id IS NOT NULL AND q.certainty <> 'high') AS uncertain,
  (SELECT count(*) FROM extracted_assignments a WHERE a.document_id = d.id AND a.name IS NOT NULL) AS assignments,
  (SELECT count(*) FROM extracted_deadlines l WHERE l.document_id = d.id AND l.position = 0) AS deadlines,
  (SELECT count(*) FROM extracted_findings f WHERE f.document_id = d.id) AS findings,
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
  (SELECT count(*) FROM extracted_quantities q WHERE q.document_id = i.document_id AND q.item_id = i.id) AS quantities,
  substr(t.text, i.first_character + 1, i.characters) AS item_text,
  i.start_offset,
  i.end_offset
FROM documents d
JOIN extracted_items i ON i.document_id = d.document_id
JOIN extracted_documents t ON t.id = d.document_id
LEFT JOIN extracted_items g ON g.document_id = i.document_id AND g.id = i.group_id
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
  a.end_offset
FROM documents d
JOIN extracted_items i ON i.document_id = d.document_id
JOIN extracted_assignments a ON a.document_id = i.document_id AND a.item_id = i.id
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
  l.end_offset
FROM documents d
JOIN extracted_items i ON i.document_id = d.document_id
JOIN extracted_deadlines l ON l.document_id = i.document_id AND l.item_id = i.id
ORDER BY d.plan_year, d.region_code, d.region, d.document_id, i.position, l.position;

CREATE VIEW results AS
SELECT
  d.document_id,
  d.document,
  d.region,
  d.plan_year,
  q.result_year,
  q.id AS quantity_id,
  q.value,
  q.value_max,
  q.unit,
  q.comparator,
  q.action,
  q.object,
  q.base_value,
  q.base_value_max,
  q.base_unit,
  q.dimension,
  q.certainty,
  q.quote,
  q.start_offset,
  q.end_offset
FROM documents d
JOIN extracted_quantities q ON q.document_id = d.document_id
WHERE q.item_id IS NULL
ORDER BY d.plan_year, d.region_code, d.region, d.document_id, q.position;

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
  f.end_offset
FROM documents d
JOIN extracted_findings f ON f.document_id = d.document_id
ORDER BY d.plan_year, d.region_code, d.region, d.document_id, f.position;

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
  max(open_ended) AS units_open_ended
FROM (SELECT * FROM extracted_assignments ORDER BY document_id, item_id, position)
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
  q.end_offset
FROM documents d
JOIN extracted_items i ON i.document_id = d.document_id
JOIN extracted_documents t ON t.id = d.document_id
LEFT JOIN document_part ON document_part.id = d.document_id
LEFT JOIN extracted_items g ON g.document_id = i.document_id AND g.id = i.group_id
LEFT JOIN units_of_item u ON u.document_id = i.document_id AND u.item_id = i.id
LEFT JOIN extracted_deadlines l ON l.document_id = i.document_id AND l.item_id = i.id AND l.position = 0
LEFT JOIN extracted_quantities q ON q.document_id = i.document_id AND q.item_id = i.id
WHERE i.leaf OR q.id IS NOT NULL
ORDER BY d.plan_year, d.region_code, d.region, d.document_id, i.position, q.position;
