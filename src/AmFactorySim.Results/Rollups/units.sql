-- Units counted over the whole run, and times, stock and quality of the window; for the factory and for each part.
WITH journeys AS (
    SELECT u.part, u.status, u.reworks, u.released_h, u.finished_h, b.started_h,
        u.finished_h > run.warm_up_h AS in_window,
        greatest(0, coalesce(u.finished_h, run.horizon_h) - greatest(u.released_h, run.warm_up_h)) AS wip_h,
        CASE WHEN b.started_h IS NULL THEN 0
             ELSE greatest(0, coalesce(u.finished_h, run.horizon_h) - greatest(b.started_h, run.warm_up_h)) END AS shop_wip_h
    FROM units u CROSS JOIN run LEFT JOIN builds b ON b.build = u.build
),
figures AS (
    SELECT CASE WHEN grouping(part) = 1 THEN 'factory' ELSE 'part:' || part END AS scope,
        count(*) AS released,
        count(*) FILTER (status = 'shipped') AS shipped,
        count(*) FILTER (status = 'scrapped') AS scrapped,
        count(*) FILTER (status = 'in_process') AS in_process,
        count(*) FILTER (in_window) AS finished_in_window,
        count(*) FILTER (in_window AND status = 'shipped') AS shipped_in_window,
        count(*) FILTER (in_window AND status = 'scrapped') AS scrapped_in_window,
        count(*) FILTER (in_window AND reworks > 0) AS reworked_in_window,
        avg(finished_h - released_h) FILTER (in_window AND status = 'shipped') AS lead_time_mean,
        quantile_cont(finished_h - released_h, [0.5, 0.95]) FILTER (in_window AND status = 'shipped') AS lead_times,
        avg(finished_h - started_h) FILTER (in_window AND status = 'shipped') AS flow_time_mean,
        sum(wip_h) AS wip_h,
        sum(shop_wip_h) AS shop_wip_h
    FROM journeys GROUP BY GROUPING SETS ((), (part))
),
ordered AS (
    SELECT CASE WHEN grouping(part) = 1 THEN 'factory' ELSE 'part:' || part END AS scope, coalesce(sum(quantity), 0) AS ordered
    FROM orders GROUP BY GROUPING SETS ((), (part))
),
wide AS (
    SELECT scope,
        ordered::DOUBLE AS ordered,
        coalesce(released, 0)::DOUBLE AS released,
        coalesce(shipped, 0)::DOUBLE AS shipped,
        coalesce(scrapped, 0)::DOUBLE AS scrapped,
        coalesce(in_process, 0)::DOUBLE AS in_process,
        coalesce(shipped_in_window, 0) * 8760 / run.window_h AS throughput,
        lead_time_mean,
        lead_times[1] AS lead_time_p50,
        lead_times[2] AS lead_time_p95,
        flow_time_mean,
        coalesce(wip_h, 0) / run.window_h AS wip_mean,
        coalesce(shop_wip_h, 0) / run.window_h AS shop_wip_mean,
        100 * scrapped_in_window / nullif(finished_in_window, 0) AS scrap_share,
        100 * reworked_in_window / nullif(finished_in_window, 0) AS rework_share
    FROM ordered LEFT JOIN figures USING (scope) CROSS JOIN run
)
SELECT kpi, scope, value FROM wide UNPIVOT INCLUDE NULLS (value FOR kpi IN (COLUMNS(* EXCLUDE scope)))
