using System.Diagnostics;
using AmFactorySim.Cli;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>Without a usable native library the program says in one line what failed and what to do.</summary>
public sealed class LibraryTests : IDisposable
{
    private static readonly string s_library = Directory.GetFiles(AppContext.BaseDirectory, "*duckdb.*")
        .Single(file => Path.GetExtension(file) is ".so" or ".dll" or ".dylib");

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_library_that_is_missing_or_broken_is_named_with_a_remedy()
    {
        Hostile.Factory(_terminal);
        var program = Directory.CreateDirectory(_terminal.PathOf("program")).FullName;
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory).Where(file => file != s_library))
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        var library = Path.Combine(program, Path.GetFileName(s_library));

        AssertRefused("is missing", "no library");
        File.WriteAllText(library, "");
        AssertRefused("cannot be loaded", "an empty file");
        File.WriteAllText(library, new string('x', 1000));
        AssertRefused("cannot be loaded", "a text");
        File.Copy(s_library, library, overwrite: true);
        using (var half = File.OpenWrite(library)) half.SetLength(half.Length / 2);
        AssertRefused("cannot be loaded", "half the library");

        void AssertRefused(string fault, string attack)
        {
            var output = Run(Path.Combine(program, "amfactorysim.dll"), "run", "factory.yaml", "--out", "out");
            Attacked.Held(output, attack);
            Assert.Equal(CommandLine.ModelFailed, output.ExitCode);
            var line = Assert.Single(output.ErrorLines);
            Assert.StartsWith(library, line, StringComparison.Ordinal);
            Assert.Contains(fault, line, StringComparison.Ordinal);
            Assert.Contains("install AmFactorySim again", line, StringComparison.Ordinal);
            Assert.False(Path.Exists(_terminal.PathOf("out")), attack);
        }
    }

    private Terminal.Output Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _terminal.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return Terminal.Finish(process);
    }
}
