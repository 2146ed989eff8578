using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace AmFactorySim.House.Tests.Contract;

/// <summary>The tool is packed, installed from the packed file without a network, and runs the first command of the README.</summary>
public sealed partial class ToolPackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("amfactorysim-tool-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_installed_tool_runs_the_first_command_of_the_readme()
    {
        var platform = RuntimeInformation.RuntimeIdentifier;
        if (platform is not ("linux-x64" or "win-x64" or "osx-arm64")) return; // the tool is not packed for it

        // The rooms below stand built; only the command itself is built once more, for the platform. So no other build is disturbed.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        Run(Repository.Root, "dotnet", "pack", "src/AmFactorySim.Cli", "-c", configuration, "-o", PathOf("packages"), "--no-restore",
            "-p:BuildProjectReferences=false", $"-p:PackedPlatforms={platform}", "-nodeReuse:false");
        File.WriteAllText(PathOf("nuget.config"), """<configuration><packageSources><clear /><add key="packed" value="packages" /></packageSources></configuration>""");
        Run(_folder, "dotnet", "tool", "install", "AmFactorySim", "--tool-path", "tool", "--configfile", PathOf("nuget.config"));

        CopyFolder(Repository.PathOf("scenarios"), PathOf("scenarios"));
        var command = FirstCommand().Match(File.ReadAllText(Repository.PathOf("README.md"))).Groups["arguments"].Value;
        Assert.StartsWith("run scenarios/", command, StringComparison.Ordinal);
        var printed = Run(_folder, PathOf("tool/amfactorysim"), [.. command.Split(' '), "--replications", "1", "--out", "run"]);
        Assert.Matches(@"shipped +\d", printed);
        Assert.Matches(@"lead time +\d", printed);
        Assert.Contains("USD", printed);
        Assert.True(File.Exists(PathOf("run/units.parquet")));
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What was installed once must not stand in for what was packed now.
        if (folder == _folder) start.Environment["NUGET_PACKAGES"] = PathOf("cache");
        // The tool looks for .NET where the tests run.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory());
        // A child of the test host must not take its settings over.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}\n{errors.Result}");
        return output;
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
