using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>A melt track with its speed: the laser moves at the speed that melts to the required depth.</summary>
/// <param name="Power">P, the laser's power.</param>
/// <param name="Spot">a, the laser's spot size.</param>
/// <param name="Depth">d, the track's depth.</param>
/// <param name="Speed">u, the laser's speed.</param>
/// <param name="Width">w, the track's width.</param>
public sealed record MeltPool(Power Power, Length Spot, Length Depth, Rate<Length, Duration> Speed, Length Width)
{
    /// <summary>Width over depth; the paper finds 3.495, 3.195 and 2.405 for its three metals where depth equals spot size.</summary>
    public double AspectRatio => Width / Depth;

    /// <summary>The melt track of given depth.</summary>
    /// <param name="material">The metal: K, A, H_m, C, ρ, C_p, T_m.</param>
    /// <param name="power">P, in W.</param>
    /// <param name="spot">a, in m.</param>
    /// <param name="depth">d, in m.</param>
    /// <param name="ambient">T_amb, in K, below the melting temperature.</param>
    /// <remarks>
    /// u = K A P / (π H_m a d) in m/s and w = C sqrt(P/u) / sqrt(ρ C_p (T_m - T_amb)) in m, for melting by conduction: keyholes and lack of
    /// fusion are not in it. Source: Gee et al. 2022, section 2.1 (after Ye et al. 2019 and Grossmann et al. 2019); a is the spot size as
    /// printed in their Table 3. Worked number: AlSi10Mg, 200 W, a = d = 40 um, 373 K: u = 2.037 m/s, w = 139.7 um.
    /// </remarks>
    /// <param name="trace">Records the steps.</param>
    public static MeltPool Of(Material material, Power power, Length spot, Length depth, Temperature ambient,
        ICalculationTrace? trace = null)
    {
        Require.Positive(power, "the laser power");
        Require.Positive(spot, "the spot size");
        Require.Positive(depth, "the melt depth");
        var name = material.Name;
        var heat = Require.Positive(material.MeltingEnthalpy, $"the melting enthalpy of {name}").Si;
        var absorbed = Require.ShareAboveNone(material.Absorptivity, $"the absorptivity of {name}").Fraction * power.Watts;
        var depthConstant = Require.Positive(material.MeltDepthConstant, $"the melt depth constant of {name}");
        var speed = trace.Step(
            "scan speed", "u = K A P / (π H_m a d)",
            $"{depthConstant} × {material.Absorptivity} × {power} / (π × {material.MeltingEnthalpy} × {spot} × {depth})",
            new Rate<Length, Duration>(depthConstant * absorbed / (Math.PI * heat * spot.Metres * depth.Metres)),
            "Gee et al. 2022, section 2.1, after Ye et al. 2019");

        var warming = material.MeltingTemperature.Kelvins - ambient.Kelvins;
        if (!(warming > 0))
            throw new ArgumentException($"{name} melts at {material.MeltingTemperature}, which must be above the chamber's {ambient}");
        var (density, capacity) = (
            Require.Positive(material.Density, $"the density of {name}"),
                Require.Positive(material.SpecificHeat, $"the specific heat of {name}"));
        var widthConstant = Require.Positive(material.MeltWidthConstant, $"the melt width constant of {name}");
        var width = trace.Step(
            "melt width", "w = C sqrt(P / u) / sqrt(ρ C_p (T_m - T_amb))",
            $"{widthConstant} × sqrt({power} / {speed}) / sqrt({density} × {capacity} × {Warming(material, ambient)})",
            new Length(widthConstant * Math.Sqrt(power.Watts / speed.Si / (density.Si * capacity.Si * warming))),
            "Gee et al. 2022, section 2.1, after Grossmann et al. 2019");
        return new(power, spot, depth, speed, width);
    }

    // Differences of temperatures are in kelvins.
    private static string Warming(Material material, Temperature ambient) =>
        $"({StepNumbers.Text(material.MeltingTemperature.Kelvins)} K - {StepNumbers.Text(ambient.Kelvins)} K)";
}
