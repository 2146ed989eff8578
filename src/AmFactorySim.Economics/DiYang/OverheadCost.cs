using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.DiYang;

/// <summary>What machine, maintenance and administration cost, each spread evenly over its hours.</summary>
/// <remarks>
/// C_overhead = (M_machine/N_life + M_maintenance/N_maintenance + M_administration/N_administration) t_build.
/// Source: Di and Yang 2021, equation 10.
/// </remarks>
public sealed record OverheadCost
{
    /// <summary>M_machine, the price of the machine and its software.</summary>
    public required Money Machine { get; init; }

    /// <summary>N_life, the hours of operation that the machine serves; above 0.</summary>
    public required Duration MachineLife { get; init; }

    /// <summary>M_maintenance, what maintaining it once costs.</summary>
    public required Money Maintenance { get; init; }

    /// <summary>N_maintenance, the hours of operation from one maintenance to the next; above 0.</summary>
    public required Duration MaintenancePeriod { get; init; }

    /// <summary>M_administration, what administration of one period costs.</summary>
    public required Money Administration { get; init; }

    /// <summary>N_administration, the hours of operation that a period has; above 0.</summary>
    public required Duration AdministrationPeriod { get; init; }

    /// <summary>The machine's share of a build.</summary>
    /// <remarks>Worked number: 600 kUSD over 3 years of 8760 h, for 6.853 h: 156.47 USD.</remarks>
    public Money OfMachine(BatchBuild build) => Spread(Machine, MachineLife, build, "machine's price", "machine's life");

    /// <summary>Maintenance for a build.</summary>
    /// <remarks>Worked number: 300 USD every 1000 h, for 6.853 h: 2.06 USD.</remarks>
    public Money OfMaintenance(BatchBuild build) => Spread(Maintenance, MaintenancePeriod, build, "maintenance", "maintenance period");

    /// <summary>Administration for a build.</summary>
    /// <remarks>Worked number: 35 kUSD every 8760 h, for 6.853 h: 27.38 USD.</remarks>
    public Money OfAdministration(BatchBuild build) => Spread(Administration, AdministrationPeriod, build, "administration", "administration period");

    private static Money Spread(Money charge, Duration over, BatchBuild build, string what, string period) =>
        Require.NotNegative(charge, $"the {what}") * (build.BuildTime / Require.Positive(over, $"the {period}"));
}
