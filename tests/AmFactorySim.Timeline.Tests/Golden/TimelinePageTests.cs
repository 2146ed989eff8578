using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using AmFactorySim.Timeline.Tests.Samples;

namespace AmFactorySim.Timeline.Tests.Golden;

/// <summary>docs/timeline.md shows code that runs, with its output.</summary>
public partial class TimelinePageTests
{
    private const string Page = "docs/timeline.md";
    private const string Snippets = "tests/AmFactorySim.Timeline.Tests/Samples";

    [Fact]
    public void The_code_on_the_page_is_that_of_the_samples_and_the_output_is_theirs()
    {
        string page = Program().Replace(Text(), block => Fenced(block, "csharp", SampleProgram.Code(block.Groups["name"].Value)));
        page = Snippet().Replace(page, block => Fenced(block, "csharp", Region(block.Groups["name"].Value)));
        page = Output().Replace(page, block => Fenced(block, "", SampleProgram.Output(block.Groups["name"].Value)));
        Repository.AssertGolden(Page, page);

        static string Fenced(Match block, string language, string text) => $"{block.Groups["begin"].Value}```{language}\n{text}\n```\n";
    }

    [Fact]
    public void The_page_has_no_other_code_and_shows_every_sample()
    {
        string page = Text();
        Assert.Equal(Fence().Count(page), 2 * (Program().Count(page) + Snippet().Count(page) + Output().Count(page)));
        Assert.Equal(SampleProgram.Names, NamesOf(Program()));
        Assert.Equal(SampleProgram.Names, NamesOf(Output()));
        Assert
            .Equal(RegionName().Matches(string.Join('\n', SnippetLines())).Select(region => region.Groups[1].Value)
            .Order(StringComparer.Ordinal),
            NamesOf(Snippet()));

        IEnumerable<string> NamesOf(Regex block) =>
            block.Matches(page).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_page_names_every_public_type_that_a_model_uses()
    {
        string page = Text();
        IEnumerable<string> types = typeof(Simulation).Assembly.GetExportedTypes()
            .Where(type => !type.IsDefined(typeof(EditorBrowsableAttribute), inherit: false) && !type.IsNested)
            // The types of waits are known by the methods that create them, and so are distributions.
            .Where(type =>
                !type.GetMethods().Any(method => method.Name == "GetAwaiter") || type == typeof(Process) || type == typeof(Signal))
            .Select(type => type.Name.Split('`')[0])
            .Select(name =>
                name.EndsWith("Distribution", StringComparison.Ordinal) && name != "Distribution" && name != "IDistribution"
                    ? name[..^"Distribution".Length] : name);
        Assert.All(types, name => Assert.Matches($@"\b{name}\b", page));
    }

    /// <summary>A member that neither the page nor a sample nor the factory uses is one that nobody needs.</summary>
    [Fact]
    public void The_page_a_sample_or_the_factory_uses_every_public_member()
    {
        string[] folders = ["samples/Timeline", "src/AmFactorySim.Factory", "src/AmFactorySim.Scenarios", "src/AmFactorySim.Experiments"];
        string uses = string.Join('\n', folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText).Append(Text()));
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        string[] implied = ["GetAwaiter", "Dispose", "Equals", "GetHashCode", "ToString", "Deconstruct", "<Clone>$", "EqualityContract"];
        IEnumerable<string> unused =
            from type in typeof(Simulation).Assembly.GetExportedTypes()
            where !IsForTheCompiler(type)
            from member in type.GetMembers(Own)
            where member is PropertyInfo or MethodInfo { IsSpecialName: false } && !IsForTheCompiler(member)
                && !implied.Contains(member.Name) && !Regex.IsMatch(uses, $@"\b{member.Name}\b")
            select $"{type.Name}.{member.Name}";
        Assert.Equal("", string.Join(", ", unused));

        static bool IsForTheCompiler(MemberInfo member) => member.IsDefined(typeof(EditorBrowsableAttribute), inherit: false);
    }

    private static string Text() => File.ReadAllText(Repository.PathOf(Page));

    private static IEnumerable<string> SnippetLines() =>
        Directory.EnumerateFiles(Repository.PathOf(Snippets), "*SnippetTests.cs").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadAllLines);

    /// <summary>The lines of a region of the snippets, moved to the left margin.</summary>
    private static string Region(string name)
    {
        string[] lines = [.. SnippetLines()];
        int begin = Array.FindIndex(lines, line => line.Trim() == $"#region {name}");
        int end = Array.FindIndex(lines, begin + 1, line => line.Trim() == "#endregion");
        Assert.True(begin >= 0 && end > begin, $"{Snippets} has no region {name}.");
        string[] cut = lines[(begin + 1)..end];
        int margin = cut.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', cut.Select(line => line.Length > 0 ? line[margin..] : ""));
    }

    [GeneratedRegex(@"(?<begin><!-- program (?<name>\w+) -->\n)```csharp\n.*?\n?```\n", RegexOptions.Singleline)]
    private static partial Regex Program();

    [GeneratedRegex(@"(?<begin><!-- snippet (?<name>\w+) -->\n)```csharp\n.*?\n?```\n", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"(?<begin><!-- output of (?<name>\w+) -->\n)```\n.*?\n?```\n", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"#region (\w+)")]
    private static partial Regex RegionName();
}
