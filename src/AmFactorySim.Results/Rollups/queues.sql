-- Queues before the stations. An operation waits from coming to the queue until the station takes it, or the run ends.
WITH waits AS (
    SELECT station,
        greatest(0, coalesce(started_h, horizon_h) - greatest(queued_h, warm_up_h)) AS queue_h,
        started_h IS NULL AS at_end,
        CASE WHEN started_h > warm_up_h THEN started_h - queued_h END AS wait_h
    FROM operations, run
),
wide AS (
    SELECT 'station:' || g.name AS scope,
        coalesce(sum(queue_h), 0) / any_value(window_h) AS queue_mean,
        count(*) FILTER (at_end)::DOUBLE AS queue_at_end,
        avg(wait_h) AS wait_mean
    FROM groups g CROSS JOIN run LEFT JOIN waits w ON w.station = g.name
    WHERE g.kind = 'station' GROUP BY g.name
)
SELECT kpi, scope, value FROM wide UNPIVOT INCLUDE NULLS (value FOR kpi IN (COLUMNS(* EXCLUDE scope)))
