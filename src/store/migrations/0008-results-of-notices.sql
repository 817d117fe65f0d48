-- What a notice reports as delivered counts once, and is not lost where another of its documents counts: the newspaper page tells the results of last
-- year beside the list, the circular has the list alone. Taken from the first of its documents, in the order in which they would count, that reports any.
DROP VIEW results;
CREATE VIEW results AS
SELECT
  r.id AS document_id,
  coalesce(r.title, r.source_name) AS document,
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
JOIN notice_documents c ON c.document_id = d.document_id
JOIN extracted_documents r ON r.id = (
  SELECT n.document_id FROM notice_documents n
  WHERE n.notice_id = c.notice_id AND n.standing IN ('counted', 'version')
    AND EXISTS (SELECT 1 FROM extracted_quantities x WHERE x.document_id = n.document_id AND x.item_id IS NULL)
  ORDER BY n.position LIMIT 1)
JOIN extracted_quantities q ON q.document_id = r.id AND q.item_id IS NULL
ORDER BY d.plan_year, d.region_code, d.region, d.document_id, q.position;
