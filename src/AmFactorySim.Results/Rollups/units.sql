-- Units counted over the whole run, and times, stock and quality of the window; for the factory and for each part.
WITH journeys AS (
    SELECT u.part, u.status, u.reworks, u.released_h, u.finished_h, b.started_h, o.released_h AS ordered_h,
        u.finished_h > run.warm_up_h AS in_window,
        u.finished_h > run.warm_up_h AND status = 'shipped' AS good,
        coalesce(u.finished_h, run.horizon_h) AS left_h,
        coalesce(b.started_h, run.horizon_h) AS begun_h,
        run.*
    FROM units u CROSS JOIN run LEFT JOIN builds b ON b.build = u.build LEFT JOIN lots o ON o.lot = u.lot
),
figures AS (
    SELECT CASE WHEN grouping(part) = 1 THEN 'factory' ELSE 'part:' || part END AS scope,
        count(*) AS released,
        count(*) FILTER (status = 'shipped') AS shipped,
        count(*) FILTER (status = 'scrapped') AS scrapped,
        count(*) FILTER (status = 'in_process') AS in_process,
        count(*) FILTER (status = 'in_process' AND started_h IS NULL) AS backlog_at_end,
        count(*) FILTER (in_window) AS finished_in_window,
        count(*) FILTER (good) AS shipped_in_window,
        count(*) FILTER (good AND reworks = 0) AS right_first_time,
        count(*) FILTER (in_window AND status = 'scrapped') AS scrapped_in_window,
        count(*) FILTER (in_window AND reworks > 0) AS reworked_in_window,
        avg(finished_h - ordered_h) FILTER (good) AS lead_time_mean,
        avg(finished_h - released_h) FILTER (good) AS unit_lead_time_mean,
        avg(finished_h - started_h) FILTER (good) AS flow_time_mean,
        sum(greatest(0, left_h - greatest(released_h, warm_up_h))) AS wip_h,
        sum(greatest(0, least(left_h, first_until_h) - greatest(released_h, warm_up_h))) AS wip_first_h,
        sum(greatest(0, left_h - greatest(released_h, last_from_h))) AS wip_last_h,
        sum(greatest(0, begun_h - greatest(released_h, warm_up_h))) AS backlog_h,
        sum(greatest(0, least(begun_h, first_until_h) - greatest(released_h, warm_up_h))) AS backlog_first_h,
        sum(greatest(0, begun_h - greatest(released_h, last_from_h))) AS backlog_last_h,
        sum(greatest(0, left_h - greatest(started_h, warm_up_h))) FILTER (started_h IS NOT NULL) AS shop_wip_h
    FROM journeys GROUP BY GROUPING SETS ((), (part))
),
ordered AS (
    SELECT CASE WHEN grouping(part) = 1 THEN 'factory' ELSE 'part:' || part END AS scope,
        coalesce(sum(quantity), 0) AS ordered,
        coalesce(sum(quantity) FILTER (released_h >= warm_up_h), 0) AS ordered_in_window
    FROM lots, run GROUP BY GROUPING SETS ((), (part))
),
wide AS (
    SELECT scope,
        ordered::DOUBLE AS ordered,
        coalesce(released, 0)::DOUBLE AS released,
        coalesce(shipped, 0)::DOUBLE AS shipped,
        coalesce(scrapped, 0)::DOUBLE AS scrapped,
        coalesce(in_process, 0)::DOUBLE AS in_process,
        ordered_in_window * 8760 / run.window_h AS demand,
        coalesce(shipped_in_window, 0) * 8760 / run.window_h AS throughput,
        lead_time_mean,
        unit_lead_time_mean,
        flow_time_mean,
        coalesce(wip_h, 0) / window_h AS wip_mean,
        coalesce(wip_first_h, 0) / quarter_h AS wip_first_quarter,
        coalesce(wip_last_h, 0) / quarter_h AS wip_last_quarter,
        (coalesce(wip_last_h, 0) - coalesce(wip_first_h, 0)) / quarter_h / (0.75 * window_h) * 8760 AS wip_growth,
        coalesce(shop_wip_h, 0) / window_h AS shop_wip_mean,
        coalesce(backlog_h, 0) / window_h AS backlog_mean,
        (coalesce(backlog_last_h, 0) - coalesce(backlog_first_h, 0)) / quarter_h / (0.75 * window_h) * 8760 AS backlog_growth,
        coalesce(backlog_at_end, 0)::DOUBLE AS backlog_at_end,
        100 * right_first_time / nullif(finished_in_window, 0) AS first_pass_yield,
        100 * scrapped_in_window / nullif(finished_in_window, 0) AS scrap_share,
        100 * reworked_in_window / nullif(finished_in_window, 0) AS rework_share
    FROM ordered LEFT JOIN figures USING (scope) CROSS JOIN run
)
SELECT kpi, scope, value FROM wide UNPIVOT INCLUDE NULLS (value FOR kpi IN (COLUMNS(* EXCLUDE scope)))
