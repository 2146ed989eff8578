-- Orders that were not finished by their due date, among those due in the window; and how long orders took that were
-- finished in the window. The two look at different orders.
WITH wide AS (
    SELECT 100 * count(*) FILTER (due_in_window AND (finished_h IS NULL OR finished_h > due_h)) / nullif(count(*) FILTER (due_in_window), 0) AS orders_late,
        avg(finished_h - released_h) FILTER (finished_h > warm_up_h) AS order_lead_time_mean,
        quantile_cont(finished_h - released_h, 0.95) FILTER (finished_h > warm_up_h) AS order_lead_time_p95
    FROM (SELECT *, coalesce(due_h > warm_up_h AND due_h <= horizon_h, false) AS due_in_window FROM orders, run)
)
SELECT kpi, 'factory' AS scope, value FROM wide UNPIVOT INCLUDE NULLS (value FOR kpi IN (COLUMNS(*)))
