using System.CommandLine;
using System.Text.RegularExpressions;
using AmFactorySim.Experiments.RunLists;
using AmFactorySim.Results;

namespace AmFactorySim.Cli.Runs;

/// <summary><c>runs FOLDER</c>: the runs in a folder of results, and what killed runs left there.</summary>
internal sealed partial class RunsCommand : Command, IJsonCommand
{
    private const string DefaultFolder = "results";

    private RunsCommand() : base("runs", """
        Lists the runs in a folder of results, and the unfinished folders of runs that were killed.

        A run writes to a folder whose name begins with .partial- and renames it when it is complete. A run that is interrupted removes
        that folder; one that is killed, or that loses power, cannot. --clean removes the folders of processes that have ended; those of
        runs that are still going stay.

        Examples:
          amfactorysim runs
          amfactorysim runs results/bracket-100k --format json
          amfactorysim runs --clean
        """)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "Folder of results, which is searched two levels deep",
            DefaultValueFactory = _ => DefaultFolder,
        };
        var clean = new Option<bool>("--clean") { Description = "Removes the unfinished folders of processes that have ended" };
        var format = Cli.Options.Format();
        Add(folder);
        Add(clean);
        Add(format);
        SetAction(parsed =>
        {
            var path = parsed.GetValue(folder)!;
            if (!Directory.Exists(path)) throw new InputException($"There is no folder \"{path}\".");
            var (removed, isClean) = parsed.GetValue(clean) ? Clean(path) : ([], true);
            var runs = RunList.Of(path, removed);
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(runs);
            else Screen.Draw(console => RunsText.Draw(console, runs));
            return isClean ? CommandLine.Done : CommandLine.ModelFailed;
        });
    }

    /// <inheritdoc/>
    public Type JsonType => typeof(RunList);

    public static Command Create() => new RunsCommand();

    /// <summary>Says on the error stream which unfinished folders there are where a folder has just been begun.</summary>
    /// <param name="begun">That folder.</param>
    public static void NoteUnfinished(string begun)
    {
        var place = Path.GetDirectoryName(begun)!;
        var named = Path.GetRelativePath(".", place);
        var left = UnfinishedFolder.In(place);
        if (left.Count > 0)
            Console.Error.WriteLine($"{named} holds {RunsText.Unfinished(left.Count, left.Sum(l => l.Bytes))}; "
                + $"to remove: amfactorysim runs {ShellWord(named)} --clean");
    }

    // A word as a shell takes it.
    private static string ShellWord(string word) => !NeedsQuotes().IsMatch(word) ? word
        : OperatingSystem.IsWindows() ? $"\"{word}\"" : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"[^\w./:+-]")]
    private static partial Regex NeedsQuotes();

    // All that can be removed is removed.
    private static (IReadOnlyList<UnfinishedFolder> Removed, bool IsClean) Clean(string folder)
    {
        var isClean = true;
        var removed = new List<UnfinishedFolder>();
        foreach (var left in RunFolders.UnfinishedIn(folder))
        {
            try
            {
                left.Remove();
                removed.Add(left);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"{left.Path} cannot be removed: {e.Message}");
                isClean = false;
            }
        }
        Console.Error.WriteLine($"removed: {RunsText.Unfinished(removed.Count, removed.Sum(left => left.Bytes))}");
        return (removed, isClean);
    }
}
