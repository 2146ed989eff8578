-- From what a good unit costs by the plan to what it did cost. Work is followed to the units that it was done on, each bearing
-- an equal part of its build; the rest of the window's postings is put down to the step of its cause. The steps add up to the cost.
WITH fates AS MATERIALIZED (
    SELECT unit, part, build, CASE WHEN finished_h > warm_up_h AND status = 'shipped' THEN 'good'
        WHEN finished_h > warm_up_h AND status = 'scrapped' THEN 'scrap' END AS fate
    FROM units, run
),
plates AS (
    SELECT build, count(*) AS units, count(*) FILTER (fate = 'good') AS good, count(*) FILTER (fate = 'scrap') AS scrap
    FROM fates WHERE build IS NOT NULL GROUP BY build
),
spent AS (
    SELECT object, object_number, sum(amount) AS amount FROM ledger SEMI JOIN followed_causes USING (cause) GROUP BY ALL
),
followed AS (
    SELECT CASE fate WHEN 'good' THEN amount::DOUBLE END AS good, CASE fate WHEN 'scrap' THEN amount::DOUBLE END AS scrap
    FROM spent JOIN fates ON unit = object_number WHERE object = 'unit'
    UNION ALL
    SELECT amount::DOUBLE * good / units, amount::DOUBLE * scrap / units
    FROM spent JOIN plates ON build = object_number WHERE object = 'build'
),
work AS MATERIALIZED (
    SELECT coalesce(sum(good), 0) AS good, coalesce(sum(scrap), 0) AS scrap FROM followed
),
planned AS MATERIALIZED (
    SELECT CASE WHEN grouping(fates.part) = 1 THEN 'factory' ELSE 'part:' || fates.part END AS scope,
        count(*) AS units, coalesce(sum(planned_cost), 0) AS cost
    FROM fates LEFT JOIN builds USING (build) LEFT JOIN recipes ON recipes.part = fates.part AND recipes.name = builds."group"
    WHERE fate = 'good' GROUP BY GROUPING SETS ((), (fates.part))
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
