-- The time that all that is ordered would take of each group and crew, by the time it has. Times are those of the plan, on full
-- plates and in full batches; what failed builds lose and save, and what comes with the work (waiting for people, repair), is as
-- measured.
WITH ordered AS (
    SELECT part, sum(quantity) / any_value(horizon_h) AS per_h FROM lots, run GROUP BY part
),
survival AS (
    SELECT part, 1 - sum(lost_units) / sum(units) AS survived FROM builds WHERE print_ended_h IS NOT NULL GROUP BY part
),
printed AS (
    SELECT part, coalesce(survived, 1) AS survived, per_h * (replaced / nullif(yield * coalesce(survived, 1), 0) + 1 - replaced) AS per_h
    FROM ordered JOIN made USING (part) LEFT JOIN survival USING (part)
),
-- A part is printed by the groups that printed it; before the first build, by all that can.
shared AS (
    SELECT part, "group" AS name, sum(units) AS units FROM builds GROUP BY ALL
),
-- A build that loses units prints less than planned.
pace AS (
    SELECT "group" AS name, sum(worked_h) / nullif(sum(worked_h - printed_h + scan_h + recoat_h), 0) AS share
    FROM (SELECT *, unloaded_h - started_h - waited_h AS worked_h, print_ended_h - print_started_h AS printed_h FROM builds)
    WHERE unloaded_h IS NOT NULL GROUP BY name
),
needed AS (
    SELECT name, crew, work_h * coalesce(share, 1) AS work_h, attended_h, kind,
        per_h * CASE WHEN on_plates THEN 1 ELSE survived END
            * CASE kind WHEN 'machine' THEN coalesce(units / sum(units) OVER machines, 1 / count(*) OVER machines) ELSE 1 END AS per_h
    FROM works JOIN printed USING (part) JOIN groups USING (name) LEFT JOIN shared USING (part, name) LEFT JOIN pace USING (name)
    WINDOW machines AS (PARTITION BY part, kind)
),
times AS (
    SELECT "group" AS name, sum(end_h - start_h) FILTER (is_scheduled) AS scheduled_h,
        sum(end_h - start_h) FILTER (is_scheduled AND NOT is_spare) AS active_h, sum(end_h - start_h) FILTER (is_busy) AS busy_h
    FROM run, states JOIN equipment_states USING (state) WHERE start_h >= warm_up_h GROUP BY ALL
),
paid AS (
    SELECT resource AS crew, sum(quantity) AS paid_h FROM postings WHERE driver IN ('worked_h', 'unworked_h') GROUP BY resource
)
SELECT 'load' AS kpi, 'group:' || name AS scope,
    100 * coalesce(sum(per_h * work_h), 0)
        * any_value(window_h / nullif(scheduled_h, 0) * coalesce(active_h / nullif(busy_h, 0), 1)) AS value
FROM run, groups LEFT JOIN needed USING (name) LEFT JOIN times USING (name) GROUP BY name
UNION ALL
SELECT 'load', 'crew:' || crew, 100 * coalesce(sum(per_h * attended_h), 0) * any_value(window_h / nullif(paid_h, 0))
FROM run, paid LEFT JOIN needed USING (crew) GROUP BY crew
