-- Whether demand is met, and what limits throughput or makes the lead time: taken from the other figures.
WITH served_until AS (
    -- A crew stands just before the furthest group it serves, so that the group comes first where both have no time to spare.
    SELECT crew, max(place) - 0.5 AS place FROM served JOIN groups USING (name) GROUP BY crew
),
resources AS (
    SELECT scope, name, place, value AS spare FROM figures JOIN groups ON scope = 'group:' || name WHERE kpi = 'spare_share'
    UNION ALL
    SELECT scope, crew, place, value FROM figures JOIN served_until ON scope = 'crew:' || crew WHERE kpi = 'spare_share'
),
totals AS (
    SELECT any_value(value) FILTER (kpi = 'demand') AS demand, any_value(value) FILTER (kpi = 'throughput') AS throughput,
        any_value(value) FILTER (kpi = 'wip_growth') AS growth, any_value(value) FILTER (kpi = 'wip_first_quarter') AS first_wip,
        any_value(value) FILTER (kpi = 'wip_last_quarter') AS last_wip,
        any_value(value) FILTER (kpi = 'lead_time_mean') AS lead_time
    FROM figures WHERE scope = 'factory'
),
candidates AS (
    SELECT * FROM resources WHERE spare <= (SELECT min(spare) FROM resources) + 3
),
last_one AS (
    SELECT * FROM candidates ORDER BY place DESC, spare, name LIMIT 1
),
powder_waits AS (
    SELECT name, any_value(value) FILTER (state = 'waiting_powder') AS waiting,
        sum(value) FILTER (is_spare AND state <> 'waiting_powder') AS otherwise
    FROM groups CROSS JOIN equipment_states JOIN figures ON scope = name || '/' || state WHERE kpi = 'state_share' GROUP BY name
),
short AS (
    SELECT max(waiting) AS waiting FROM powder_waits WHERE waiting > 5 AND waiting > otherwise HAVING count(*) > 0
),
trend AS (
    SELECT demand, throughput, lead_time, growth > 0.02 * greatest(demand, throughput) AND last_wip > 1.5 * first_wip AS grows,
        (SELECT min(spare) FROM resources) AS least_spare
    FROM totals WHERE demand > 0 OR throughput > 0 OR last_wip > 0
),
-- Growing WIP alone does not show that demand is not met: a factory that is still filling up grows as well, with time to spare.
demand AS (
    SELECT CASE WHEN lead_time > window_h THEN NULL
        WHEN least_spare < 1 OR grows AND (least_spare < 15 OR EXISTS (FROM short)) THEN false
        WHEN NOT grows AND throughput > 0 AND throughput >= 0.95 * demand THEN true END AS met
    FROM trend, run
),
places AS (
    SELECT coalesce(name, scope) AS name, sum(value) AS hours
    FROM figures LEFT JOIN groups ON scope IN (name || '/queue', name || '/waiting')
    WHERE kpi = 'lead_time_stage' AND scope <> 'factory' AND NOT ends_with(scope, '/working') GROUP BY ALL
)
SELECT 'demand_met' AS kpi, 'factory' AS scope, met::DOUBLE AS value FROM demand
UNION ALL
SELECT 'capacity', scope, throughput / nullif(1 - spare / 100, 0) FROM resources, totals
UNION ALL
SELECT 'capacity', 'factory', throughput / nullif(1 - min(spare) / 100, 0) FROM resources, totals GROUP BY throughput
UNION ALL
-- What has no time to spare holds up all before it, so that these have none either: the last of them limits the flow.
SELECT 'limits_throughput', c.scope, 100 - c.spare FROM candidates c, last_one l, demand
WHERE NOT met AND NOT EXISTS (FROM short)
    AND (c.scope = l.scope OR EXISTS (FROM served WHERE l.name = served.name AND c.scope = 'crew:' || served.crew))
UNION ALL
SELECT 'limits_throughput', 'powder', waiting FROM short, demand WHERE NOT met
UNION ALL
SELECT 'longest_wait', name, hours FROM (SELECT * FROM places WHERE hours > 0 ORDER BY hours DESC, name LIMIT 1)
