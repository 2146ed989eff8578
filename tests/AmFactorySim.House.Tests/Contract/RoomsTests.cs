using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AmFactorySim.House.Tests.Contract;

/// <summary>The rooms of the house and who may see whom: arrows go down only.</summary>
public partial class RoomsTests
{
    // Lowest floor first. A room may name any room of a lower floor and none of its own or a higher one.
    private static readonly string[][] Floors =
    [
        ["Quantities"],
        ["Geometry"],
        ["Timeline", "Processes", "Economics", "Yaml"],
        ["Factory"],
        ["Scenarios", "Results"],
        ["Experiments"],
        ["Reports"],
        ["Cli", "Web"],
    ];

    public static TheoryData<string> Rooms =>
        [.. Directory.GetDirectories(Repository.PathOf("src")).Select(folder => Path.GetFileName(folder)["AmFactorySim.".Length..])
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_names_only_rooms_below_it(string room)
    {
        var project = Repository.PathOf($"src/AmFactorySim.{room}/AmFactorySim.{room}.csproj");
        var named = XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Where(name => name.StartsWith("AmFactorySim.", StringComparison.Ordinal))
            .Select(name => name["AmFactorySim.".Length..]);
        Assert.All(named, other => Assert.True(FloorOf(other) < FloorOf(room), $"{room} names {other}, which is not below it."));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_rooms_below_it(string room)
    {
        // What the code names in a using line, even where the project would reach it through another.
        var above = Floors.Skip(FloorOf(room)).SelectMany(floor => floor).Where(other => other != room)
            .Select(other => $"using AmFactorySim.{other}").ToList();
        var offenders = SourcesOf(room).SelectMany(file => File.ReadLines(file)
            .Where(line => above.Any(use => line.StartsWith(use + ";", StringComparison.Ordinal)
                || line.StartsWith(use + ".", StringComparison.Ordinal)))
            .Select(line => $"{Path.GetFileName(file)}: {line}"));
        Assert.Empty(offenders);
    }

    [Fact]
    public void The_timeline_knows_nothing_of_factories_and_stands_alone() =>
        Assert.Empty(XDocument.Load(Repository.PathOf("src/AmFactorySim.Timeline/AmFactorySim.Timeline.csproj"))
            .Descendants("ProjectReference"));

    /// <summary>
    /// ComponentCosts.cs may hold MaterialCost, LabourCost and EnergyCost; LedgerRow.cs may hold the small enums of its columns.
    /// </summary>
    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_file_is_named_after_its_type_or_after_what_all_its_types_are(string room)
    {
        var offenders = SourcesOf(room)
            .Select(file => (Path: Path.GetRelativePath(Repository.Root, file), Name: Path.GetFileName(file).Split('.')[0],
                Types: TypesOf(file)))
            .Where(file => file.Name is not ("Program" or "AssemblyInfo" or "GlobalUsings"))
            .Where(file => !file.Types.Contains(file.Name)
                && !file.Types.All(type => file.Name.EndsWith(LastWord().Match(type) + "s", StringComparison.Ordinal)))
            .Select(file => $"{file.Path} holds {string.Join(", ", file.Types)}");
        Assert.Empty(offenders);
    }

    /// <summary>The users of these rooms need one using line; their folders only sort the files.</summary>
    private static readonly string[] OneNamespace = ["Timeline", "Geometry", "Processes", "Reports"];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_namespace_is_the_folder(string room)
    {
        var offenders = SourcesOf(room)
            .Select(file => (Path: Path.GetRelativePath(Repository.PathOf("src"), file),
                Namespace: Namespace().Match(File.ReadAllText(file))))
            .Where(file => file.Namespace.Success)
            .Select(file => (file.Path, Namespace: file.Namespace.Groups["name"].Value))
            .Where(file => file.Namespace != Path.GetDirectoryName(file.Path)!.Replace(Path.DirectorySeparatorChar, '.')
                && !(OneNamespace.Contains(room) && file.Namespace == $"AmFactorySim.{room}"))
            .Select(file => $"{file.Path}: {file.Namespace}");
        Assert.Empty(offenders);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_file_is_short_enough_to_read_at_once(string room)
    {
        const int Longest = 350;
        var offenders = SourcesOf(room).Where(file => File.ReadLines(file).Count() > Longest)
            .Select(file => Path.GetRelativePath(Repository.Root, file));
        Assert.Empty(offenders);
    }

    private static List<string> TypesOf(string file) =>
        [.. TopLevelType().Matches(File.ReadAllText(file)).Select(type => type.Groups["name"].Value)];

    private static IEnumerable<string> SourcesOf(string room) =>
        Directory.EnumerateFiles(Repository.PathOf($"src/AmFactorySim.{room}"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                        && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static int FloorOf(string room)
    {
        var floor = Array.FindIndex(Floors, rooms => rooms.Contains(room));
        return floor >= 0 ? floor : throw new InvalidOperationException($"{room} has no place in the house.");
    }

    [GeneratedRegex(@"^(?:\w+ )*(?:class|struct|record|interface|enum|delegate [\w<>?]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("[A-Z][a-z]*$")]
    private static partial Regex LastWord();
}
