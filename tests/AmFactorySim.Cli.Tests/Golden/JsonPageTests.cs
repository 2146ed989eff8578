using System.CommandLine;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AmFactorySim.Economics.DiYang;
using AmFactorySim.Experiments;
using AmFactorySim.Experiments.BatchCosts;
using AmFactorySim.Experiments.Runs;
using AmFactorySim.Factory.Records;

namespace AmFactorySim.Cli.Tests.Golden;

/// <summary>docs/json.md is written from the types that the commands print.</summary>
public class JsonPageTests
{
    // Where a figure is an object, its keys are these words.
    private static readonly Dictionary<string, Type> Keys = new()
    {
        [nameof(CostFigures.ByAccount)] = typeof(Account),
        [nameof(RunSummary.CostBridge)] = typeof(BridgeStep),
        [nameof(GroupFigures.StatePercent)] = typeof(EquipmentState),
        [nameof(BatchCostAnswer.ByComponent)] = typeof(CostComponent),
    };

    [Fact]
    public void The_page_says_what_the_code_says() => Repository.AssertGolden("docs/json.md", Page());

    private static string Page()
    {
        var page = new StringBuilder("""
            # What the commands print as JSON

            With `--format json` a command prints one object with the same figures as its text; names end in their unit.
            Numbers have up to 12 significant digits.
            This page is generated from the code, and a test keeps it up to date. Words of the field: [glossary.md](glossary.md).

            ## run

            Rates, means and costs are measured after the warm-up; units and powder over the whole horizon. How each figure follows
            from the tables: [results.md](results.md#the-key-figures).

            A *figure* is `{ "mean": .., "half_width95": .. }`: the mean over the replications, and half the width of its 95 % confidence
            interval by Student's t. The second is `null` with a single replication; both are `null` where there is nothing to measure.

            | key | meaning |
            |---|---|

            """.ReplaceLineEndings("\n"));
        Append(page, typeof(RunSummary), "");
        foreach (var (name, answer) in Answers(Commands.Root(), ""))
        {
            page.Append($"\n## {name}\n\n| key | meaning |\n|---|---|\n");
            Append(page, answer.JsonType, "");
        }
        return page.ToString();
    }

    private static IEnumerable<(string Name, IJsonCommand Answer)> Answers(Command command, string path) =>
        command.Subcommands.SelectMany(own =>
        (own is IJsonCommand answer ? new[] { ($"{path}{own.Name}", answer) } : []).Concat(Answers(own, $"{path}{own.Name} ")));

    private static string Key(string word) => $"`{JsonNamingPolicy.SnakeCaseLower.ConvertName(word)}`";

    private static void Append(StringBuilder page, Type type, string under)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.IsDefined(typeof(JsonIgnoreAttribute))) continue;
            var name = under + JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
            var keys = Keys.TryGetValue(property.Name, out var words)
                ? $" Keys: {string.Join(", ", Enum.GetNames(words).Select(Key))}." : "";
            page.Append($"| `{name}` | {property.GetCustomAttribute<FigureAttribute>()!.Help}{keys} |\n");
            var own = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var isList = own.IsGenericType && own.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
            var inner = isList ? own.GetGenericArguments()[0] : own;
            if (inner != typeof(Figure) && inner.Namespace!.StartsWith(typeof(Figure).Namespace!, StringComparison.Ordinal))
                Append(page, inner, name + (isList ? "[]." : "."));
        }
    }
}
