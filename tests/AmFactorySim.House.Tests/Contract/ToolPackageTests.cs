using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace AmFactorySim.House.Tests.Contract;

/// <summary>The tool is packed, installed from the packed file without a network, and run.</summary>
public sealed partial class ToolPackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("amfactorysim-tool-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_installed_tool_runs_the_first_command_of_the_readme_and_says_so_if_the_native_library_is_missing()
    {
        var platform = RuntimeInformation.RuntimeIdentifier;
        if (platform is not ("linux-x64" or "win-x64" or "osx-arm64")) return; // the tool is not packed for it

        // The rooms below stand built; only the command itself is built once more, for the platform. So no other build is disturbed.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        Run(Repository.Root, "dotnet", "pack", "src/AmFactorySim.Cli", "-c", configuration, "-o", PathOf("packages"), "--no-restore",
            "-p:BuildProjectReferences=false", $"-p:PackedPlatforms={platform}", "-nodeReuse:false");
        File.WriteAllText(PathOf("nuget.config"),
            """<configuration><packageSources><clear /><add key="packed" value="packages" /></packageSources></configuration>""");
        Run(_folder, "dotnet", "tool", "install", "AmFactorySim", "--tool-path", "tool", "--configfile", PathOf("nuget.config"));

        CopyFolder(Repository.PathOf("scenarios"), PathOf("scenarios"));
        var command = FirstCommand().Match(File.ReadAllText(Repository.PathOf("README.md"))).Groups["arguments"].Value;
        Assert.StartsWith("run scenarios/", command, StringComparison.Ordinal);
        string[] arguments = [.. command.Split(' '), "--replications", "1", "--out", "run"];
        var printed = Run(_folder, PathOf("tool/amfactorysim"), arguments);
        Assert.Matches(@"shipped +\d", printed);
        Assert.Matches(@"lead time +\d", printed);
        Assert.Contains("USD", printed);
        Assert.True(File.Exists(PathOf("run/units.parquet")));

        Directory.Delete(PathOf("run"), recursive: true);
        var library = Directory.EnumerateFiles(PathOf("tool"), "*duckdb.*", SearchOption.AllDirectories).Single();
        File.Delete(library);
        var (exitCode, _, errors) = Start(_folder, PathOf("tool/amfactorysim"), arguments);
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{library}, DuckDB's library for {platform}, is missing: install", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("run")));
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Run(string folder, string program, params string[] arguments)
    {
        var (exitCode, output, errors) = Start(folder, program, arguments);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}\n{errors}");
        return output;
    }

    private (int ExitCode, string Output, string Errors) Start(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(
            program, arguments)
        { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What was installed once must not stand in for what was packed now.
        if (folder == _folder) start.Environment["NUGET_PACKAGES"] = PathOf("cache");
        // The tool looks for .NET where the tests run.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory());
        // A child of the test host must not take its settings over.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex(@"(?:amfactorysim|src/AmFactorySim\.Cli --) (?<arguments>run .*)")]
    private static partial Regex FirstCommand();
}
