using System.Text.RegularExpressions;

namespace AmFactorySim.House.Tests.Contract;

/// <summary>What people read is in plain, standard technical English: words that are not used, and what is written instead.</summary>
/// <remarks>The words that are used, each always for the same thing, are in docs/glossary.md.</remarks>
public class PlainEnglishTests
{
    private static readonly (string Words, string Instead)[] NotUsed =
    [
        (@"\b(told|tells?)\b", "reported, shown, listed"),
        (@"(?<!Little's )\blaws?\b", "distribution"),
        (@"\breckon(s|ed|ing)?\b", "calculated"),
        (@"\bin the mean\b", "on average"),
        (@"\b(units|hours|builds|parts) an? (year|hour|day|unit)\b", "units per year"),
        (@"\bof one mind\b", "closed and consistently oriented"),
        (@"\bput right\b", "repaired"),
        (@"\bas many times too large\b", "sums add up all replications"),
        (@"\bd at 95 %", "95th percentile"),
        (@"\bchance comes from\b", "random seed"),
        (@"\bwhat the articles say\b", "published figures"),
        (@"\bno results of this\b", "not calculated by this program"),
        (@"\bGrey:", "a heading or a column that says so without colour"),
        (@"\bfor ever\b", "forever"),
        (@"\bwhoever\b", "the process, machine or person that"),
        (@"\bY\. Di\b|\bL\. Yang\b", "L. Di, Y. Yang"),
    ];

    [Fact]
    public void Public_texts_use_plain_standard_technical_English()
    {
        var forbidden = NotUsed.Select(entry => (Words: new Regex(entry.Words, RegexOptions.IgnoreCase), entry.Instead)).ToList();
        var hits = from file in PublicTexts()
                   let name = Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/')
                   from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
                   from entry in forbidden
                   let match = entry.Words.Match(line.Text)
                   where match.Success
                   select $"{name}:{line.Number}: not \"{match.Value}\" but \"{entry.Instead}\"";
        Assert.Empty(hits);
    }

    private static IEnumerable<string> PublicTexts() =>
    [
        Repository.PathOf("README.md"),
        .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md"),
        .. Sources("src", ".cs"),
        .. Sources("samples", ".cs"),
        .. Sources("scenarios", ".yaml", ".md"),
    ];

    private static IEnumerable<string> Sources(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)
                .Any(folder => folder is "bin" or "obj"));
}
