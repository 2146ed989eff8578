-- Overall equipment effectiveness of each group and its three factors. Builds that cross an edge of the window count by the
-- share of their printing time that lies in it; operations count where they end.
WITH spans AS (
    SELECT "group" AS name, sum(end_h - start_h) FILTER (is_running) AS running, sum(end_h - start_h) FILTER (is_scheduled) AS planned
    FROM run, states JOIN equipment_states USING (state) WHERE start_h >= warm_up_h GROUP BY ALL
),
prints AS (
    SELECT b.*, coalesce(print_ended_h, horizon_h) - print_started_h AS print_h,
        greatest(0, coalesce(print_ended_h, horizon_h) - greatest(print_started_h, warm_up_h)) AS in_window_h
    FROM builds b, run WHERE print_started_h IS NOT NULL
),
printed AS (
    SELECT name,
        sum(least(1, ideal_print_h * fused_kg / unit_kg / nullif(print_h, 0)) * in_window_h) / nullif(sum(in_window_h), 0) AS performance,
        sum(units - lost_units) FILTER (print_ended_h IS NOT NULL AND in_window_h > 0)
            / nullif(sum(units) FILTER (print_ended_h IS NOT NULL AND in_window_h > 0), 0) AS quality
    FROM prints JOIN recipes ON recipes.part = prints.part AND recipes.name = prints."group" GROUP BY name
),
done AS (
    SELECT station AS name, server, started_h, result, batch FROM run, operations JOIN groups ON name = station WHERE ended_h > warm_up_h
),
batches AS (
    SELECT name, count(*) AS pieces, any_value(batch) AS batch FROM done WHERE batch > 1 GROUP BY name, server, started_h
),
filled AS (
    SELECT name, sum(pieces) / sum(greatest(batch, pieces)) AS performance FROM batches GROUP BY name
),
operated AS (
    SELECT name, coalesce(any_value(performance), 1) AS performance, count(*) FILTER (result = 'passed') / count(*) AS quality
    FROM done LEFT JOIN filled USING (name) GROUP BY name
),
factors AS (
    SELECT name, coalesce(running, 0) / nullif(planned, 0) AS availability,
        coalesce(printed.performance, operated.performance) AS performance,
        coalesce(printed.quality, operated.quality) AS quality
    FROM groups LEFT JOIN spans USING (name) LEFT JOIN printed USING (name) LEFT JOIN operated USING (name)
),
wide AS (
    SELECT 'group:' || name AS scope, 100 * availability AS availability, 100 * performance AS performance, 100 * quality AS quality,
        100 * availability * performance * quality AS oee
    FROM factors
)
SELECT kpi, scope, value FROM wide UNPIVOT INCLUDE NULLS (value FOR kpi IN (COLUMNS(* EXCLUDE scope)))
