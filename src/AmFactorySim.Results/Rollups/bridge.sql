-- From what a good unit costs by the plan to what it did cost. Work is followed to the units that it was done on, each bearing
-- an equal part of its build; the rest of the window's postings says itself why it was spent. The steps add up to the cost.
WITH fates AS (
    SELECT unit, part, build, CASE WHEN finished_h > warm_up_h AND status = 'shipped' THEN 'good' WHEN finished_h > warm_up_h AND status = 'scrapped' THEN 'scrap' END AS fate
    FROM units, run
),
plates AS (
    SELECT build, count(*) AS units, count(*) FILTER (fate = 'good') AS good, count(*) FILTER (fate = 'scrap') AS scrap
    FROM fates WHERE build IS NOT NULL GROUP BY build
),
spent AS (
    SELECT object, object_number, sum(amount) AS amount FROM ledger WHERE cause = 'work' GROUP BY ALL
),
parts AS (
    SELECT CASE fate WHEN 'good' THEN amount::DOUBLE END AS good, CASE fate WHEN 'scrap' THEN amount::DOUBLE END AS scrap
    FROM spent JOIN fates ON unit = object_number WHERE object = 'unit'
    UNION ALL
    SELECT amount::DOUBLE * good / units, amount::DOUBLE * scrap / units
    FROM spent JOIN plates ON build = object_number WHERE object = 'build'
),
work AS (
    SELECT coalesce(sum(good), 0) AS good, coalesce(sum(scrap), 0) AS scrap FROM parts
),
planned AS (
    SELECT count(*) AS units, coalesce(sum(cost), 0) AS cost
    FROM fates LEFT JOIN builds USING (build) LEFT JOIN planned_costs ON planned_costs.part = fates.part AND name = builds."group" WHERE fate = 'good'
),
causes AS (
    SELECT coalesce(sum(amount) FILTER (cause = 'work'), 0)::DOUBLE AS work,
        coalesce(sum(amount) FILTER (cause = 'waiting'), 0)::DOUBLE AS waiting,
        coalesce(sum(amount) FILTER (cause = 'down'), 0)::DOUBLE AS down,
        coalesce(sum(amount) FILTER (cause = 'idle' AND account <> 'labour'), 0)::DOUBLE AS idle_equipment,
        coalesce(sum(amount) FILTER (cause = 'idle' AND account = 'labour'), 0)::DOUBLE AS idle_people,
        coalesce(sum(amount) FILTER (cause = 'overhead'), 0)::DOUBLE AS overhead,
        coalesce(sum(amount), 0)::DOUBLE AS total
    FROM books
),
wide AS (
    SELECT planned.cost AS planned, work.good - planned.cost AS variation, work.scrap, waiting, down, idle_equipment, idle_people, overhead,
        causes.work - work.good - work.scrap AS in_process
    FROM planned, work, causes
)
SELECT 'cost_bridge' AS kpi, scope, value / nullif(units, 0) AS value FROM wide UNPIVOT INCLUDE NULLS (value FOR scope IN (COLUMNS(*))), planned
UNION ALL
SELECT 'cost_bridge', 'factory', total / nullif(units, 0) FROM causes, planned
UNION ALL
SELECT 'scrap_cost', 'factory', scrap FROM work
