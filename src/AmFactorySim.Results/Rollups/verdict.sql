-- Whether demand is met, and where units wait longest: taken from the other figures.
WITH totals AS (
    SELECT any_value(value) FILTER (kpi = 'demand') AS demand, any_value(value) FILTER (kpi = 'throughput') AS throughput,
        any_value(value) FILTER (kpi = 'wip_growth') AS growth, any_value(value) FILTER (kpi = 'wip_first_quarter') AS first_wip,
        any_value(value) FILTER (kpi = 'wip_last_quarter') AS last_wip, any_value(value) FILTER (kpi = 'unreplaced_share') AS unreplaced,
        any_value(value) FILTER (kpi = 'lead_time_mean') AS lead_time, any_value(value) FILTER (kpi = 'ordered') AS ordered
    FROM figures WHERE scope = 'factory'
),
powder_waits AS (
    SELECT name, any_value(value) FILTER (state = 'waiting_powder') AS waiting,
        sum(value) FILTER (is_spare AND state <> 'waiting_powder') AS otherwise
    FROM groups CROSS JOIN equipment_states JOIN figures ON scope = name || '/' || state WHERE kpi = 'state_share' GROUP BY name
),
short AS (
    SELECT max(waiting) AS waiting FROM powder_waits WHERE waiting > 5 AND waiting > otherwise HAVING count(*) > 0
),
-- Who waits for room has no spare time that would ship more.
open AS (
    SELECT min(percent) AS spare FROM (
        SELECT 100 * sum(value) FILTER (is_spare AND state <> 'blocked') / nullif(sum(value) FILTER (is_scheduled), 0) AS percent
        FROM groups CROSS JOIN equipment_states JOIN figures ON scope = name || '/' || state WHERE kpi = 'state_share' GROUP BY name)
),
trend AS (
    SELECT demand, throughput, lead_time, coalesce(unreplaced, 0) AS unreplaced,
        growth > 0.02 * greatest(demand, throughput) AND last_wip > 1.5 * first_wip AS grows,
        (SELECT min(value) FROM figures WHERE kpi = 'spare_share') AS least_spare, (SELECT spare FROM open) AS open_spare,
        (SELECT max(value) FROM figures WHERE kpi = 'load') AS highest_load
    FROM totals WHERE demand > 0 OR throughput > 0 OR last_wip > 0
),
-- Growing WIP alone does not show that demand is not met: a factory that is still filling up grows as well, with time to spare.
demand AS (
    SELECT CASE WHEN lead_time > window_h THEN NULL
        WHEN least_spare < 1 OR grows AND (least(least_spare, open_spare) < 15 OR highest_load > 100 OR EXISTS (FROM short)) THEN false
        WHEN NOT grows AND throughput > 0 AND throughput >= 0.95 * demand * (1 - unreplaced / 100) THEN true END AS met
    FROM trend, run
),
places AS (
    SELECT coalesce(name, scope) AS name, sum(value) AS hours
    FROM figures LEFT JOIN groups ON scope IN (name || '/queue', name || '/waiting')
    WHERE kpi = 'lead_time_stage' AND scope <> 'factory' AND NOT ends_with(scope, '/working') GROUP BY ALL
),
capacities AS (
    SELECT scope, ordered * 8760 / horizon_h / nullif(value / 100, 0) AS value FROM figures, totals, run WHERE kpi = 'load'
)
SELECT 'demand_met' AS kpi, 'factory' AS scope, met::DOUBLE AS value FROM demand
UNION ALL
SELECT 'capacity', scope, value FROM capacities
UNION ALL
SELECT 'capacity', 'factory', min(value) FROM capacities HAVING count(*) > 0
UNION ALL
SELECT 'powder_shortage', 'factory', waiting FROM short
UNION ALL
SELECT 'longest_wait', name, hours FROM (SELECT * FROM places WHERE hours > 0 ORDER BY hours DESC, name LIMIT 1)
