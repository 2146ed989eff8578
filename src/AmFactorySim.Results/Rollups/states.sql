-- Shares of states for each group, utilisation of groups and crews, and the bottleneck. States and postings are cut
-- at the end of the warm-up, so whole rows are in the window or out of it.
WITH spans AS (
    SELECT "group", state, sum(end_h - start_h) AS hours
    FROM states, run WHERE start_h >= warm_up_h GROUP BY ALL
),
grid AS (
    SELECT g.name, g.place, s.state, coalesce(spans.hours, 0) AS hours
    FROM groups g CROSS JOIN equipment_states s LEFT JOIN spans ON spans."group" = g.name AND spans.state = s.state
),
shares AS (
    SELECT name, state, 100 * hours / nullif(sum(hours) OVER (PARTITION BY name), 0) AS value FROM grid
),
-- A crew stands just before the furthest group it serves, so that the group wins where both are busy alike.
crew_places AS (
    SELECT crew, max(place) - 0.5 AS place FROM served JOIN groups ON groups.name = served.name GROUP BY crew
),
used AS (
    SELECT 'group:' || name AS scope, name, any_value(place) AS place, 100 * sum(hours) FILTER (state IN ('setting_up', 'heating', 'printing', 'cooling', 'unloading', 'processing'))
        / nullif(sum(hours) FILTER (state <> 'off_shift'), 0) AS value
    FROM grid GROUP BY name
    UNION ALL
    SELECT 'crew:' || resource, resource, any_value(crew_places.place), 100 * coalesce(sum(quantity) FILTER (driver = 'worked_h'), 0)
        / nullif(sum(quantity) FILTER (driver IN ('worked_h', 'unworked_h')), 0)
    FROM books LEFT JOIN crew_places ON crew_places.crew = resource
    WHERE account = 'labour' GROUP BY resource
)
SELECT 'state_share' AS kpi, name || '/' || state AS scope, value FROM shares
UNION ALL
SELECT 'utilisation', scope, value FROM used
UNION ALL
-- What is saturated holds up all before it, and these are then saturated too: the last of them is what limits the flow.
SELECT 'bottleneck', name, value FROM (
    SELECT name, value FROM used WHERE value >= (SELECT max(value) FROM used) - 3
    ORDER BY place DESC NULLS LAST, value DESC, name LIMIT 1
)
