-- The window's cost: whole, by account and by where it was spent, in total and for each unit shipped in the window; and the
-- value of units in process. Amounts are summed exactly.
WITH posted AS (
    SELECT account, place, sum(amount) AS amount, sum(quantity) FILTER (driver = 'tied_up_y') AS tied_up_y FROM ledger, run WHERE time_h > warm_up_h GROUP BY ALL
),
totals AS (
    SELECT 'factory' AS scope, sum(amount) AS total FROM posted
    UNION ALL
    SELECT 'account:' || account, sum(amount) FROM accounts LEFT JOIN posted USING (account) GROUP BY account
    UNION ALL
    SELECT 'group:' || name, sum(amount) FROM groups LEFT JOIN posted ON posted.place = name GROUP BY name
    UNION ALL
    SELECT 'elsewhere', sum(amount) FROM posted WHERE place IS NULL
),
good AS (
    SELECT count(*) AS units FROM units, run WHERE status = 'shipped' AND finished_h > warm_up_h
)
SELECT 'cost_total' AS kpi, scope, coalesce(total, 0)::DOUBLE AS value FROM totals
UNION ALL
SELECT 'cost_per_good_unit', scope, coalesce(total, 0)::DOUBLE / nullif(units, 0) FROM totals, good
UNION ALL
SELECT 'wip_value_mean', 'factory', coalesce((SELECT sum(tied_up_y) FROM posted), 0) * 8760 / window_h FROM run
