using AmFactorySim.Economics.Routes;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Scenarios.Routes;

namespace AmFactorySim.Experiments.BreakEven;

/// <summary>Make or print: from which quantity on is a conventional route better than printing?</summary>
/// <param name="Case">The part on its printing machine.</param>
/// <param name="Routes">What is assumed of conventional routes.</param>
/// <param name="Against">Their names.</param>
/// <param name="Least">The smallest quantity that is looked at.</param>
/// <param name="Most">The largest.</param>
/// <param name="Assembly">The assembly that the part takes the place of; null: a single part.</param>
public sealed record BreakEvenQuestion(CostCase Case, Sourced<RoutesFile> Routes, IReadOnlyList<string> Against, long Least, long Most,
    Sourced<AssemblyFile>? Assembly)
{
    /// <summary>How often everything uncertain is drawn for the ranges.</summary>
    public const int Draws = 300;

    // So many quantities to a power of ten, and so many builds followed one by one from the first.
    private const int ToAPower = 12, BuildsFollowed = 24;

    /// <summary>The answer.</summary>
    /// <param name="isExplained">Whether every constant is listed with its source.</param>
    /// <exception cref="ArgumentException">A route's values do not go together, or none is left.</exception>
    public BreakEvenAnswer Answer(bool isExplained)
    {
        var keys = Case.Scenario.Keys;
        var box = Case.Recipe.Part.BoundingBox.Volume;
        var part = new RoutePart(Case.UnitVolume, box, Case.Recipe.Part.Powder.Density) { Complexity = Case.Recipe.Part.Complexity };
        var models = new RouteModels(Routes.Value, Case.Material, part, keys.EnergyPrice, keys.CarbonIntensity, Assembly?.Value);
        var refused = Against.Select(name => (Name: name, Reason: models.Refusal(name))).Where(route => route.Reason is not null).ToList();
        var possible = Against.Except(refused.Select(route => route.Name)).ToList();
        if (possible.Count == 0)
            throw new ArgumentException($"there is nothing to compare printing with: "
                + $"{string.Join("; ", refused.Select(route => $"{route.Name}: {route.Reason}"))}");

        var (amounts, quantities) = (new PrintedAmounts(Case), Quantities());
        var ways = Enumerable.Range(0, Draws + 1).Select(number => Ways(models, possible, amounts, new MonteCarloDraw(number))).ToList();
        // All figures: by draw, way and quantity.
        var figures = ways.Select(draw => draw.Select(way => quantities.Select(way.Of).ToArray()).ToArray()).ToArray();
        return new(
            Case.Recipe.Part.Name, Case.Material, Case.Group.Name, keys.Currency.Code, Case.UnitVolume.CubicCentimetres,
            box.CubicCentimetres, part.Complexity, Least, Most, Draws, Case.Recipe.Part.Route.Count > 0,
            [.. possible.Select((name, i) => new RouteBreakEven(name, models.MadeOf(name), models.BuyToFly(name),
                [.. Enum.GetValues<BreakEvenMeasure>()
                    .Select(measure => BreakEvenFigures.Of(measure, Case.Cost, quantities, figures, ways, i + 1))]))],
            [.. refused.Select(route => new RouteLeftOut(route.Name, route.Reason!))],
            Assembly is null ? null : ChainComparison.Of(Assembly.Value))
        {
            Curves = [.. new[] { "printing" }.Concat(possible)
                .SelectMany((name, way) => quantities.Select((quantity, at) => BreakEvenRow.Of(name, quantity, figures, way, at)))],
            Constants = isExplained ? Constants(possible) : null,
            Warnings = WarningFigures.Of(Case.Scenario.Warnings),
        };
    }

    // Printing first, then the routes.
    private IMakingRoute[] Ways(RouteModels models, IReadOnlyList<string> names, PrintedAmounts amounts, MonteCarloDraw draw)
    {
        var printing = new PrintedRoute(Case, amounts, Routes.Value.Printing, draw);
        return [printing, .. names.Select(name => models.Of(name, draw, printing))];
    }

    // Evenly on a logarithmic axis, and beside each the last unit of a full plate with the first of the next: the best and the worst that
    // printing does nearby.
    private IReadOnlyList<long> Quantities()
    {
        var chosen = new SortedSet<long> { Least, Most };
        var full = Case.Cost.Part.PlateCapacity * Case.Cost.Yield.Fraction;
        void Plate(double builds)
        {
            var last = (long)(builds * full * (1 + 1e-12));
            chosen.Add(last);
            chosen.Add(last + 1);
        }
        for (var i = 0; i <= ToAPower * Math.Log10(Most); i++)
        {
            var quantity = Math.Round(Math.Pow(10, (double)i / ToAPower));
            chosen.Add((long)quantity);
            Plate(Math.Max(1, Math.Floor(quantity / full)));
        }
        for (var build = 1; build <= BuildsFollowed; build++) Plate(build);
        return [.. chosen.Where(quantity => quantity >= Least && quantity <= Most)];
    }

    private IReadOnlyList<RouteConstant> Constants(IReadOnlyList<string> routes)
    {
        bool IsUsed(string path) =>
            path.StartsWith("setting.", StringComparison.Ordinal) || path.StartsWith("printing.", StringComparison.Ordinal)
            || path.StartsWith($"metals.{Case.Material}.", StringComparison.Ordinal)
            || routes.Any(route => path.StartsWith($"routes.{route}.", StringComparison.Ordinal));
        return [
            .. Routes.Constants.Where(constant => IsUsed(constant.Path))
                .Select(constant => new RouteConstant(constant.Path, constant.Value, constant.Source)),
            .. (Assembly?.Constants ?? [])
                .Select(constant => new RouteConstant($"assembly.{constant.Path}", constant.Value, constant.Source)),
        ];
    }
}
