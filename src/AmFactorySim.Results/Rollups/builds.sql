-- Builds whose printing ended in the window, those of them that lost units, and these units; and how full their plates were.
WITH ended AS (
    SELECT b.* FROM builds b, run WHERE print_ended_h > warm_up_h
),
wide AS (
    SELECT count(*)::DOUBLE AS builds,
        (count(*) FILTER (lost_units > 0))::DOUBLE AS build_failures,
        coalesce(sum(lost_units), 0)::DOUBLE AS units_lost_in_builds
    FROM ended
)
SELECT kpi, 'factory' AS scope, value FROM wide UNPIVOT INCLUDE NULLS (value FOR kpi IN (COLUMNS(*)))
UNION ALL
SELECT 'plate_fill', 'group:' || groups.name, 100 * sum(units) / sum(capacity)
FROM groups LEFT JOIN ended ON ended."group" = groups.name LEFT JOIN recipes ON recipes.part = ended.part AND recipes.name = groups.name
WHERE kind = 'machine' GROUP BY groups.name
