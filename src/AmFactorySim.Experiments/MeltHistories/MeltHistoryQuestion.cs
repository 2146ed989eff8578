using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.MeltHistories;

/// <summary>How often is each point of a part melted?</summary>
/// <param name="Overmelt">φ, the melt track's depth in layer heights.</param>
/// <param name="Hatch">How far neighbouring tracks lie apart.</param>
/// <param name="Width">w, the melt track's width.</param>
/// <remarks>Source: Gee et al. 2022, sections 2.6 and 3.4 and Figure 7; see <see cref="Processes.MeltingHistory"/>.</remarks>
public sealed record MeltHistoryQuestion(double Overmelt, HatchRule Hatch, Length Width)
{
    private static readonly Length LeastWidth = Length.FromMicrometres(1), MostWidth = Length.FromMillimetres(100);

    private const int SweepSteps = 80, MostSteps = 4;
    private const double LeastOvermelt = 1, UsualOvermelt = 5, DensestHatch = 0.2;

    /// <summary>The width of the paper's tracks.</summary>
    public static Length PaperWidth { get; } = Length.FromMicrometres(200);

    /// <summary>The answer.</summary>
    /// <exception cref="ArgumentException">The values do not go together.</exception>
    public MeltHistory Answer()
    {
        if (Width < LeastWidth || Width > MostWidth)
            throw new ArgumentException($"the width of melt tracks must be from {LeastWidth} to {MostWidth}, but is {Width}");
        var hatch = Hatch.Spacing(Width, Overmelt);
        var history = new MeltingHistory(Width, hatch, Overmelt);
        return new(
            Overmelt, Hatch.ToString()!, Width.Micrometres, hatch.Micrometres, hatch / Width, history.Mean, history.GuaranteedMinimum,
            Shares(history), [.. Steps(hatch)],
            [.. Sweep(LeastOvermelt, Math.Max(UsualOvermelt, Math.Ceiling(Overmelt))).Select(overmelt => Point(overmelt, hatch))],
            [.. Sweep(DensestHatch, 1).Select(share => Point(Overmelt, Width * share))]);
    }

    private MeltPoint Point(double overmelt, Length hatch)
    {
        var history = new MeltingHistory(Width, hatch, overmelt);
        return new(overmelt, hatch / Width, history.Mean, history.GuaranteedMinimum, Shares(history));
    }

    // Where every point is melted once, twice, ...; nowhere for tracks that only touch.
    private IEnumerable<MeltStep> Steps(Length hatch) => hatch < Width
        ? Enumerable.Range(1, MostSteps).Select(times => new MeltStep(times, MeltingHistory.LeastOvermelt(times, Width, hatch)))
        : [];

    private static IReadOnlyList<double> Shares(MeltingHistory history) => [.. history.Shares.Select(share => share.Fraction * 100)];

    private static IEnumerable<double> Sweep(double from, double to) =>
        Enumerable.Range(0, SweepSteps + 1).Select(i => Math.Round(from + (to - from) * i / SweepSteps, 9));
}
