-- Orders that were not finished by their due date, among those due in the window.
SELECT 'orders_late' AS kpi, 'factory' AS scope,
    100 * count(*) FILTER (finished_h IS NULL OR finished_h > due_h) / nullif(count(*), 0) AS value
FROM orders, run WHERE due_h > warm_up_h AND due_h <= horizon_h
