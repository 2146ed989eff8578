-- Electricity of the window, counted where it is paid for; and with what making powder and gas took, energy and greenhouse
-- gases, step by step. Scrap took its share too, so that all is divided by the good units.
WITH posted AS (
    SELECT account, driver, resource, sum(quantity) AS quantity
    FROM postings SEMI JOIN footprints USING (account, driver, resource) GROUP BY ALL
),
steps AS (
    SELECT kind, step, coalesce(sum(quantity * kwh), 0) AS kwh, coalesce(sum(quantity * co2_kg), 0) AS co2_kg
    FROM footprints LEFT JOIN posted USING (account, driver, resource) GROUP BY kind, step
),
kinds AS (
    SELECT DISTINCT kind FROM footprints
),
scopes AS (
    SELECT step AS scope, kwh, co2_kg FROM steps
    UNION ALL
    SELECT kind, coalesce(sum(kwh), 0), coalesce(sum(co2_kg), 0) FROM kinds LEFT JOIN steps USING (kind) GROUP BY kind
    UNION ALL
    SELECT 'factory', coalesce(sum(kwh), 0), coalesce(sum(co2_kg), 0) FROM steps
),
good AS (
    SELECT count(*) AS units FROM units, run WHERE status = 'shipped' AND finished_h > warm_up_h
)
SELECT 'energy' AS kpi, 'factory' AS scope, coalesce(sum(quantity), 0) AS value FROM postings WHERE driver = 'energy_kwh'
UNION ALL
SELECT 'energy_per_good_unit', scope, kwh / nullif(units, 0) FROM scopes, good
UNION ALL
SELECT 'co2_total', scope, co2_kg FROM scopes
UNION ALL
SELECT 'co2_per_good_unit', scope, co2_kg / nullif(units, 0) FROM scopes, good
