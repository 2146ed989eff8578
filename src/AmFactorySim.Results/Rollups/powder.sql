-- Powder that was bought, fused and lost in the whole run, by material.
SELECT 'powder_' || flow AS kpi, 'material:' || material AS scope, coalesce(sum(mass_kg), 0) AS value
FROM (SELECT DISTINCT material FROM powder) materials CROSS JOIN powder_events LEFT JOIN powder USING (material, event)
WHERE flow IN ('bought', 'fused', 'lost') GROUP BY ALL
