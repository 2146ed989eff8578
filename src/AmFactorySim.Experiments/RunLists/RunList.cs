using AmFactorySim.Results;

namespace AmFactorySim.Experiments.RunLists;

/// <summary>The runs in a folder of results.</summary>
public sealed record RunList(
    [property: Figure("The folder that was searched, two levels deep.")] string Folder,
    [property: Figure("The run folders, by path.")] IReadOnlyList<RunListing> Runs,
    [property: Figure("Folders whose `manifest.json` cannot be read.")] IReadOnlyList<string> Unreadable,
    [property: Figure("Unfinished folders of processes that were killed; `--clean` removes them.")]
    IReadOnlyList<UnfinishedListing> Unfinished,
    [property: Figure("Unfinished folders that `--clean` has just removed.")] IReadOnlyList<UnfinishedListing> Removed)
{
    /// <summary>Lists the runs in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="removed">Unfinished folders that have been removed from it.</param>
    public static RunList Of(string folder, IReadOnlyList<UnfinishedFolder> removed)
    {
        var found = RunFolders.In(folder);
        return new(folder, [.. found.Where(run => run.Manifest is not null).Select(run => RunListing.Of(run.Path, run.Manifest!))],
            [.. found.Where(run => run.Manifest is null).Select(run => run.Path)],
            Listed(RunFolders.UnfinishedIn(folder)), Listed(removed));
    }

    private static IReadOnlyList<UnfinishedListing> Listed(IReadOnlyList<UnfinishedFolder> folders) =>
        [.. folders.Select(left => new UnfinishedListing(left.Path, left.Bytes))];
}

/// <summary>A run.</summary>
public sealed record RunListing(
    [property: Figure("The run folder.")] string Folder,
    [property: Figure("The scenario's name.")] string Scenario,
    [property: Figure("When the run began, UTC.")] DateTime StartedUtc,
    [property: Figure("The random seed.")] ulong Seed,
    [property: Figure("Number of replications.")] int Replications,
    [property: Figure("Length of a replication, days.")] double HorizonD,
    [property: Figure("Units released in a replication, on average.")] double Units,
    [property: Figure("How long the run took, seconds.")] double WallS,
    [property: Figure("Version of the program.")] string Version)
{
    internal static RunListing Of(string folder, RunManifest run) => new(folder, run.Scenario, run.StartedUtc, run.Seed, run.Replications,
        run.HorizonH / 24, (double)run.Rows.GetValueOrDefault("units") / Math.Max(run.Replications, 1), run.WallS, run.Version);
}

/// <summary>An unfinished folder of a process that was killed.</summary>
public sealed record UnfinishedListing(
    [property: Figure("The folder.")] string Folder,
    [property: Figure("Size of its files, bytes.")] long Bytes);
