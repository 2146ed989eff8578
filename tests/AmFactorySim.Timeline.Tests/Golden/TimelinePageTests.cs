using System.Text.RegularExpressions;
using AmFactorySim.Timeline.Tests.Samples;

namespace AmFactorySim.Timeline.Tests.Golden;

/// <summary>docs/timeline.md shows code that runs, and what it prints.</summary>
public partial class TimelinePageTests
{
    private const string Page = "docs/timeline.md";
    private const string Samples = "tests/AmFactorySim.Timeline.Tests/Samples";

    private static readonly Dictionary<string, Action<TextWriter>> s_programs = new()
    {
        ["FirstModel"] = console => FirstModel.Run(console),
        ["Failure"] = console => Failure.Run(console),
        ["Deadlock"] = console => Deadlock.Run(console),
        ["MachineShop"] = console => MachineShop.Run(console),
        ["SingleServer"] = console => SingleServer.Run(console),
        ["Bank"] = console => Bank.Run(console),
        ["GasStation"] = console => GasStation.Run(console),
        ["Cinema"] = console => Cinema.Run(console),
        ["PrintShop"] = console => PrintShop.Run(console),
    };

    [Fact]
    public void Its_code_is_that_of_the_samples_and_its_output_what_they_print()
    {
        string page = Code().Replace(Text(), block =>
            $"{block.Groups["begin"].Value}```csharp\n{Region(block.Groups["file"].Value, block.Groups["region"].Value)}\n```\n");
        page = Output().Replace(page, block =>
            $"{block.Groups["begin"].Value}```\n{Printed(block.Groups["program"].Value)}\n```\n");
        Repository.AssertGolden(Page, page);
    }

    [Fact]
    public void It_has_no_other_code_and_leaves_no_sample_out()
    {
        string page = Text();
        Assert.Equal(Fence().Count(page), 2 * (Code().Count(page) + Output().Count(page)));
        Assert.Equal(s_programs.Keys.Order(), Output().Matches(page).Select(block => block.Groups["program"].Value).Order());
        IEnumerable<string> regions = Directory.EnumerateFiles(Repository.PathOf(Samples), "*.cs")
            .SelectMany(file =>
                RegionName().Matches(File.ReadAllText(file)).Select(region => $"{Path.GetFileName(file)} {region.Groups[1].Value}"));
        Assert.Equal(regions.Order(),
            Code().Matches(page).Select(block => $"{block.Groups["file"].Value} {block.Groups["region"].Value}").Order());
    }

    [Fact]
    public void It_names_every_public_type_that_a_model_uses()
    {
        string page = Text();
        IEnumerable<string> types = typeof(Simulation).Assembly.GetExportedTypes()
            .Where(type => !type.IsDefined(typeof(System.ComponentModel.EditorBrowsableAttribute), inherit: false) && !type.IsNested)
            // What an await is called on is known by the method that makes it; a distribution, by the word that makes it.
            .Where(type =>
                !type.GetMethods().Any(method => method.Name == "GetAwaiter") || type == typeof(Process) || type == typeof(Signal))
            .Select(type => type.Name.Split('`')[0])
            .Select(name =>
                name.EndsWith("Distribution", StringComparison.Ordinal) && name != "Distribution" && name != "IDistribution"
                    ? name[..^"Distribution".Length] : name);
        Assert.All(types, name => Assert.Matches($@"\b{name}\b", page));
    }

    private static string Text() => File.ReadAllText(Repository.PathOf(Page));

    private static string Printed(string program)
    {
        var console = new StringWriter { NewLine = "\n" };
        s_programs[program](console);
        return console.ToString().TrimEnd('\n');
    }

    /// <summary>The lines of a region, moved to the left margin.</summary>
    private static string Region(string file, string region)
    {
        string[] lines = File.ReadAllLines(Repository.PathOf($"{Samples}/{file}"));
        int begin = Array.FindIndex(lines, line => line.Trim() == $"#region {region}");
        int end = Array.FindIndex(lines, begin + 1, line => line.Trim() == "#endregion");
        Assert.True(begin >= 0 && end > begin, $"{file} has no region {region}.");
        string[] cut = lines[(begin + 1)..end];
        int margin = cut.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', cut.Select(line => line.Length > 0 ? line[margin..] : ""));
    }

    [GeneratedRegex(@"(?<begin><!-- code of (?<file>\w+\.cs), (?<region>\w+) -->\n)```csharp\n.*?\n?```\n", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<begin><!-- output of (?<program>\w+) -->\n)```\n.*?\n?```\n", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"#region (\w+)")]
    private static partial Regex RegionName();
}
