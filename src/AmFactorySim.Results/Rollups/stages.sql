-- The lead time of the units shipped in the window, from their order's release, by where it was spent: in a queue, waiting on a
-- machine or station, or being worked on. What is left is waiting for room further on. The stages add up to the mean lead time.
WITH good AS (
    SELECT u.unit, u.build, o.released_h AS ordered_h, u.released_h, u.finished_h
    FROM run, units u JOIN lots o ON o.lot = u.lot WHERE u.status = 'shipped' AND u.finished_h > warm_up_h
),
plates AS MATERIALIZED (
    SELECT build, count(*) AS pieces, sum(released_h) AS released_h FROM good GROUP BY build
),
operated AS (
    SELECT station, queued_h, started_h, ended_h, worked_h, 1 AS pieces FROM operations SEMI JOIN good USING (unit)
    UNION ALL
    SELECT station, queued_h, started_h, ended_h, worked_h, pieces FROM operations o JOIN plates USING (build) WHERE o.unit IS NULL
),
spent AS (
    SELECT "group" AS name, sum(pieces * started_h - released_h) AS queue, sum(pieces * waited_h) AS waiting,
        sum(pieces * (unloaded_h - started_h - waited_h)) AS working
    FROM builds JOIN plates USING (build) GROUP BY name
    UNION ALL
    SELECT station, sum(pieces * (started_h - queued_h)), sum(pieces * greatest(0, ended_h - started_h - worked_h)), sum(pieces * worked_h)
    FROM operated GROUP BY station
),
wide AS (
    SELECT name, coalesce(queue, 0) AS queue, coalesce(waiting, 0) AS waiting, coalesce(working, 0) AS working
    FROM groups LEFT JOIN spent USING (name)
),
placed AS MATERIALIZED (
    SELECT name || '/' || kind AS scope, hours FROM wide UNPIVOT (hours FOR kind IN (queue, waiting, working))
),
lead AS (
    SELECT count(*) AS units, sum(finished_h - ordered_h) AS hours, sum(released_h - ordered_h) AS replacing FROM good
),
stages AS (
    SELECT scope, hours FROM placed
    UNION ALL
    SELECT 'replacement', replacing FROM lead
    UNION ALL
    -- Summed in a fixed order, so that the last digit repeats; what is left of rounding alone is nothing.
    SELECT 'blocked', CASE WHEN abs(rest) > 1e-9 * hours THEN rest ELSE 0 END
    FROM (SELECT hours, hours - replacing - (SELECT sum(hours ORDER BY scope) FROM placed) AS rest FROM lead)
    UNION ALL
    SELECT 'factory', hours FROM lead
)
SELECT 'lead_time_stage' AS kpi, scope, stages.hours / nullif(units, 0) AS value FROM stages, lead
