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
        if (!(Utilisation.Fraction is > 0 and <= 1)) throw new ArgumentException($"the utilisation must be above 0 % and at most 100 %, but is {Utilisation}");
        var mass = Require.Positive(Density, "the density") * (build.Volume + Require.NotNegative(Supports, "the supports' volume"));
        return mass / Utilisation.Fraction * Require.NotNegative(MetalPrice, "the metal's price");
    }

    /// <summary>The gas of a build.</summary>
    /// <remarks>Worked number: 28 m³/h over 6.853 h at 0.14 USD/m³: 26.87 USD.</remarks>
    public Money Gas(BatchBuild build) =>
        Require.NotNegative(GasFlow, "the gas flow") * build.BuildTime * Require.NotNegative(GasPrice, "the gas's price");
}
