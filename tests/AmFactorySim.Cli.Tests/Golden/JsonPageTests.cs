using System.Reflection;
using System.Text;
using System.Text.Json;
using AmFactorySim.Economics.DiYang;
using AmFactorySim.Experiments;
using AmFactorySim.Experiments.BatchCosts;
using AmFactorySim.Experiments.BreakEven;
using AmFactorySim.Experiments.CostCurves;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Experiments.MeltHistories;
using AmFactorySim.Experiments.MeshReading;
using AmFactorySim.Experiments.RateMaps;
using AmFactorySim.Experiments.Rates;
using AmFactorySim.Experiments.Sensitivity;
using AmFactorySim.Factory.Records;

namespace AmFactorySim.Cli.Tests.Golden;

/// <summary>docs/json.md is written from the types that the commands print.</summary>
public class JsonPageTests
{
    // Where a figure is an object, its keys are these words.
    private static readonly Dictionary<string, Type> Keys = new() { [nameof(CostFigures.ByAccount)] = typeof(Account), [nameof(GroupFigures.StatePercent)] = typeof(EquipmentState), [nameof(BatchCostAnswer.ByComponent)] = typeof(CostComponent) };

    private static readonly (string Command, Type Answer)[] Answers =
    [
        ("rate", typeof(PartRate)), ("mesh", typeof(MeshFigures)), ("ratemap", typeof(RateMap)), ("melt-history", typeof(MeltHistory)),
        ("cost", typeof(CostAnswer)), ("cost curve", typeof(CostCurveAnswer)), ("cost batch", typeof(BatchCostAnswer)), ("sensitivity", typeof(SensitivityAnswer)),
    ];

    [Fact]
    public void The_page_says_what_the_code_says() => Repository.AssertGolden("docs/json.md", Page());

    private static string Page()
    {
        var page = new StringBuilder("""
            # What the commands print as JSON

            With `--format json` a command prints one object with the same figures that it prints for people; a name ends in its unit.
            This page is made from the code; a test keeps it so.

            ## run

            Rates, means and costs are taken from the time after the warm-up; units and powder from the whole horizon. How each is
            taken from the tables: [results.md](results.md#the-key-figures).

            A *figure* is `{ "mean": .., "half_width95": .. }`: the mean over the replications, and half the width of its 95 % confidence
            interval by Student's t. The second is `null` with a single replication, and both are where there was nothing to take a figure from.

            | key | meaning |
            |---|---|

            """.ReplaceLineEndings("\n"));
        Append(page, typeof(RunSummary), "");
        foreach (var (command, answer) in Answers)
        {
            page.Append($"\n## {command}\n\n| key | meaning |\n|---|---|\n");
            Append(page, answer, "");
        }
        page.Append("\n## breakeven\n\n| key | meaning |\n|---|---|\n");
        Append(page, typeof(BreakEvenAnswer), "");
        return page.ToString();
    }

    private static void Append(StringBuilder page, Type type, string under)
    {
        foreach (var property in type.GetProperties())
        {
            var name = under + JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
            var keys = Keys.TryGetValue(property.Name, out var words) ? $" Keys: {string.Join(", ", Enum.GetNames(words).Select(key => $"`{JsonNamingPolicy.SnakeCaseLower.ConvertName(key)}`"))}." : "";
            page.Append($"| `{name}` | {property.GetCustomAttribute<FigureAttribute>()?.Help ?? "A figure."}{keys} |\n");
            var own = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var isList = own.IsGenericType && own.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
            var inner = isList ? own.GetGenericArguments()[0] : own;
            if (inner != typeof(Figure) && inner.Namespace!.StartsWith(typeof(Figure).Namespace!, StringComparison.Ordinal)) Append(page, inner, name + (isList ? "[]." : "."));
        }
    }
}
