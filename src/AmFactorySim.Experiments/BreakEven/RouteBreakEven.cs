namespace AmFactorySim.Experiments.BreakEven;

/// <summary>A conventional route beside printing.</summary>
public sealed record RouteBreakEven(
    [property: Figure("The route.")] string Route,
    [property: Figure("What the part is of: the metal, plastic, or plastic around a printed insert.")] string MadeOf,
    [property: Figure("Mass bought for each mass in the part, where it is cut from a billet; else null.")] double? BuyToFly,
    [property: Figure("From which quantity on it is better or worse than printing, in each measure.")] IReadOnlyList<BreakEvenFigures> BreakEvens)
{
    /// <summary>One measure.</summary>
    public BreakEvenFigures In(BreakEvenMeasure measure) => BreakEvens.Single(figures => figures.Measure == measure);
}

/// <summary>A route that the part cannot go.</summary>
public sealed record RouteLeftOut(
    [property: Figure("The route.")] string Route,
    [property: Figure("Why not.")] string Reason);

/// <summary>A constant of the comparison.</summary>
public sealed record RouteConstant(
    [property: Figure("Its path, as `--set` takes it.")] string Path,
    [property: Figure("Its value: the least, the usual and the most.")] string Value,
    [property: Figure("Where it comes from: an article, or the word assumption, or what changed it.")] string Source);
