using System.Diagnostics.CodeAnalysis;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Values;

/// <summary>How much metal holds a part up: "15 %" of the part's, or "overhang(45 deg, 20 %)" of the space below its overhangs.</summary>
/// <param name="Share">The share of the part's mass, or of the space below overhangs that is metal.</param>
/// <param name="Below">Surfaces that lie flatter than this from the horizontal are overhangs; nothing: the share is of the part.</param>
public readonly record struct SupportRule(Share Share, Angle? Below = null) : ITextValue<SupportRule>
{
    private const string Overhang = "overhang";

    /// <summary>What may be written.</summary>
    public static string Allowed =>
        "a share of the part's mass from 0 % to 1000 %, as in \"15 %\", or overhang with an angle from 0 deg to 90 deg and a share of the "
            + "space from 0 % to 100 %, as in \"overhang(45 deg, 20 %)\"";

    static string ITextValue<SupportRule>.Form => Allowed;

    /// <summary>Whether it depends on the part's shape.</summary>
    [MemberNotNullWhen(true, nameof(Below))]
    public bool IsOfOverhangs => Below is not null;

    /// <summary>The angle below which a surface overhangs: the rule's, or the default.</summary>
    public Angle Critical => Below ?? SupportSpace.UsualAngle;

    /// <summary>The supports' metal, in shares of the part's.</summary>
    /// <param name="space">The space below the part's overhangs; of no effect where the share is of the part.</param>
    /// <param name="part">The part's volume.</param>
    /// <param name="trace">Records the step.</param>
    public Share OfPart(SupportSpace space, Volume part, ICalculationTrace? trace = null) => IsOfOverhangs
        ? trace.Step(
            "supports", "s = f V_o / V", $"{Share} × {space.Volume} / {part}",
                new Share(Share.Fraction * space.Volume.CubicMetres / part.CubicMetres),
            "assumption: supports fill the space down to plate or part evenly")
        : Share;

    /// <summary>Reads "15 %" or "overhang(45 deg, 20 %)".</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What was read.</param>
    public static bool TryParse(string text, out SupportRule value)
    {
        value = default;
        if (!FunctionCall.TryParse(text, out var call))
        {
            if (!TryShare(text, 10, out var ofPart)) return false;
            value = new(ofPart);
            return true;
        }
        if (call is not { Name: Overhang, Arguments: [var angle, var share] }) return false;
        if (!QuantityText.TryParse<Angle>(angle, Currencies.UsDollars, out var below, out _) || below.Degrees is not (>= 0 and <= 90))
            return false;
        if (!TryShare(share, 1, out var ofSpace)) return false;
        value = new(ofSpace, below);
        return true;
    }

    static double? ITextValue<SupportRule>.Number(SupportRule value) => value.IsOfOverhangs ? null : value.Share.Fraction;

    static bool ITextValue<SupportRule>.TryRead(string text, Currencies currencies, out SupportRule value) => TryParse(text, out value);

    /// <inheritdoc/>
    public override string ToString() => Below is { } below ? $"{Overhang}({below}, {Share})" : Share.ToString();

    private static bool TryShare(string text, double most, out Share share) =>
        QuantityText.TryParse(text, Currencies.UsDollars, out share, out _) && share.Fraction >= 0 && share.Fraction <= most;
}
