using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.DiYang;

/// <summary>What metal and protective gas cost.</summary>
/// <remarks>
/// C_material = 1/α_u ρ (Σ L_j S_j + V_support) M_metal + V_gas t_build M_gas. Source: Di and Yang 2021, equation 8.
/// </remarks>
public sealed record MaterialCost
{
    /// <summary>α_u, the share of the metal bought that ends in parts and supports; above 0 % and at most 100 %.</summary>
    public required Share Utilisation { get; init; }

    /// <summary>ρ_metal, the metal's density.</summary>
    public required Rate<Mass, Volume> Density { get; init; }

    /// <summary>M_metal, the metal's price.</summary>
    public required Rate<Money, Mass> MetalPrice { get; init; }

    /// <summary>V_support, the supports of the whole batch.</summary>
    public Volume Supports { get; init; }

    /// <summary>V_gas, how fast gas flows while building.</summary>
    public required Rate<Volume, Duration> GasFlow { get; init; }

    /// <summary>M_gas, the gas's price.</summary>
    public required Rate<Money, Volume> GasPrice { get; init; }

    /// <summary>The metal of a build.</summary>
    /// <remarks>Worked number: 101.438 cm³ of 4.41 g/cm³ at 20.85 USD/kg, half of it used: 18.654 USD.</remarks>
    public Money Metal(BatchBuild build)
    {
        if (!(Utilisation.Fraction is > 0 and <= 1))
            throw new ArgumentException($"the utilisation must be above 0 % and at most 100 %, but is {Utilisation}");
        var mass = Require.Positive(Density, "the density") * (build.Volume + Require.NotNegative(Supports, "the supports' volume"));
        return mass / Utilisation.Fraction * Require.NotNegative(MetalPrice, "the metal's price");
    }

    /// <summary>The gas of a build.</summary>
    /// <remarks>Worked number: 28 m³/h over 6.853 h at 0.14 USD/m³: 26.87 USD.</remarks>
    public Money Gas(BatchBuild build) =>
        Require.NotNegative(GasFlow, "the gas flow") * build.BuildTime * Require.NotNegative(GasPrice, "the gas's price");
}

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
    public Money OfAdministration(BatchBuild build) =>
        Spread(Administration, AdministrationPeriod, build, "administration", "administration period");

    private static Money Spread(Money charge, Duration over, BatchBuild build, string what, string period) =>
        Require.NotNegative(charge, $"the {what}") * (build.BuildTime / Require.Positive(over, $"the {period}"));
}

/// <summary>What people cost; nobody is needed while the machine builds.</summary>
/// <remarks>
/// C_labor = (t_setup + t_operating + t_pre-pro + t_post-pro) M_labor. Source: Di and Yang 2021, equation 7.
/// Worked number: 2.1848 h at 10.12 USD/h: 22.11 USD.
/// </remarks>
public sealed record LabourCost
{
    /// <summary>t_setup, setting the machine up.</summary>
    public Duration SetUp { get; init; }

    /// <summary>t_operating, operating machine and software.</summary>
    public Duration Operating { get; init; }

    /// <summary>t_pre-pro, preparing the batch.</summary>
    public Duration PreProcessing { get; init; }

    /// <summary>t_post-pro, cleaning and finishing.</summary>
    public Duration PostProcessing { get; init; }

    /// <summary>M_labor, the hourly wage.</summary>
    public required Rate<Money, Duration> Wage { get; init; }

    /// <summary>The labour of a batch.</summary>
    public Money Total =>
        (Require.NotNegative(SetUp, "the set-up time") + Require.NotNegative(Operating, "the operating time")
            + Require.NotNegative(PreProcessing, "the pre-processing time")
                + Require.NotNegative(PostProcessing, "the post-processing time"))
        * Require.NotNegative(Wage, "the wage");
}

/// <summary>What electricity costs.</summary>
/// <remarks>
/// C_energy = (P_const t_set + Σ E_laser,j + (P_mech + P_const) t_scan + (P_recoat + P_mech) n_layer t_layer) M_energy.
/// Source: Di and Yang 2021, equation 3, literally: the laser counts its light and not what it takes from the grid, and the constant power
/// pauses between layers. Worked number: Tables 1 and 2 for 5.719 h of scanning, 567 layers and no preparation: 9.854 kWh, 1.182 USD.
/// </remarks>
public sealed record EnergyCost
{
    /// <summary>P_const, what control, fans and heating take.</summary>
    public required Power Constant { get; init; }

    /// <summary>P_mech, what the motors take.</summary>
    public required Power Motors { get; init; }

    /// <summary>P_recoat, what the recoater takes.</summary>
    public required Power Recoater { get; init; }

    /// <summary>t_set, preheating and self-calibration before the build.</summary>
    public Duration Preparation { get; init; }

    /// <summary>M_energy, the price of electricity.</summary>
    public required Rate<Money, Energy> Price { get; init; }

    /// <summary>The electricity of a build.</summary>
    public Energy Energy(BatchBuild build)
    {
        Require.NotNegative(Constant, "the constant power");
        Require.NotNegative(Motors, "the motors' power");
        Require.NotNegative(Recoater, "the recoater's power");
        Require.NotNegative(Preparation, "the preparation");
        return Constant * Preparation + build.LaserEnergy + (Motors + Constant) * build.Scan + (Recoater + Motors) * build.Recoat;
    }

    /// <summary>What it costs.</summary>
    public Money Total(BatchBuild build) => Energy(build) * Require.NotNegative(Price, "the energy's price");
}
