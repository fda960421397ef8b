-- Written by write-models.mjs.
WITH cx_stage1 AS (
  SELECT cx_source."channel" AS "key1", EPOCH_MS(cx_source."answered_at") AS "key2", cx_source."score" AS "answer"
  FROM (SELECT * FROM {{ ref('surveys') }}
) AS cx_source
),
cx_stage2 AS (
  SELECT cx_stage1."key1", CASE WHEN NOT (cx_stage1."key2" IS NULL) THEN CASE WHEN cx_stage1."key2" < 1759269600000 THEN CASE WHEN cx_stage1."key2" < 1753999200000 THEN 0 ELSE CASE WHEN cx_stage1."key2" < 1756677600000 THEN 1 ELSE 2 END END ELSE CASE WHEN cx_stage1."key2" < 1761951600000 THEN 3 ELSE CASE WHEN cx_stage1."key2" < 1764543600000 THEN 4 ELSE 5 END END END END AS "key2", cx_stage1."answer"
  FROM cx_stage1
  WHERE (cx_stage1."key2" IS NULL OR (cx_stage1."key2" >= 1751320800000 AND cx_stage1."key2" < 1767222000000))
),
cx_stage3 AS (
  SELECT cx_stage2."key1", cx_stage2."key2", cx_stage2."answer", COUNT(*) AS "n"
  FROM cx_stage2
  GROUP BY cx_stage2."key1", cx_stage2."key2", cx_stage2."answer"
)
SELECT cx_stage3."key1" AS "channel", CASE WHEN NOT (cx_stage3."key2" IS NULL) THEN CASE WHEN cx_stage3."key2" < 3 THEN CASE WHEN cx_stage3."key2" < 1 THEN 1751320800000 ELSE CASE WHEN cx_stage3."key2" < 2 THEN 1753999200000 ELSE 1756677600000 END END ELSE CASE WHEN cx_stage3."key2" < 4 THEN 1759269600000 ELSE CASE WHEN cx_stage3."key2" < 5 THEN 1761951600000 ELSE 1764543600000 END END END END AS "month", CASE WHEN NOT (cx_stage3."key2" IS NULL) THEN CASE WHEN cx_stage3."key2" < 3 THEN CASE WHEN cx_stage3."key2" < 1 THEN 1753999200000 ELSE CASE WHEN cx_stage3."key2" < 2 THEN 1756677600000 ELSE 1759269600000 END END ELSE CASE WHEN cx_stage3."key2" < 4 THEN 1761951600000 ELSE CASE WHEN cx_stage3."key2" < 5 THEN 1764543600000 ELSE 1767222000000 END END END END AS "cx_to", '{"kind":"distribution","version":1,"max":10,"min":0}' AS "cx_tally", cx_stage3."answer" AS "cx_answer", cx_stage3."n" AS "cx_n"
FROM cx_stage3
