-- Lots due in the window, and whether their quantity had been shipped by then; and how long the lots took that were done in
-- the window. The two look at different lots. A lot that is never done is late from its due date to the horizon.
WITH punctual AS (
    SELECT lot, count(*) AS units
    FROM units JOIN lots USING (lot) WHERE status = 'shipped' AND units.finished_h <= due_h GROUP BY lot
),
timed AS (
    SELECT part, quantity, finished_h - released_h AS took_h, finished_h > warm_up_h AS done_in_window,
        coalesce(due_h > warm_up_h AND due_h <= horizon_h, false) AS is_due,
        coalesce(finished_h <= due_h, false) AS on_time,
        coalesce(finished_h, horizon_h) - due_h AS late_h,
        coalesce(units, 0) AS units_on_time
    FROM lots LEFT JOIN punctual USING (lot), run
),
wide AS (
    SELECT CASE WHEN grouping(part) = 1 THEN 'factory' ELSE 'part:' || part END AS scope,
        100 * count(*) FILTER (is_due AND on_time) / nullif(count(*) FILTER (is_due), 0) AS on_time_delivery,
        100 * sum(units_on_time) FILTER (is_due) / nullif(sum(quantity) FILTER (is_due), 0) AS units_on_time,
        avg(late_h) FILTER (is_due AND NOT on_time) AS lateness_mean,
        avg(took_h) FILTER (done_in_window) AS lot_lead_time_mean,
        quantile_cont(took_h, 0.95) FILTER (done_in_window) AS lot_lead_time_p95
    FROM timed GROUP BY GROUPING SETS ((), (part))
),
orders AS (
    SELECT 'order:' || "order" AS scope, sum(shipped)::DOUBLE AS order_shipped,
        CASE WHEN count(finished_h) = count(*) THEN max(finished_h) END AS order_completed,
        100 * count(*) FILTER (finished_h <= due_h AND due_h <= horizon_h)
            / nullif(count(*) FILTER (due_h <= horizon_h), 0) AS order_on_time
    FROM lots, run GROUP BY "order"
)
SELECT kpi, scope, value FROM wide UNPIVOT INCLUDE NULLS (value FOR kpi IN (COLUMNS(* EXCLUDE scope)))
UNION ALL
SELECT kpi, scope, value FROM orders UNPIVOT INCLUDE NULLS (value FOR kpi IN (COLUMNS(* EXCLUDE scope)))
UNION ALL
SELECT 'unreplaced_share', 'factory', 100 * sum(scrapped - replaced) / nullif(sum(quantity), 0) FROM lots
UNION ALL
SELECT 'units_after_horizon', 'factory', 100 * any_value(units_after_horizon)
    / nullif(any_value(units_after_horizon) + coalesce(sum(quantity), 0), 0)
FROM run LEFT JOIN lots ON true
