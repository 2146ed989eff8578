using System.Text.RegularExpressions;

namespace AmFactorySim.House.Tests.Contract;

/// <summary>How tests are written: samples that can be replayed, and no assertion that depends on the speed of the machine.</summary>
public partial class TestRulesTests
{
    [Fact]
    public void A_property_test_is_run_by_Holds_which_prints_the_seed_of_a_failure() => AssertNowhere(OwnConfiguration());

    [Fact]
    public void No_test_reads_the_wall_clock_or_takes_a_random_number_that_changes_from_run_to_run() => AssertNowhere(ClockOrChance());

    // Shared holds the one place that may; benchmarks measure time and assert nothing.
    private static void AssertNowhere(Regex words) => Assert.Empty(
        from folder in Directory.EnumerateDirectories(Repository.PathOf("tests"), "*.Tests")
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/')
        where !path.Contains("/obj/", StringComparison.Ordinal)
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where words.IsMatch(line.Text)
        select $"{path}:{line.Number}: {line.Text.Trim()}");

    [GeneratedRegex(@"\bConfig\.|\bCheck\.(One|Quick|Verbose)|\.(Quick|Verbose)Check")]
    private static partial Regex OwnConfiguration();

    [GeneratedRegex(
        @"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bEnvironment\.TickCount"
        + @"|\.Get(ElapsedTime|Timestamp)\(|\bRandom\.Shared\b|\bnew Random\(\)")]
    private static partial Regex ClockOrChance();
}
