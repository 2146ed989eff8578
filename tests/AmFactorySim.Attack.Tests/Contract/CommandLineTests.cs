using System.CommandLine;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>Any word at any option of any command is used or refused with a message; nothing is left of what is refused.</summary>
public sealed class CommandLineTests
{
    // A command line of each command that is answered.
    private static Dictionary<string, string[]> Valid { get; } = new()
    {
        ["run"] = ["run", "factory.yaml", "--threads", "1"],
        ["validate"] = ["validate", "factory.yaml"],
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

    [Fact]
    public void Each_command_is_attacked() =>
        Assert.Equal(Commands().Select(command => command.Name).Order(), Valid.Keys.Order());

    private static IEnumerable<(string Name, Command Command)> Commands() => Cli.Commands.Root().Subcommands
        .SelectMany(command => command.Subcommands.Select(inner => ($"{command.Name} {inner.Name}", inner)).Prepend((command.Name, command)));
}
