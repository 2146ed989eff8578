using System.Text.RegularExpressions;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>What the source of the timeline must not contain, for the same model to give the same trace anywhere.</summary>
public partial class SourceTests
{
    private static IEnumerable<(string Name, string Text)> Sources()
    {
        string room = Repository.PathOf("src/AmFactorySim.Timeline");
        foreach (string file in Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(room, file);
            if (!name.StartsWith("obj", StringComparison.Ordinal) && !name.StartsWith("bin", StringComparison.Ordinal))
                yield return (name, Comment().Replace(File.ReadAllText(file), ""));
        }
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    /// <summary>A table by hash: what it is called, however it is declared.</summary>
    [GeneratedRegex(
        @"(?:\b(?:Frozen)?(?:Dictionary|HashSet|Set)<[^;=()]*>\??\s+(?<name>\w+)"
        + @"|\bvar\s+(?<name>\w+)\s*=\s*new\s+(?:Dictionary|HashSet)<)")]
    private static partial Regex Tables();

    /// <summary>The uses of such tables whose order nobody can see.</summary>
    [GeneratedRegex(@"^(?:\[|\.(?:TryGetValue|TryAdd|Add|Remove|Clear|ContainsKey|Contains|Count|EnsureCapacity)\b|\s*=(?!=)|\s*;)")]
    private static partial Regex OrderlessUse();

    [GeneratedRegex(
        @"\b(?:DateTime\.(?:Now|UtcNow|Today)|DateTimeOffset|Stopwatch|TickCount64?|Random\.Shared|new Random|Guid\.NewGuid"
        + @"|RuntimeHelpers\.GetHashCode|TimeZoneInfo|Parallel|AsParallel|ConcurrentDictionary|PriorityQueue)\b")]
    private static partial Regex Chance();

    private static IEnumerable<string> UsesThatShowHashOrder(string text) =>
        from table in Tables().Matches(text)
        let name = table.Groups["name"].Value
        from Match use in Regex.Matches(text, $@"\b{name}\b")
        where !OrderlessUse().IsMatch(text[(use.Index + use.Length)..])
        select text[Math.Max(0, use.Index - 20)..Math.Min(text.Length, use.Index + use.Length + 20)].ReplaceLineEndings(" ");

    [Fact]
    public void The_kernel_enumerates_no_hash_tables() =>
        Assert.Empty(Sources().SelectMany(source => UsesThatShowHashOrder(source.Text).Select(use => $"{source.Name}: {use}")));

    [Fact]
    public void The_kernel_uses_no_clock_no_other_random_numbers_and_no_unstable_queue() =>
        Assert.Empty(Sources().SelectMany(source => Chance().Matches(source.Text).Select(match => $"{source.Name}: {match.Value}")));

    [Theory]
    [InlineData("foreach (var entry in _places)")]
    [InlineData("return [.. _places.Keys];")]
    [InlineData("return _places.First();")]
    [InlineData("Use(_places)")]
    public void The_source_checks_find_violations(string use)
    {
        string text = $"private readonly Dictionary<string, List<int>> _places = [];\n_places[name] = 1;\n{use}\n";
        Assert.Single(UsesThatShowHashOrder(text));
        Assert.Single(UsesThatShowHashOrder($"var _places = new HashSet<int>();\n_places.Add(1);\n{use}\n"));
        Assert.NotEmpty(Sources());
    }
}
