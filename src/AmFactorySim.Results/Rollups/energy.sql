-- Electricity of the window, counted where it is paid for.
SELECT 'energy' AS kpi, 'factory' AS scope, coalesce(sum(quantity), 0) AS value
FROM ledger, run WHERE driver = 'energy_kwh' AND time_h > warm_up_h
