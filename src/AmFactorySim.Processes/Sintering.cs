using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>Shrinkage of a powder part in sintering.</summary>
public static class Sintering
{
    /// <summary>The factor by which a part must be built larger along each axis.</summary>
    /// <param name="green">The share of metal in the volume before sintering; above 0 and no more than after.</param>
    /// <param name="sintered">The share of metal in the volume after sintering; at most 100 %.</param>
    /// <remarks>
    /// k = (ρ_sintered/ρ_green)^(1/3), since the metal's mass stays and a part shrinks alike on all sides (assumption: in truth a little
    /// more in height). Worked number: from 55 % to 97 %: 1.208, which is 17.2 % of linear shrinkage.
    /// </remarks>
    /// <param name="trace">Records the step.</param>
    public static double Oversize(Share green, Share sintered, ICalculationTrace? trace = null)
    {
        Require.ShareAboveNone(green, "the density before sintering");
        Require.ShareAboveNone(sintered, "the density after sintering");
        if (sintered < green)
            throw new ArgumentException($"sintering from {green} to {sintered} of the solid's density would make a part grow");
        return trace.Step(
            "printed larger", "k = cbrt(ρ_s / ρ_g)", $"cbrt({sintered} / {green})", Math.Cbrt(sintered / green),
            "the metal's mass stays; equal shrinkage on all sides is an assumption");
    }

    /// <summary>The height of a layer after sintering.</summary>
    internal static Length LayerHeight(Length green, double oversize, ICalculationTrace? trace = null) =>
        trace.Step("layer height after sintering", "h = h_g / k", $"{green} / {oversize}", green / oversize, "as above");
}
