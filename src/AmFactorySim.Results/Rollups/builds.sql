-- Builds whose printing ended in the window, and those of them that lost units.
SELECT 'builds' AS kpi, 'factory' AS scope, count(*)::DOUBLE AS value
FROM builds, run WHERE print_ended_h > warm_up_h
UNION ALL
SELECT 'build_failures', 'factory', count(*)::DOUBLE
FROM builds, run WHERE print_ended_h > warm_up_h AND outcome IN ('partly_lost', 'aborted')
