-- Shares of states for each group, utilisation of groups and crews, and who is used most. States and postings are cut
-- at the end of the warm-up, so whole rows are in the window or out of it.
WITH spans AS (
    SELECT "group", state, sum(end_h - start_h) AS hours
    FROM states, run WHERE start_h >= warm_up_h GROUP BY ALL
),
grid AS (
    SELECT g.name, s.state, coalesce(spans.hours, 0) AS hours
    FROM groups g CROSS JOIN equipment_states s LEFT JOIN spans ON spans."group" = g.name AND spans.state = s.state
),
shares AS (
    SELECT name, state, 100 * hours / nullif(sum(hours) OVER (PARTITION BY name), 0) AS value FROM grid
),
used AS (
    SELECT 'group:' || name AS scope, name, 100 * sum(hours) FILTER (state IN ('setting_up', 'heating', 'printing', 'cooling', 'unloading', 'processing'))
        / nullif(sum(hours) FILTER (state <> 'off_shift'), 0) AS value
    FROM grid GROUP BY name
    UNION ALL
    SELECT 'crew:' || resource, resource, 100 * coalesce(sum(quantity) FILTER (driver = 'worked_h'), 0)
        / nullif(sum(quantity) FILTER (driver IN ('worked_h', 'unworked_h')), 0)
    FROM ledger, run WHERE account = 'labour' AND time_h > warm_up_h GROUP BY resource
)
SELECT 'state_share' AS kpi, name || '/' || state AS scope, value FROM shares
UNION ALL
SELECT 'utilisation', scope, value FROM used
UNION ALL
SELECT 'bottleneck', name, value FROM (SELECT name, value FROM used ORDER BY value DESC NULLS LAST, name LIMIT 1)
