-- From what a good unit costs by the plan to what it did cost. Work is followed to the units that it was done on, each bearing
-- an equal part of its build; the rest of the window's postings is put down to the step of its cause. The steps add up to the cost.
WITH fates AS (
    SELECT unit, part, build, CASE WHEN finished_h > warm_up_h AND status = 'shipped' THEN 'good'
        WHEN finished_h > warm_up_h AND status = 'scrapped' THEN 'scrap' END AS fate
    FROM units, run
),
plates AS (
    SELECT build, count(*) AS units, count(*) FILTER (fate = 'good') AS good, count(*) FILTER (fate = 'scrap') AS scrap
    FROM fates WHERE build IS NOT NULL GROUP BY build
),
spent AS (
    SELECT object = 'unit' AS of_unit, object_number, sum(amount) AS amount
    FROM ledger SEMI JOIN followed_causes USING (cause) WHERE object IN ('unit', 'build') GROUP BY ALL
),
shares AS (
    SELECT true AS of_unit, unit AS object_number, 1 AS units, (fate = 'good')::INTEGER AS good, (fate = 'scrap')::INTEGER AS scrap
    FROM fates WHERE fate IS NOT NULL
    UNION ALL
    SELECT false, build, units, good, scrap FROM plates
),
-- Added up exactly for each way of sharing, so that no order of the rows changes the sums.
followed AS (
    SELECT units, good, scrap, sum(amount) AS amount FROM spent JOIN shares USING (of_unit, object_number) GROUP BY ALL
),
work AS MATERIALIZED (
    SELECT coalesce(sum(amount::DOUBLE * good / units ORDER BY units, good, scrap), 0) AS good,
        coalesce(sum(amount::DOUBLE * scrap / units ORDER BY units, good, scrap), 0) AS scrap
    FROM followed
),
built AS (
    SELECT fates.part, builds."group" AS name, count(*) AS units
    FROM fates LEFT JOIN builds USING (build) WHERE fate = 'good' GROUP BY ALL
),
planned AS MATERIALIZED (
    SELECT CASE WHEN grouping(part) = 1 THEN 'factory' ELSE 'part:' || part END AS scope,
        sum(units) AS units, coalesce(sum(units * planned_cost ORDER BY part, name), 0) AS cost
    FROM built LEFT JOIN recipes USING (part, name) GROUP BY GROUPING SETS ((), (part))
),
factory AS (
    SELECT * FROM planned WHERE scope = 'factory'
),
windowed AS MATERIALIZED (
    SELECT coalesce(sum(amount), 0)::DOUBLE AS total, coalesce(sum(amount) FILTER (cause IN (FROM followed_causes)), 0)::DOUBLE AS work
    FROM postings
),
steps AS (
    SELECT 'planned' AS step, cost AS amount FROM factory
    UNION ALL
    SELECT 'variation', work.good - cost FROM work, factory
    UNION ALL
    SELECT 'scrap', scrap FROM work
    UNION ALL
    SELECT 'in_process', windowed.work - work.good - work.scrap FROM windowed, work
    UNION ALL
    SELECT step, coalesce(sum(amount), 0)::DOUBLE FROM cost_steps LEFT JOIN postings USING (cause, account) GROUP BY step
    UNION ALL
    SELECT 'factory', total FROM windowed
)
SELECT 'cost_bridge' AS kpi, step AS scope, amount / nullif(units, 0) AS value FROM steps, factory
UNION ALL
SELECT 'planned_cost_per_good_unit', scope, cost / nullif(units, 0) FROM planned
UNION ALL
SELECT 'scrap_cost', 'factory', scrap FROM work
