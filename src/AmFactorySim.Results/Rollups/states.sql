-- Shares of states for each group, and utilisation and spare time of groups and crews. States and postings are cut at the end of
-- the warm-up, so whole rows are in the window or out of it.
WITH spans AS (
    SELECT "group", state, sum(end_h - start_h) AS hours
    FROM states, run WHERE start_h >= warm_up_h GROUP BY ALL
),
grid AS MATERIALIZED (
    SELECT g.name, s.*, coalesce(hours, 0) AS hours
    FROM groups g CROSS JOIN equipment_states s LEFT JOIN spans ON spans."group" = g.name AND spans.state = s.state
),
used AS MATERIALIZED (
    SELECT 'group:' || name AS scope, sum(hours) FILTER (is_busy) AS busy, sum(hours) FILTER (is_spare) AS spare,
        sum(hours) FILTER (is_scheduled) AS scheduled
    FROM grid GROUP BY name
    UNION ALL
    SELECT 'crew:' || resource, coalesce(sum(quantity) FILTER (driver = 'worked_h'), 0),
        coalesce(sum(quantity) FILTER (driver = 'unworked_h'), 0), sum(quantity)
    FROM postings WHERE driver IN ('worked_h', 'unworked_h') GROUP BY resource
)
SELECT 'state_share' AS kpi, name || '/' || state AS scope, 100 * hours / nullif(sum(hours) OVER (PARTITION BY name), 0) AS value FROM grid
UNION ALL
SELECT 'utilisation', scope, 100 * busy / nullif(busy + spare, 0) FROM used
UNION ALL
SELECT 'spare_share', scope, 100 * spare / nullif(scheduled, 0) FROM used
