-- When everything ordered was done, and what the factory cost after that, in the window.
WITH done AS (
    SELECT max(finished_h) AS completed_h, any_value(warm_up_h) AS warm_up_h FROM units, run
    HAVING count(*) = count(finished_h) AND any_value(units_after_horizon) = 0
)
SELECT 'completed' AS kpi, 'factory' AS scope, completed_h AS value FROM done
UNION ALL
SELECT 'cost_after_completion', 'factory', coalesce((
        SELECT sum(amount) FROM ledger WHERE time_h > (SELECT greatest(completed_h, warm_up_h) FROM done)), 0)::DOUBLE
FROM done
