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
        Require.Positive(depth, "the melt depth");
        var (absorbed, heat) = Heat(material, power, spot);
        var speed = trace.Step(
            "scan speed", "u = K A P / (π H_m a d)",
            $"{material.MeltDepthConstant} × {material.Absorptivity} × {power} / (π × {material.MeltingEnthalpy} × {spot} × {depth})",
            new Rate<Length, Duration>(absorbed / (Math.PI * heat * spot.Metres * depth.Metres)),
            "Gee et al. 2022, section 2.1, after Ye et al. 2019");
        return new(power, spot, depth, speed, WidthOf(material, power, speed, ambient, trace));
    }

    /// <summary>The melt track at a given speed: the same equations, solved for the depth.</summary>
    /// <param name="material">The metal.</param>
    /// <param name="power">P, in W.</param>
    /// <param name="spot">a, in m.</param>
    /// <param name="speed">u, in m/s.</param>
    /// <param name="ambient">T_amb, in K, below the melting temperature.</param>
    /// <remarks>d = K A P / (π H_m a u) in m. Worked number: AlSi10Mg, 200 W, 40 um, 2.037 m/s: 40 um.</remarks>
    /// <param name="trace">Records the steps.</param>
    public static MeltPool AtSpeed(Material material, Power power, Length spot, Rate<Length, Duration> speed, Temperature ambient,
        ICalculationTrace? trace = null)
    {
        Require.Positive(speed, "the scan speed");
        var (absorbed, heat) = Heat(material, power, spot);
        var depth = trace.Step(
            "melt depth", "d = K A P / (π H_m a u)",
            $"{material.MeltDepthConstant} × {material.Absorptivity} × {power} / (π × {material.MeltingEnthalpy} × {spot} × {speed})",
            new Length(absorbed / (Math.PI * heat * spot.Metres * speed.Si)), "derived here from Gee et al. 2022, section 2.1");
        return new(power, spot, depth, speed, WidthOf(material, power, speed, ambient, trace));
    }

    // K A P, and H_m.
    private static (double Absorbed, double Heat) Heat(Material material, Power power, Length spot)
    {
        Require.Positive(power, "the laser power");
        Require.Positive(spot, "the spot size");
        var name = material.Name;
        return (
            Require.Positive(material.MeltDepthConstant, $"the melt depth constant of {name}")
                * (Require.ShareAboveNone(material.Absorptivity, $"the absorptivity of {name}").Fraction * power.Watts),
            Require.Positive(material.MeltingEnthalpy, $"the melting enthalpy of {name}").Si);
    }

    private static Length WidthOf(
        Material material, Power power, Rate<Length, Duration> speed, Temperature ambient, ICalculationTrace? trace)
    {
        var name = material.Name;
        var warming = material.MeltingTemperature.Kelvins - ambient.Kelvins;
        if (!(warming > 0))
            throw new ArgumentException($"{name} melts at {material.MeltingTemperature}, which must be above the chamber's {ambient}");
        var (density, capacity) = (
            Require.Positive(material.Density, $"the density of {name}"),
                Require.Positive(material.SpecificHeat, $"the specific heat of {name}"));
        var widthConstant = Require.Positive(material.MeltWidthConstant, $"the melt width constant of {name}");
        return trace.Step(
            "melt width", "w = C sqrt(P / u) / sqrt(ρ C_p (T_m - T_amb))",
            $"{widthConstant} × sqrt({power} / {speed}) / sqrt({density} × {capacity} × {Warming(material, ambient)})",
            new Length(widthConstant * Math.Sqrt(power.Watts / speed.Si / (density.Si * capacity.Si * warming))),
            "Gee et al. 2022, section 2.1, after Grossmann et al. 2019");
    }

    // Differences of temperatures are in kelvins.
    private static string Warming(Material material, Temperature ambient) =>
        $"({StepNumbers.Text(material.MeltingTemperature.Kelvins)} K - {StepNumbers.Text(ambient.Kelvins)} K)";
}
