-- The window's cost: whole, by account and by where it was spent, in total and for each unit shipped in the window; and the
-- value of units in process. Amounts are summed exactly.
WITH totals AS (
    SELECT 'factory' AS scope, sum(amount) AS total FROM books
    UNION ALL
    SELECT 'account:' || account, sum(amount) FROM accounts LEFT JOIN books USING (account) GROUP BY account
    UNION ALL
    SELECT 'group:' || name, sum(amount) FROM groups LEFT JOIN books ON books.place = name GROUP BY name
    UNION ALL
    SELECT 'elsewhere', sum(amount) FROM books WHERE place IS NULL
),
good AS (
    SELECT count(*) AS units FROM units, run WHERE status = 'shipped' AND finished_h > warm_up_h
)
SELECT 'cost_total' AS kpi, scope, coalesce(total, 0)::DOUBLE AS value FROM totals
UNION ALL
SELECT 'cost_per_good_unit', scope, coalesce(total, 0)::DOUBLE / nullif(units, 0) FROM totals, good
UNION ALL
SELECT 'wip_value_mean', 'factory', coalesce((SELECT sum(quantity) FROM books WHERE driver = 'tied_up_y'), 0) * 8760 / window_h FROM run
