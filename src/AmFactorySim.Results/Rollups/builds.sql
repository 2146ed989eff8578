-- Builds whose printing ended in the window, those of them that lost units, and these units.
WITH wide AS (
    SELECT count(*)::DOUBLE AS builds,
        (count(*) FILTER (outcome IN ('partly_lost', 'aborted')))::DOUBLE AS build_failures,
        coalesce(sum(lost_units), 0)::DOUBLE AS units_lost_in_builds
    FROM builds, run WHERE print_ended_h > warm_up_h
)
SELECT kpi, 'factory' AS scope, value FROM wide UNPIVOT INCLUDE NULLS (value FOR kpi IN (COLUMNS(*)))
