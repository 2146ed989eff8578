using System.CommandLine;
using AmFactorySim.Cli.Cost;
using AmFactorySim.Experiments.BreakEven;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Routes;

namespace AmFactorySim.Cli.BreakEven;

/// <summary><c>breakeven</c>: make or print, from which quantity on.</summary>
internal static class BreakEvenCommand
{
    public static Command Create()
    {
        var about = new CostOptions(RoutesReader.Sections);
        var against = new Option<string?>("--against")
        {
            Description = "Conventional routes, such as machining,die_casting [default: all that can make the part]",
            HelpName = "ROUTE,...",
        };
        var quantity = Options.Quantities("--quantity", "Smallest and largest quantity", 1, 1_000_000);
        var assembly = new Option<string?>("--assembly")
        {
            Description = "Assembly that the printed part replaces: parts=5,steps=12, or a YAML file; further keys are step_yield, "
                + "joining.time and so on",
            HelpName = "KEY=VALUE,...|FILE",
        };
        var command = new AnswerCommand<BreakEvenAnswer>("breakeven", """
            Finds the quantity from which machining, casting or moulding is better than printing, in cost, greenhouse gases, energy and
            lead time.

            Tooling, minimum lots, yields and the material cut away are included; for an assembly, also the steps and errors that printing
            in one piece saves. Each break-even quantity has a range that reflects the uncertain constants.

            Examples:
              amfactorysim breakeven --part scenarios/parts/bracket.stl \
                  --material AlSi10Mg --machine S-m400 \
                  --route depowder,stress_relief,plate_cut,machining,inspection
              amfactorysim breakeven --part scenarios/parts/bracket.stl \
                  --material Ti6Al4V --machine S-m290 --against machining \
                  --set routes.machining.machining.buy_to_fly=5..6.7..10
              amfactorysim breakeven --part scenarios/parts/bracket.stl --material 316L \
                  --machine S-jet --route cure,depowder,sinter \
                  --assembly parts=5,steps=12
              amfactorysim breakeven --part scenarios/parts/bracket.stl \
                  --material AlSi10Mg --machine S-m400 --against die_casting \
                  --set routes.die_casting.tooling.price="50 kUSD" \
                  --out results/make-or-print
            """,
            request =>
            {
                var cases = about.Cases(request.Options);
                if (cases.Count > 1)
                    throw new InputException($"Name one part on one machine with --material and --machine: "
                        + $"{string.Join(", ", cases.Select(c => c.Title))}.");
                var keys = cases[0].Scenario.Keys;
                var currencies = new Currencies(keys.Currency.Code, keys.Exchange.ToDictionary(rate => rate.Key, rate => rate.Value.Worth));
                var routes = RoutesReader.Read(currencies, about.Others(request.Options));
                var (least, most) = request.Value(quantity);
                return new BreakEvenQuestion(
                    cases[0], routes, Names(against, request.Value(against), routes.Value), least, most,
                    Assembly(assembly, request.Value(assembly), currencies)).Answer(request.IsExplained);
            }) { against, quantity, assembly };
        about.AddTo(command);
        return command.Text(BreakEvenText.Draw).Table(answer => answer.Rows()).Page("break-even.html", BreakEvenPage.Of)
            .Explained("List every constant of the routes with its source", answer => answer with { Constants = null }).Publishes();
    }

    private static IReadOnlyList<string> Names(Option option, string? list, RoutesFile routes)
    {
        if (list is null) return [.. routes.Routes.Keys];
        string[] names = [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
        if (names.Length == 0)
            throw new InputException($"{option.Name}: names no route; choose from {string.Join(", ", routes.Routes.Keys)}.");
        return names.FirstOrDefault(name => !routes.Routes.ContainsKey(name)) is { } unknown
            ? throw new InputException($"{option.Name}: \"{unknown}\" is not a route; one of {string.Join(", ", routes.Routes.Keys)}.")
            : names;
    }

    private static Sourced<AssemblyFile>? Assembly(Option option, string? text, Currencies currencies)
    {
        if (text is null) return null;
        if (!text.Contains('=')) return RoutesReader.Assembly(text, currencies);
        var changes = text.Split(',', StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2) is [var key, var value]
            ? new ScenarioChange(key.Trim(), value.Trim(), option.Name)
            : throw new InputException($"{option.Name}: \"{part}\" is not of the form KEY=VALUE, as in parts=5,steps=12."));
        return RoutesReader.Assembly(SetOption.Once([.. changes]), currencies);
    }
}
