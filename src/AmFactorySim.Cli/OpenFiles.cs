using System.Runtime.InteropServices;

namespace AmFactorySim.Cli;

/// <summary>The number of files that the operating system lets the process open.</summary>
internal static class OpenFiles
{
    // The runtime, the program, DuckDB and the tables of a replication; measured: a run on one thread needs 108.
    private const ulong Least = 256;

    /// <summary>What is wrong, where the program cannot work with so few; its own libraries could not be opened. Otherwise null.</summary>
    public static string? Fault()
    {
        if (OperatingSystem.IsWindows() || Get(OperatingSystem.IsMacOS() ? 8 : 7, out var limit) != 0 || limit.Now >= Least) return null;
        return FormattableString.Invariant(
            $"The process may open only {limit.Now} files, and needs {Least}; raise the limit, as with: ulimit -n {Least}");
    }

    [DllImport("libc", EntryPoint = "getrlimit")]
    private static extern int Get(int resource, out Limit limit);

    private readonly record struct Limit(ulong Now, ulong Most);
}
