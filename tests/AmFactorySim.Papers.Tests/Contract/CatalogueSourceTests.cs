using System.Text.RegularExpressions;

namespace AmFactorySim.Papers.Tests.Contract;

/// <summary>Whoever reads the catalogue sees where each number comes from.</summary>
public sealed partial class CatalogueSourceTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "catalogue");

    private static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public static TheoryData<string> Files => new(Names);

    [Fact]
    public void There_is_a_file_for_each_section_and_one_for_the_routes() =>
        Assert.Equal(["machines.yaml", "materials.yaml", "powder.yaml", "routes.yaml", "shifts.yaml", "stations.yaml"], Names);

    [Theory, MemberData(nameof(Files))]
    public void Every_number_names_its_source_or_says_that_it_is_an_assumption(string file)
    {
        var numbers = File.ReadLines(Path.Combine(Folder, file)).Where(line => NumberInValue().IsMatch(line)).ToList();
        Assert.NotEmpty(numbers);
        Assert.DoesNotContain(numbers, line => !Source().IsMatch(line));
    }

    // A digit after a key's colon and before the comment.
    [GeneratedRegex(@"^\s+[^#:]+:\s[^#]*[0-9]")]
    private static partial Regex NumberInValue();

    [GeneratedRegex(@"# (Gee et al\. 2022, (Table|section) [0-9.]+|Mills 2002,|EOS, material data sheet|assumption)")]
    private static partial Regex Source();
}
