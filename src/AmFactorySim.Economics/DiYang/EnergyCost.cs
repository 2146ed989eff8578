using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.DiYang;

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
