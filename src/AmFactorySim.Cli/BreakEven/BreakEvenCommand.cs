using System.CommandLine;
using AmFactorySim.Cli.Cost;
using AmFactorySim.Experiments.BreakEven;
using AmFactorySim.Geometry;
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
        var against = new Option<string?>("--against") { Description = "conventional routes, as machining,die_casting [default: all that the part can go]", HelpName = "ROUTE,..." };
        var quantity = Options.Quantities("--quantity", "the smallest and the largest quantity", 1, 1_000_000);
        var assembly = new Option<string?>("--assembly") { Description = "what the printed part takes the place of: parts=5,steps=12, or a YAML file; other keys are step_yield, joining.time and so on", HelpName = "KEY=VALUE,...|FILE" };
        var explain = new Option<bool>("--explain") { Description = "tell every constant of the routes with its source" };
        var format = Options.Format();
        var folder = Options.Out("break_even.parquet and break-even.html");
        var command = new Command("breakeven", """
            Make or print: from which quantity on machining, casting or moulding is better than printing, in cost, greenhouse gases, energy and lead time, with the range that
            the assumptions allow. Tools, smallest lots, yields and what is cut away are counted; of an assembly, the steps and errors that printing it in one piece saves.

            Examples:
              amfactorysim breakeven --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400 --route depowder,stress_relief,plate_cut,support_removal,machining,inspection
              amfactorysim breakeven --part scenarios/parts/bracket.stl --material Ti6Al4V --machine S-m290 --against machining --set routes.machining.machining.buy_to_fly=5..6.7..10
              amfactorysim breakeven --part scenarios/parts/bracket.stl --material 316L --machine S-jet --route cure,depowder,sinter --assembly parts=5,steps=12
              amfactorysim breakeven --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400 --against die_casting --set routes.die_casting.tooling.price="50 kUSD" --out results/make-or-print
            """) { against, quantity, assembly, explain, folder, format };
        about.AddTo(command);
        command.SetAction(parsed =>
        {
            using var results = Answers.Begin(parsed.GetValue(folder));
            var cases = about.Cases(parsed);
            if (cases.Count > 1) throw new InputException($"Name one part on one machine, and not {string.Join(", ", cases.Select(c => $"{c.Recipe.Part.Name} on {c.Group.Name}"))}; see --material and --machine.");
            var keys = cases[0].Scenario.Keys;
            var currencies = new Currencies(keys.Currency.Code, keys.Exchange.ToDictionary(rate => rate.Key, rate => rate.Value.Worth));
            var routes = RoutesReader.Read(currencies, about.Others(parsed));
            var (least, most) = parsed.GetValue(quantity);
            var question = new BreakEvenQuestion(cases[0], routes, Names(against, parsed.GetValue(against), routes.Value), least, most, Assembly(assembly, parsed.GetValue(assembly), currencies));
            var answer = Of(question, parsed.GetValue(explain) || results is not null);
            results?.WriteTable(answer.Rows());
            results?.WriteText("break-even.html", BreakEvenPage.Of(answer).Html);
            results?.Complete();
            var told = parsed.GetValue(explain) ? answer : answer with { Constants = null };
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(told);
            else BreakEvenText.Print(told, results?.FullPath);
            return CommandLine.Done;
        });
        return command;
    }

    private static BreakEvenAnswer Of(BreakEvenQuestion question, bool isExplained)
    {
        try
        {
            return Answers.Of(() => question.Answer(isExplained));
        }
        catch (MeshException e)
        {
            throw new InputException(e.Message);
        }
        catch (OverflowException)
        {
            throw new InputException("--quantity: so many of this part cost more than amounts can hold; ask for less.");
        }
    }

    private static IReadOnlyList<string> Names(Option option, string? list, RoutesFile routes)
    {
        if (list is null) return [.. routes.Routes.Keys];
        string[] names = [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
        if (names.Length == 0) throw new InputException($"{option.Name}: names no route; one of {string.Join(", ", routes.Routes.Keys)}.");
        return names.FirstOrDefault(name => !routes.Routes.ContainsKey(name)) is { } unknown
            ? throw new InputException($"{option.Name}: \"{unknown}\" is not a route; one of {string.Join(", ", routes.Routes.Keys)}.")
            : names;
    }

    private static Sourced<AssemblyFile>? Assembly(Option option, string? text, Currencies currencies)
    {
        if (text is null) return null;
        if (!text.Contains('=')) return RoutesReader.Assembly(text, currencies);
        return RoutesReader.Assembly([.. text.Split(',', StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2)).Select(sides => sides.Length == 2
            ? new ScenarioChange(sides[0].Trim(), sides[1].Trim(), option.Name)
            : throw new InputException($"{option.Name}: \"{sides[0]}\" is not of the form KEY=VALUE, as in parts=5,steps=12."))], currencies);
    }
}
