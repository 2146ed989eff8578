-- Powder that came in and went out in the whole run, by material.
WITH wide AS (
    SELECT 'material:' || material AS scope,
        coalesce(sum(mass_kg) FILTER (event = 'bought'), 0) AS powder_bought,
        coalesce(sum(mass_kg) FILTER (event IN ('fused', 'supports')), 0) AS powder_fused,
        coalesce(sum(mass_kg) FILTER (event IN ('lost', 'sieved_out', 'discarded')), 0) AS powder_lost
    FROM powder GROUP BY material
)
SELECT kpi, scope, value FROM wide UNPIVOT INCLUDE NULLS (value FOR kpi IN (COLUMNS(* EXCLUDE scope)))
