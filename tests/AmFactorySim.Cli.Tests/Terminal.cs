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

    /// <summary>Runs the program within this process, which takes a fraction of the time.</summary>
    public Output Run(params string[] arguments) =>
        Printed(() => CommandLine.Invoke(Commands.Root(), arguments).GetAwaiter().GetResult());

    /// <summary>What this prints in the folder, with the exit code that it returns.</summary>
    public Output Printed(Func<int> print)
    {
        var (output, errors, here) = (Console.Out, Console.Error, Environment.CurrentDirectory);
        using StringWriter text = new(), faults = new();
        try
        {
            Console.SetOut(text);
            Console.SetError(faults);
            Environment.CurrentDirectory = Folder;
            return new(print(), text.ToString(), faults.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
            Environment.CurrentDirectory = here;
        }
    }

    /// <summary>Runs the program as a process of its own, with these variables in its environment.</summary>
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
