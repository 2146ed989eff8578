using System.Reflection;
using System.Text.RegularExpressions;

namespace AmFactorySim.House.Tests.Contract;

/// <summary>What no file of the house says, and how public numbers are named.</summary>
public partial class ManuscriptTests
{
    private static readonly string[] Written =
        [".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".yaml", ".yml", ".md", ".sql", ".mjs", ".js", ".txt"];

    [Fact]
    public void No_file_names_a_folder_of_somebody_s_machine_or_a_package_host() => AssertNowhere(Files("."), HostOrFolder());

    [Fact]
    public void A_line_of_code_has_at_most_140_columns() => AssertNowhere(
        new[] { "src", "tests", "samples" }.SelectMany(Files).Where(file => Path.GetExtension(file) is ".cs" or ".sql"), TooLong());

    [Fact]
    public void An_npm_install_leaves_package_hosts_out_of_lock_files() =>
        Assert.All(Files(".").Where(file => Path.GetFileName(file) == "package.json"), file => Assert.Contains(
            "omit-lockfile-registry-resolved=true", File.ReadAllLines(Path.Combine(Path.GetDirectoryName(file)!, ".npmrc"))));

    [Fact]
    public void Code_is_finished_and_takes_neither_time_nor_chance_from_the_machine() =>
        AssertNowhere(Files("src").Where(file => file.EndsWith(".cs", StringComparison.Ordinal)), Unfinished());

    [Fact]
    public void A_public_number_that_measures_something_is_a_quantity_or_bears_its_unit()
    {
        var offenders = Directory.EnumerateFiles(AppContext.BaseDirectory, "AmFactorySim.*.dll")
            // The timeline stands alone: it counts and measures whatever it is given, and knows no quantities.
            .Where(file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal)
                && !file.EndsWith(".Timeline.dll", StringComparison.Ordinal))
            .SelectMany(file => Assembly.LoadFrom(file).GetExportedTypes())
            .SelectMany(type => Numbers(type).Where(name => Measure().IsMatch(name)).Select(name => $"{type.FullName}: {name}"))
            .Distinct();
        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("mass", true)]
    [InlineData("totalCost", true)]
    [InlineData("LeadTime", true)]
    [InlineData("massKg", false)]
    [InlineData("LeadTimeH", false)]
    [InlineData("height", true)]
    [InlineData("massive", false)]
    [InlineData("hatchToWidth", false)]
    public void A_measure_is_known_by_its_last_word(string name, bool measure) => Assert.Equal(measure, Measure().IsMatch(name));

    private static IEnumerable<string> Numbers(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetProperties(Own).Where(property => IsNumber(property.PropertyType)).Select(property => property.Name)
            .Concat(type.GetFields(Own).Where(field => IsNumber(field.FieldType)).Select(field => field.Name))
            .Concat(type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own))
                .SelectMany(method => method.GetParameters()).Where(parameter => IsNumber(parameter.ParameterType))
                    .Select(parameter => parameter.Name!));
    }

    private static bool IsNumber(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var number
        && (number == typeof(double) || number == typeof(float) || number == typeof(decimal));

    private static void AssertNowhere(IEnumerable<string> files, Regex words) => Assert.Empty(files
        .SelectMany(file => File.ReadLines(file)
            .Select((line, index) => (File: Path.GetRelativePath(Repository.Root, file), Line: index + 1, Text: line)))
        .Where(line => words.IsMatch(line.Text)).Select(line => $"{line.File}:{line.Line}: {line.Text.Trim()}"));

    private static IEnumerable<string> Files(string folder) =>
        new DirectoryInfo(Repository.PathOf(folder)).EnumerateFiles("*", SearchOption.TopDirectoryOnly)
        .Where(file => Written.Contains(file.Extension)).Select(file => file.FullName)
        .Concat(Directory.EnumerateDirectories(Repository.PathOf(folder))
            .Where(inner => Path.GetFileName(inner) is not ("bin" or "obj" or "node_modules" or "TestResults")
                && (Path.GetFileName(inner) is not "results" || folder != ".") && !Path.GetFileName(inner).StartsWith('.'))
            .SelectMany(inner => Files(Path.GetRelativePath(Repository.Root, inner).Replace(Path.DirectorySeparatorChar, '/'))));

    // The words are taken apart here so that this file does not offend itself.
    [GeneratedRegex(
        @"(^|[\s""'=(:])/(w[o]rk|t[m]p|h[o]me|U[s]ers|r[o]ot)/"
        + @"|registry\.np[m]|np[m]js\.(org|com)|ap[i]\.nuget|nuge[t]\.org|pyp[i]\.org|""resolve[d]"":")]
    private static partial Regex HostOrFolder();

    [GeneratedRegex(
        @"\b(TODO|FIXME|HACK)\b|NotImplementedException"
        + @"|\bDateTime(Offset)?\.(Now|Today)\b|\bnew (System\.)?Random\(|\bRandom\.Shared\b|\bGuid\.NewGuid\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex("^.{141}")]
    private static partial Regex TooLong();

    // A ratio, as hatchToWidth, has no unit.
    [GeneratedRegex(
        "(?:^|(?<=[a-z])(?<!To))(?i:mass|weight|time|duration|cost|price|power|energy"
        + "|length|width|height|depth|area|volume|temperature|speed|density)$")]
    private static partial Regex Measure();
}
