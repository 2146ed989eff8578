-- Queues in front of the stations. An operation waits from its arrival in the queue until the station takes it, or the run ends.
WITH waits AS (
    SELECT station, queued_h, coalesce(started_h, horizon_h) AS taken_h, started_h IS NULL AS at_end,
        CASE WHEN started_h > warm_up_h THEN started_h - queued_h END AS wait_h
    FROM operations, run
),
sums AS (
    SELECT name,
        coalesce(sum(greatest(0, taken_h - greatest(queued_h, warm_up_h))), 0) AS queue_h,
        coalesce(sum(greatest(0, least(taken_h, first_until_h) - greatest(queued_h, warm_up_h)))
            FILTER (station IS NOT NULL), 0) AS first_h,
        coalesce(sum(greatest(0, taken_h - greatest(queued_h, last_from_h))), 0) AS last_h,
        count(*) FILTER (at_end) AS at_end,
        avg(wait_h) AS wait_mean
    FROM groups CROSS JOIN run LEFT JOIN waits ON station = name
    WHERE kind = 'station' GROUP BY name
),
wide AS (
    SELECT 'station:' || name AS scope,
        queue_h / window_h AS queue_mean,
        first_h / quarter_h AS queue_first_quarter,
        last_h / quarter_h AS queue_last_quarter,
        (last_h - first_h) / quarter_h / (0.75 * window_h) * 8760 AS queue_growth,
        at_end::DOUBLE AS queue_at_end,
        wait_mean
    FROM sums, run
)
SELECT kpi, scope, value FROM wide UNPIVOT INCLUDE NULLS (value FOR kpi IN (COLUMNS(* EXCLUDE scope)))
