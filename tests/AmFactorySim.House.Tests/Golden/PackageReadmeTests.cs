using System.Text.RegularExpressions;
using AmFactorySim.House.Tests.Examples;

namespace AmFactorySim.House.Tests.Golden;

/// <summary>The README of each package shows an example that compiles, and what the example prints.</summary>
public partial class PackageReadmeTests
{
    [Fact]
    public void The_readme_of_quantities_shows_its_example() => AssertShown("Quantities", QuantitiesExample.Run);

    [Fact]
    public void The_readme_of_geometry_shows_its_example() => AssertShown("Geometry", GeometryExample.Run);

    [Fact]
    public void The_readme_of_processes_shows_its_example() => AssertShown("Processes", ProcessesExample.Run);

    [Fact]
    public void The_readme_of_the_timeline_shows_its_example() => AssertShown("Timeline", TimelineExample.Run);

    private static void AssertShown(string room, Action run)
    {
        var readme = $"src/AmFactorySim.{room}/README.md";
        var text = File.ReadAllText(Repository.PathOf(readme));
        Assert.Matches(Example(), text);
        var shown = $"```csharp\n{Code($"tests/AmFactorySim.House.Tests/Examples/{room}Example.cs")}```\n\n```\n{Printed(run)}```\n";
        Repository.AssertGolden(readme, Example().Replace(text, shown.Replace("$", "$$", StringComparison.Ordinal)));
    }

    private static string Code(string path)
    {
        var lines = File.ReadAllLines(Repository.PathOf(path));
        var body = lines.SkipWhile(line => line.Trim() != "// begin").Skip(1).TakeWhile(line => line.Trim() != "// end");
        return string.Join("\n", [.. lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)), "",
            .. body.Select(Outdented), ""]);
    }

    private static string Outdented(string line) => line.Length == 0 ? line : line[8..];

    private static string Printed(Action run)
    {
        var console = Console.Out;
        using var output = new StringWriter();
        try
        {
            Console.SetOut(output);
            run();
        }
        finally
        {
            Console.SetOut(console);
        }
        return output.ToString().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("```csharp\n.*?```\n\n```\n.*?```\n", RegexOptions.Singleline)]
    private static partial Regex Example();
}
