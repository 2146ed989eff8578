using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>Figures that say how near a melt track is to the limits of sound printing.</summary>
public static class ProcessWindow
{
    /// <summary>
    /// ΔH/h_s, the heat that the laser brings in against the heat that melting takes; keyholes begin somewhere from 6 to 30.
    /// </summary>
    /// <remarks>
    /// ΔH/h_s = A P / (π h_s sqrt(D u a³)), a pure number. Source: Gee et al. 2022, section 2.4 (after Hann et al. 2011). h_s is the
    /// material's volumetric H_m, which is the enthalpy at its melting temperature; a is the diameter of the spot, as the paper defines it
    /// there. With the radius the figure would be 2^1.5 = 2.83 times as large; the paper reports the thresholds of other studies without
    /// saying which they take. Worked number: Ti6Al4V on an S-m400
    /// (1000 W, 90 um, 1.368 m/s): 10.96.
    /// </remarks>
    public static double NormalisedEnthalpy(Material material, MeltPool pool, ICalculationTrace? trace = null)
    {
        var a = pool.Spot.Metres;
        var diffusivity = Require.Positive(material.Diffusivity, $"the diffusivity of {material.Name}").Si;
        return trace.Step(
            "normalised enthalpy", "ΔH/h_s = A P / (π H_m sqrt(D u a^3))",
            $"{material.Absorptivity} × {pool.Power} / (π × {material.MeltingEnthalpy} × sqrt({material.Diffusivity} × {pool.Speed} × "
                + $"{pool.Spot} × {pool.Spot} × {pool.Spot}))",
            material.Absorptivity.Fraction * pool.Power.Watts
                / (Math.PI * material.MeltingEnthalpy.Si * Math.Sqrt(diffusivity * pool.Speed.Si * a * a * a)),
            "Gee et al. 2022, section 2.4, after Hann et al. 2011; a is the diameter of the spot");
    }

    /// <summary>VED, the laser's energy for each volume of solid metal.</summary>
    /// <remarks>
    /// VED = P / (u H h) in J/m³. Source: Gee et al. 2022, section 3.1.1. The table's 122.8 J/mm³ for AlSi10Mg is π H_m φ/(K A), which is
    /// this with the spot size in the place of H (erratum E3). Worked number: AlSi10Mg on an S-m400 at H = w/2: 70.3 J/mm³.
    /// </remarks>
    public static Rate<Energy, Volume> EnergyDensity(MeltPool pool, Length hatch, Length layerHeight, ICalculationTrace? trace = null) =>
        trace.Step(
        "energy density", "VED = P / (u H h)", $"{pool.Power} / ({pool.Speed} × {hatch} × {layerHeight})",
        new Rate<Energy, Volume>(pool.Power.Watts / (pool.Speed.Si * hatch.Metres * layerHeight.Metres)), "Gee et al. 2022, section 3.1.1");

    /// <summary>
    /// Whether tracks join sideways and downwards: up to 1 everything is melted at least once, above 1 there is lack of fusion between
    /// tracks.
    /// </summary>
    /// <remarks>
    /// (H/w)² + h/d, a pure number: neighbouring parabolas w sqrt(1 - z/d) meet at the depth z = d (1 - (H/w)²), which must be no less than
    /// h.
    /// The same form as the criterion of Tang, Pistorius and Beuth 2017, here exact for the parabolic track of Gee et al. 2022, section
    /// 2.6.
    /// Worked number: H = w/2 and φ = 2: 0.75; the full-melting hatch gives 1.
    /// </remarks>
    public static double LackOfFusion(MeltPool pool, Length hatch, Length layerHeight, ICalculationTrace? trace = null) => trace.Step(
        "lack of fusion (above 1)", "(H / w)^2 + h / d",
            $"{hatch} × {hatch} / ({pool.Width} × {pool.Width}) + {layerHeight} / {pool.Depth}",
        hatch / pool.Width * (hatch / pool.Width) + layerHeight / pool.Depth,
            "derived here from the parabolic tracks of Gee et al. 2022, section 2.6");
}
