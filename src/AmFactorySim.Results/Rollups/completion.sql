-- When everything ordered was done, and what the factory cost after that.
WITH done AS (
    SELECT max(finished_h) AS completed_h FROM units, run
    HAVING count(*) = count(finished_h) AND any_value(units_after_horizon) = 0 AND max(finished_h) > any_value(warm_up_h)
)
SELECT 'completed' AS kpi, 'factory' AS scope, completed_h AS value FROM done
UNION ALL
SELECT 'cost_after_completion', 'factory', coalesce(sum(amount), 0)::DOUBLE
FROM done LEFT JOIN ledger ON time_h > completed_h GROUP BY completed_h
