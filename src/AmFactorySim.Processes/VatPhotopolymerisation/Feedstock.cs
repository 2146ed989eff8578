using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>Metal powder in a resin that light hardens.</summary>
public sealed record Feedstock
{
    /// <summary>What people call it: "316L".</summary>
    public required string Name { get; init; }

    /// <summary>D_p, the depth at which the light has fallen to 1/e.</summary>
    public required Length PenetrationDepth { get; init; }

    /// <summary>E_c, the exposure at which the resin begins to harden.</summary>
    public required Rate<Energy, Area> CriticalExposure { get; init; }

    /// <summary>The share of metal in the feedstock's volume.</summary>
    public required Share SolidLoading { get; init; }

    /// <summary>The density after sintering, in shares of the solid metal's.</summary>
    public required Share SinteredDensity { get; init; }

    /// <summary>E, the exposure that hardens so deep.</summary>
    /// <param name="cureDepth">C_d, in m.</param>
    /// <remarks>
    /// E = E_c exp(C_d/D_p), from C_d = D_p ln(E/E_c). Source: Jacobs 1992, "Rapid Prototyping and Manufacturing: Fundamentals of
    /// Stereolithography", chapter 4;
    /// for light of one colour. Worked number: E_c = 10 mJ/cm², D_p = 60 um, C_d = 80 um: 37.9 mJ/cm².
    /// </remarks>
    /// <param name="trace">Records the step.</param>
    public Rate<Energy, Area> Exposure(Length cureDepth, ICalculationTrace? trace = null) => trace.Step(
        "exposure", "E = E_c exp(C_d / D_p)", $"{CriticalExposure} × exp({cureDepth} / {PenetrationDepth})",
        new Rate<Energy, Area>(
            Require.Positive(CriticalExposure, $"the critical exposure of {Name}").Si
            * Math.Exp(Require.Positive(cureDepth, "the cure depth") / Require.Positive(PenetrationDepth,
                $"the penetration depth of {Name}"))),
        "Jacobs 1992, chapter 4");

    /// <summary>C_d, how deep an exposure hardens; nothing below the critical one.</summary>
    /// <remarks>C_d = D_p ln(E/E_c). Source: as for <see cref="Exposure"/>.</remarks>
    public Length CureDepth(Rate<Energy, Area> exposure) =>
        exposure > CriticalExposure ? PenetrationDepth * Math.Log(exposure / CriticalExposure) : default;
}
