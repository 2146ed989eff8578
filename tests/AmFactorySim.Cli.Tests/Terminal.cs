using System.Diagnostics;

namespace AmFactorySim.Cli.Tests;

/// <summary>Runs the program as a user does, in a folder of its own or in one that is there.</summary>
public sealed class Terminal(string? folder = null) : IDisposable
{
    /// <summary>The shipped scenario.</summary>
    public static string Bracket { get; } = Repository.PathOf("scenarios/bracket-100k.yaml");

    /// <summary>The shipped part.</summary>
    public static string BracketMesh { get; } = Repository.PathOf("scenarios/parts/bracket.stl");

    /// <summary>The folder that the program runs in; its own begins empty.</summary>
    public string Folder { get; } = folder ?? Directory.CreateTempSubdirectory("amfactorysim-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public Output Run(params string[] arguments) => Run([], arguments);

    public Output Run(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return Finish(process);
    }

    public Process Start(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "amfactorysim.dll"), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Output Finish(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "The program does not end.");
        return new(process.ExitCode, output, errors.Result);
    }

    public void Dispose()
    {
        if (folder is null) Directory.Delete(Folder, recursive: true);
    }

    public sealed record Output(int ExitCode, string Text, string Errors)
    {
        public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
