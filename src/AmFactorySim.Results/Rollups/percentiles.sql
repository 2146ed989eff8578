-- Percentiles of the times of the units shipped in the window; for the factory and for each part. Times are sorted, which takes little
-- memory: percentile p of n times is at place p (n - 1), counted from 0; between two places, it is interpolated.
WITH times AS (
    SELECT u.part, u.finished_h - o.released_h AS lead_h, u.finished_h - u.released_h AS unit_h
    FROM run, units u JOIN lots o USING (lot) WHERE u.status = 'shipped' AND u.finished_h > warm_up_h
),
parts AS MATERIALIZED (
    SELECT part, count(*) AS units FROM times GROUP BY part
),
scopes AS (
    SELECT 'factory' AS scope, false AS by_part, 0 AS first, sum(units) AS units FROM parts
    UNION ALL
    SELECT 'part:' || part, true, sum(units) OVER (ORDER BY part) - units, units FROM parts
),
asked(kpi, span, share) AS (
    VALUES ('lead_time_p50', 'lead', 0.5::DOUBLE), ('lead_time_p95', 'lead', 0.95), ('unit_lead_time_p95', 'unit', 0.95)
),
wanted AS MATERIALIZED (
    SELECT kpi, scope, span, by_part, position - floor(position) AS rest,
        first::BIGINT + unnest([floor(position)::BIGINT, ceil(position)::BIGINT]) AS place
    FROM (SELECT *, share * (units - 1) AS position FROM scopes CROSS JOIN asked)
),
-- Rows are numbered in the order of the sorted rows below.
sorted AS (
    SELECT 'lead' AS span, false AS by_part, row_number() OVER () - 1 AS place, h FROM (SELECT lead_h AS h FROM times ORDER BY h)
    UNION ALL
    SELECT 'lead', true, row_number() OVER () - 1, h FROM (SELECT part, lead_h AS h FROM times ORDER BY part, h)
    UNION ALL
    SELECT 'unit', false, row_number() OVER () - 1, h FROM (SELECT unit_h AS h FROM times ORDER BY h)
    UNION ALL
    SELECT 'unit', true, row_number() OVER () - 1, h FROM (SELECT part, unit_h AS h FROM times ORDER BY part, h)
),
found AS (
    SELECT kpi, scope, min(h) + (max(h) - min(h)) * any_value(rest) AS value
    FROM sorted JOIN wanted USING (span, by_part, place) GROUP BY kpi, scope
)
SELECT kpi, scope, value
FROM asked CROSS JOIN (SELECT 'factory' AS scope UNION ALL SELECT DISTINCT 'part:' || part FROM lots) LEFT JOIN found USING (kpi, scope)
