namespace AmFactorySim.Experiments.BreakEven;

/// <summary>Printing against conventional routes.</summary>
public sealed record BreakEvenAnswer(
    [property: Figure("The part.")] string Part,
    [property: Figure("The material.")] string Material,
    [property: Figure("The printing machine.")] string Machine,
    [property: Figure("The currency of all amounts.")] string Currency,
    [property: Figure("Volume of the part.")] double VolumeCm3,
    [property: Figure("Volume of the box around it.")] double BoxCm3,
    [property: Figure("Its complexity: its surface over that of a cube of the same volume.")] double Complexity,
    [property: Figure("The smallest quantity that was looked at.")] long LeastUnits,
    [property: Figure("The largest.")] long MostUnits,
    [property: Figure("Number of Monte Carlo samples for the ranges.")] int Draws,
    [property: Figure("Whether the printed route includes post-processing.")] bool HasPostProcessing,
    [property: Figure("The routes, each compared with printing.")] IReadOnlyList<RouteBreakEven> Routes,
    [property: Figure("Routes that cannot make the part.")] IReadOnlyList<RouteLeftOut> LeftOut,
    [property: Figure("The chain of the assembly beside that of the printed part; null for a single part.")] ChainComparison? Chain)
    : IWarned
{
    /// <summary>How ranges come about, in words.</summary>
    public const string Combination =
        "Ranges hold 90 % of the Monte Carlo samples: in each sample every uncertain constant is drawn from a triangular distribution "
            + "between its minimum and its maximum with the typical value as mode, independently of the others; constants that both sides "
            + "share have the same value.";

    /// <summary>All quantities in all ways, as rows of a table.</summary>
    public IReadOnlyList<BreakEvenRow> Rows() => Curves;

    internal IReadOnlyList<BreakEvenRow> Curves { get; init; } = [];

    /// <inheritdoc/>
    [Figure(IWarned.About)]
    public IReadOnlyList<WarningFigures> Warnings { get; init; } = [];

    /// <summary>All constants with their sources, where they were asked for.</summary>
    [Figure("With `--explain`, every constant of the routes with its source; else null.")]
    public IReadOnlyList<RouteConstant>? Constants { get; init; }

    /// <summary>The figures at powers of ten and at the ends.</summary>
    [Figure("Printing and the routes at powers of ten, and at the smallest and the largest quantity.")]
    public IReadOnlyList<BreakEvenPoint> Points => [.. Curves
        .Where(row => row.Quantity == LeastUnits || row.Quantity == MostUnits || Math.Log10(row.Quantity) % 1 == 0)
        .Select(row =>
            new BreakEvenPoint(row.Route, row.Quantity, row.CostEach, row.CostEachLow, row.CostEachHigh, row.CarbonKgEach,
            row.EnergyKwhEach, row.FirstPartD, row.LastPartD))];

    /// <summary>Published break-even quantities, for reference.</summary>
    [Figure("Published break-even quantities of additive manufacturing as a whole, for reference; not calculated here.")]
    public IReadOnlyList<DocumentMark> Documents { get; } =
    [
        new("cost", 42_000, "additive manufacturing is cheaper below 42 000 to 87 000 units per year, depending on process and geometry",
            "am-in-high-volume, a review of 2023"),
        new("cost", 87_000, "additive manufacturing is cheaper below 42 000 to 87 000 units per year, depending on process and geometry",
            "am-in-high-volume, a review of 2023"),
        new("carbon", 1_000, "additive manufacturing has the lower environmental impact below about 1 000 units per year",
            "am-in-high-volume, a review of 2023"),
    ];
}

/// <summary>A way to make the part, at a round quantity.</summary>
public sealed record BreakEvenPoint(
    [property: Figure("Printing, or the route's name.")] string Route,
    [property: Figure("Good units.")] long Quantity,
    [property: Figure("Cost of a unit.")] double CostEach,
    [property: Figure("The low end of its range.")] double CostEachLow,
    [property: Figure("The high end.")] double CostEachHigh,
    [property: Figure("Greenhouse gases of a unit.")] double CarbonKgEach,
    [property: Figure("Energy of a unit.")] double EnergyKwhEach,
    [property: Figure("From the order to the first part.")] double FirstPartD,
    [property: Figure("From the order to the last part.")] double LastPartD);

/// <summary>A quantity that an article names.</summary>
public sealed record DocumentMark(
    [property: Figure("The measure.")] string Measure,
    [property: Figure("The quantity, in units per year.")] long UnitsAYear,
    [property: Figure("The statement.")] string Says,
    [property: Figure("The article.")] string Source);

/// <summary>A conventional route beside printing.</summary>
public sealed record RouteBreakEven(
    [property: Figure("The route.")] string Route,
    [property: Figure("Material of the part: the metal, plastic, or plastic around a printed insert.")] string MadeOf,
    [property: Figure("Mass bought over mass in the part, where it is cut from a billet; else null.")] double? BuyToFly,
    [property: Figure("From which quantity on it is better or worse than printing, in each measure.")]
    IReadOnlyList<BreakEvenFigures> BreakEvens)
{
    /// <summary>One measure.</summary>
    public BreakEvenFigures In(BreakEvenMeasure measure) => BreakEvens.Single(figures => figures.Measure == measure);
}

/// <summary>A route that cannot make the part.</summary>
public sealed record RouteLeftOut(
    [property: Figure("The route.")] string Route,
    [property: Figure("The reason.")] string Reason);

/// <summary>A constant of the comparison.</summary>
public sealed record RouteConstant(
    [property: Figure("Its path, as `--set` takes it.")] string Path,
    [property: Figure("Its value: minimum, typical and maximum.")] string Value,
    [property: Figure("Where it comes from: an article, or the word assumption, or what changed it.")] string Source);
