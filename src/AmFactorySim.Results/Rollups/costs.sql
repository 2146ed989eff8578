-- The window's cost: whole and by account, in total and for each unit shipped in the window. Amounts are summed exactly.
WITH posted AS (
    SELECT account, sum(amount) AS amount FROM ledger, run WHERE time_h > warm_up_h GROUP BY account
),
totals AS (
    SELECT 'factory' AS scope, coalesce(sum(amount), 0)::DOUBLE AS total FROM posted
    UNION ALL
    SELECT 'account:' || account, coalesce(amount, 0)::DOUBLE FROM accounts LEFT JOIN posted USING (account)
),
good AS (
    SELECT count(*) AS units FROM units, run WHERE status = 'shipped' AND finished_h > warm_up_h
)
SELECT 'cost_total' AS kpi, scope, total AS value FROM totals
UNION ALL
SELECT 'cost_per_good_unit', scope, total / nullif(units, 0) FROM totals, good
