-- The window's cost: whole, by account, by where it was spent and by part, in total and for each unit shipped in the window; and
-- the value of units in process. Amounts are summed exactly. What no part caused is shared in proportion to what each part did;
-- the running sum is rounded, so that the parts add up to the whole to the last digit.
WITH part_names AS (
    SELECT part FROM lots UNION SELECT part FROM postings WHERE part IS NOT NULL
),
caused AS (
    SELECT part, coalesce(sum(amount), 0) AS amount FROM part_names LEFT JOIN postings USING (part) GROUP BY part
),
running AS (
    SELECT part, CASE WHEN sum(amount) OVER () > 0 THEN (sum(amount) OVER (ORDER BY part))::DOUBLE / (sum(amount) OVER ())::DOUBLE
        ELSE row_number() OVER (ORDER BY part) / count(*) OVER () END AS share
    FROM caused
),
rounded AS (
    SELECT part, CASE WHEN share = 1 THEN total ELSE (total::DOUBLE * share)::DECIMAL(38, 6) END AS until
    FROM running, (SELECT coalesce(sum(amount), 0)::DECIMAL(38, 6) AS total FROM postings)
),
totals AS (
    SELECT 'factory' AS scope, sum(amount) AS total FROM postings
    UNION ALL
    SELECT 'account:' || account, sum(amount) FROM accounts LEFT JOIN postings USING (account) GROUP BY account
    UNION ALL
    SELECT 'group:' || name, sum(amount) FROM groups LEFT JOIN postings ON postings.place = name GROUP BY name
    UNION ALL
    SELECT 'elsewhere', sum(amount) FROM postings WHERE place IS NULL
    UNION ALL
    SELECT 'part:' || part, until - lag(until, 1, 0) OVER (ORDER BY part) FROM rounded
),
good AS (
    SELECT CASE WHEN grouping(part) = 1 THEN 'factory' ELSE 'part:' || part END AS scope, count(*) AS units
    FROM units, run WHERE status = 'shipped' AND finished_h > warm_up_h GROUP BY GROUPING SETS ((), (part))
)
SELECT 'cost_total' AS kpi, scope, coalesce(total, 0)::DOUBLE AS value FROM totals
UNION ALL
SELECT 'cost_per_good_unit', totals.scope, coalesce(total, 0)::DOUBLE / nullif(units, 0)
FROM totals LEFT JOIN good ON good.scope = CASE WHEN starts_with(totals.scope, 'part:') THEN totals.scope ELSE 'factory' END
UNION ALL
SELECT 'wip_value_mean', 'factory', coalesce((SELECT sum(quantity) FROM postings WHERE driver = 'tied_up_y'), 0) * 8760 / window_h FROM run
