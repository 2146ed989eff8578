using System.CommandLine;
using AmFactorySim.Cli;
using FsCheck.Fluent;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>Any word at any option of any command is used or refused with a message; nothing is left of what is refused.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly string[] _before;

    public CommandLineTests()
    {
        Hostile.Factory(_terminal);
        File.Copy(Repository.PathOf("scenarios/di-yang/scenario-1.yaml"), _terminal.PathOf("batch.yaml"));
        _before = Files();
    }

    // A command line of each command that is answered.
    private static Dictionary<string, string[]> Valid { get; } = new()
    {
        ["run"] = ["run", "factory.yaml", "--threads", "1"],
        ["validate"] = ["validate", "factory.yaml"],
        ["runs"] = ["runs", "."],
        ["cost"] = ["cost", "factory.yaml", "--quantity", "10"],
        ["cost curve"] = ["cost", "curve", "factory.yaml", "--quantity", "1..10"],
        ["cost batch"] = ["cost", "batch", "batch.yaml"],
        ["breakeven"] = ["breakeven", "--part", "cube.stl", "--material", "AlSi10Mg", "--machine", "S-m400", "--quantity", "1..10"],
        ["sensitivity"] = ["sensitivity", "--part", "cube.stl", "--material", "AlSi10Mg", "--machine", "S-m400", "--quantity", "10"],
        ["rate"] = ["rate", "--part", "cube.stl", "--material", "AlSi10Mg", "--machine", "S-m400"],
        ["ratemap"] = ["ratemap", "--material", "AlSi10Mg", "--steps", "3"],
        ["melt-history"] = ["melt-history"],
        ["mesh"] = ["mesh", "cube.stl"],
    };

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Each_command_is_attacked() =>
        Assert.Equal(Commands().Select(command => command.Name).Order(), Valid.Keys.Order());

    [Fact]
    public void Any_word_at_any_option_is_used_or_refused()
    {
        var options = Commands().Where(command => Valid.ContainsKey(command.Name))
            .SelectMany(command => command.Command.Options.Select(option => (Words: Valid[command.Name], option.Name)))
            .Where(option => option.Name != "--help").ToArray();
        Prop.ForAll(Gen.Elements(options).Zip(Gen.Elements(Hostile.Words)).ToArbitrary(), attack =>
            Holds([.. attack.Item1.Words, attack.Item1.Name, attack.Item2])).Holds(150);
    }

    [Fact]
    public void Any_word_in_the_place_of_another_is_used_or_refused() =>
        Prop.ForAll(Gen.Elements(Valid.Values.ToArray()).Zip(Gen.Elements(Hostile.Words).Zip(Gen.Choose(0, 7))).ToArbitrary(), attack =>
        {
            string[] words = [.. attack.Item1];
            words[attack.Item2.Item2 % words.Length] = attack.Item2.Item1;
            Holds(words);
        }).Holds(50);

    private void Holds(string[] words)
    {
        var line = string.Join(' ', words);
        var output = _terminal.Run(words);
        Attacked.Held(output, line);
        if (output.ExitCode == CommandLine.BadInput) Assert.Equal(_before, Files());
        else Clean();
    }

    private static IEnumerable<(string Name, Command Command)> Commands() => Cli.Commands.Root().Subcommands
        .SelectMany(command => command.Subcommands.Select(inner => ($"{command.Name} {inner.Name}", inner))
            .Prepend((command.Name, command)));

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(_terminal.Folder, "*", SearchOption.AllDirectories).Order()];

    private void Clean()
    {
        foreach (var file in Files().Except(_before).Where(File.Exists)) File.Delete(file);
        foreach (var folder in Files().Except(_before).OrderByDescending(path => path.Length)) Directory.Delete(folder);
    }
}
