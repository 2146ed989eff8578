using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>What a melt track must keep to for sound printing.</summary>
public sealed record ProcessLimits
{
    /// <summary>
    /// The onset of keyhole melting in 316L as Gee et al. 2022, section 3.1.1, report it from Scipioni Bertoli et al. 2017: a normalised
    /// enthalpy of about 6.
    /// </summary>
    public const double EarlyKeyholes = 6;

    /// <summary>
    /// The onset of keyhole melting in 316L as Gee et al. 2022, section 3.1.1, report it from King et al. 2014: a normalised enthalpy of
    /// about 26.
    /// </summary>
    public const double LateKeyholes = 26;

    /// <summary>The largest normalised enthalpy, against keyholes; left out, there is no such limit.</summary>
    public double? MostNormalisedEnthalpy { get; init; }

    /// <summary>
    /// The largest <see cref="ProcessWindow.LackOfFusion"/>, above 0 and at most 1, where tracks just join; less is a margin.
    /// </summary>
    public double MostLackOfFusion { get; init; } = 1;

    /// <summary>The largest energy density; left out, there is no such limit.</summary>
    public Rate<Energy, Volume>? MostEnergyDensity { get; init; }

    /// <summary>The least energy density; left out, there is no such limit.</summary>
    public Rate<Energy, Volume>? LeastEnergyDensity { get; init; }

    // Parameters that a search puts right on a limit are within it.
    private const double Slack = 1e-9;

    /// <summary>What is wrong with the melt tracks of core and regions, in words; nothing if all are within the limits.</summary>
    public string? Fault(MeltPoolScaling model) => model.Areas
        .Select(area => Fault(area) is { } fault ? area.Name == "core" ? fault : $"{area.Name}: {fault}" : null)
        .FirstOrDefault(fault => fault is not null);

    private string? Fault(Exposure model)
    {
        if (model.LackOfFusion > MostLackOfFusion * (1 + Slack))
            return FormattableString.Invariant(
                $"lack of fusion: (H/w)^2 + h/d is {model.LackOfFusion:F3} and may be {MostLackOfFusion:0.###}");
        if (MostNormalisedEnthalpy is { } enthalpy && model.NormalisedEnthalpy > enthalpy * (1 + Slack))
            return FormattableString.Invariant(
                $"keyholes: the normalised enthalpy is {model.NormalisedEnthalpy:F2} and may be {enthalpy:0.##}");
        var density = model.EnergyDensity;
        if (MostEnergyDensity is { } most && density > most * (1 + Slack))
            return $"too much energy: the energy density is {density} and may be {most}";
        if (LeastEnergyDensity is { } least && density < least * (1 - Slack))
            return $"too little energy: the energy density is {density} and must be {least}";
        return null;
    }
}
