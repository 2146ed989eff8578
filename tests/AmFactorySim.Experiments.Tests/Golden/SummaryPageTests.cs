using System.Reflection;
using System.Text;
using System.Text.Json;

namespace AmFactorySim.Experiments.Tests.Golden;

/// <summary>docs/summary.md is written from the type that the summary is.</summary>
public class SummaryPageTests
{
    [Fact]
    public void The_page_says_what_the_code_says() => Repository.AssertGolden("docs/summary.md", Page());

    private static string Page()
    {
        var page = new StringBuilder("""
            # The summary as JSON

            `run --format json` prints the figures of a run as one object. This page is made from the code; a test keeps it so.

            Rates, means and costs are taken from the time after the warm-up; units and powder from the whole horizon. How each is
            taken from the tables: [results.md](results.md#the-key-figures).

            A figure is `{ "mean": .., "half_width95": .. }`: the mean over the replications, and half the width of its 95 % confidence
            interval by Student's t; that is `null` with a single replication, and both are where there was nothing to take a figure from.

            | key | meaning |
            |---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var property in typeof(RunSummary).GetProperties()) Append(page, property, "");
        return page.ToString();
    }

    private static void Append(StringBuilder page, PropertyInfo property, string under)
    {
        var name = under + JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var parts = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type;
        if (under.Length == 0) page.Append($"| `{name}` | {property.GetCustomAttribute<FigureAttribute>()!.Help} |\n");
        else page.Append($"| `{name}` | |\n");
        if (parts != typeof(Figure) && parts.Namespace == typeof(Figure).Namespace)
            foreach (var part in parts.GetProperties()) Append(page, part, name + (parts == type ? "." : "[]."));
    }
}
