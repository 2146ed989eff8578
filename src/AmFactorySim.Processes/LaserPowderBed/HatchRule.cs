using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>The distance between neighbouring melt tracks.</summary>
public abstract record HatchRule
{
    private HatchRule()
    {
    }

    /// <summary>Half the melt track's width, "half_width": every track overlaps one on each side.</summary>
    /// <remarks>
    /// Source: Gee et al. 2022, section 2.2 (H at most w/2) and the caption of Table 3. The table's scanning times and the paper's melting
    /// history follow it.
    /// </remarks>
    public static HatchRule HalfWidth { get; } = new HalfWidthRule();

    /// <summary>
    /// The widest distance that still melts everything once, "full_melting": the width of the parabolic track where it meets the layer's
    /// bottom.
    /// </summary>
    /// <remarks>
    /// H = w sqrt(1 - 1/φ), with the overmelt φ above 1. Worked number: φ = 2 and w = 314.4 um give 222.3 um.
    /// The build-rate row of Gee et al. 2022, Table 3, follows this rule, contrary to the caption of the table.
    /// </remarks>
    public static HatchRule FullMelting { get; } = new FullMeltingRule();

    /// <summary>A fixed distance, independent of the track's width.</summary>
    public static HatchRule Fixed(Length hatch) => new FixedRule(Require.Positive(hatch, "the hatch"));

    /// <summary>What may be written.</summary>
    public static string Allowed => "half_width, full_melting, or a length from 1 um to 10 mm, as in \"110 um\"";

    /// <summary>Reads "half_width", "full_melting" or a length such as "110 um".</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HatchRule? rule)
    {
        rule = text.Trim() switch
        {
            "half_width" => HalfWidth,
            "full_melting" => FullMelting,
            var length =>
                QuantityText.TryParse<Length>(length, Currencies.UsDollars, out var hatch, out _) && hatch.Metres is >= 1e-6 and <= 0.01
                    ? new FixedRule(hatch) : null,
        };
        return rule is not null;
    }

    /// <summary>H, the distance between the centre lines of neighbouring tracks.</summary>
    /// <param name="width">w, the melt track's width.</param>
    /// <param name="overmelt">φ, the track's depth in layer heights.</param>
    /// <param name="trace">Records the step.</param>
    public abstract Length Spacing(Length width, double overmelt, ICalculationTrace? trace = null);

    /// <summary>
    /// Whether the rule has a distance for a track: it has none if tracks would not touch, or for full melting at an overmelt of 1.
    /// </summary>
    public virtual bool Fits(Length width, double overmelt) => true;

    /// <summary>The distance, where it does not depend on the track.</summary>
    internal virtual Length? Distance => null;

    private sealed record HalfWidthRule : HatchRule
    {
        public override Length Spacing(Length width, double overmelt, ICalculationTrace? trace = null) =>
            trace.Step("hatch", "H = w / 2", $"{width} / 2", width / 2, "Gee et al. 2022, section 2.2");

        public override string ToString() => "half_width";
    }

    private sealed record FullMeltingRule : HatchRule
    {
        public override bool Fits(Length width, double overmelt) => overmelt > 1;

        public override Length Spacing(Length width, double overmelt, ICalculationTrace? trace = null) =>
            Fits(width, overmelt)
                ? trace.Step("hatch", "H = w sqrt(1 - 1 / φ)", $"{width} × sqrt(1 - 1 / {overmelt})", width * Math.Sqrt(1 - 1 / overmelt),
                    "derived here: the track's width at the bottom of its layer; fits the build rates of Gee et al. 2022, Table 3")
                : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"the hatch rule full_melting needs an overmelt above 1, but it is {overmelt:R}: a track that ends at the layer's " +
                    $"bottom has no width there"));

        public override string ToString() => "full_melting";
    }

    private sealed record FixedRule(Length Hatch) : HatchRule
    {
        public override bool Fits(Length width, double overmelt) => Hatch <= width;

        public override Length Spacing(Length width, double overmelt, ICalculationTrace? trace = null) =>
            Fits(width, overmelt)
                ? Hatch
                : throw new ArgumentException(FormattableString.Invariant(
                    $"a hatch of {Hatch} leaves powder between melt tracks that are {width.Micrometres:F0} um wide"));

        internal override Length? Distance => Hatch;

        public override string ToString() => Hatch.ToString();
    }
}
