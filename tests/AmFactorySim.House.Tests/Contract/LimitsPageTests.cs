using System.Text.RegularExpressions;

namespace AmFactorySim.House.Tests.Contract;

/// <summary>Each limit in docs/limits.md names the tests that show it.</summary>
public partial class LimitsPageTests
{
    private static readonly string[] Rows = [.. File.ReadLines(Repository.PathOf("docs/limits.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.EndsWith("| test |", StringComparison.Ordinal))];

    private static readonly HashSet<string> Tests =
        [.. Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))];

    [Fact]
    public void Each_row_names_its_tests() => Assert.All(Rows, row =>
    {
        var named = TestClass().Matches(row.Split('|')[^2]).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, test => Assert.Contains(test, Tests));
    });

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex TestClass();
}
