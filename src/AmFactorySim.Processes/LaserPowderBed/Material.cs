using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>The properties of a metal that melt-pool scaling needs.</summary>
/// <remarks>Source of the shipped values: Gee et al. 2022, Table 1.</remarks>
public sealed record Material
{
    /// <summary>Its name: "AlSi10Mg".</summary>
    public required string Name { get; init; }

    /// <summary>ρ, the density of the solid metal.</summary>
    public required Rate<Mass, Volume> Density { get; init; }

    /// <summary>T_m, the temperature at which it melts.</summary>
    public required Temperature MeltingTemperature { get; init; }

    /// <summary>C_p, its specific heat.</summary>
    public required SpecificHeat SpecificHeat { get; init; }

    /// <summary>D, its thermal diffusivity, used only for the normalised enthalpy.</summary>
    public required Rate<Area, Duration> Diffusivity { get; init; }

    /// <summary>C, the empirical constant of the melt track's width; a pure number, about 0.5.</summary>
    public required double MeltWidthConstant { get; init; }

    /// <summary>H_m, the heat per volume from absolute zero to the melting temperature.</summary>
    /// <remarks>
    /// The paper calls it the enthalpy of fusion, but its numbers are ρ C_p T_m: 2.67 g/cm³ × 910 J/kg-K × 870 K = 2.114 kJ/cm³, printed
    /// 2.11.
    /// </remarks>
    public required Rate<Energy, Volume> MeltingEnthalpy { get; init; }

    /// <summary>K, the empirical constant of the melt track's depth; a pure number, 0.6 for all metals of the paper.</summary>
    public required double MeltDepthConstant { get; init; }

    /// <summary>A, the minimum absorptivity: the share of the laser's light that the metal absorbs.</summary>
    public required Share Absorptivity { get; init; }
}
