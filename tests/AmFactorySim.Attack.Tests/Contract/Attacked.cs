using AmFactorySim.Cli;

namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>What the program promises whatever it is given.</summary>
internal static class Attacked
{
    private static readonly int[] s_exitCodes =
        [CommandLine.Done, CommandLine.ModelFailed, CommandLine.BadInput, CommandLine.Interrupted];

    /// <summary>Asserts that the program ended in one of the documented ways, with a message and without a stack trace.</summary>
    /// <param name="output">What it printed.</param>
    /// <param name="attack">The attack in words, which the failure prints.</param>
    public static void Held(Terminal.Output output, string attack)
    {
        var printed = $"{attack}\nexit code {output.ExitCode}\n{output.Errors}";
        Assert.True(s_exitCodes.Contains(output.ExitCode), printed);
        Assert.False(output.Errors.Contains("internal error", StringComparison.OrdinalIgnoreCase), printed);
        Assert.False(output.Errors.Contains("\n   at ", StringComparison.Ordinal), printed);
        Assert.False(output.Errors.Contains("Unhandled exception", StringComparison.OrdinalIgnoreCase), printed);
        Assert.True(output.ExitCode == CommandLine.Done || output.Text.Length + output.Errors.Length > 0, printed);
        Assert.All(output.Errors + output.Text, letter => Assert.True(!char.IsControl(letter) || letter is '\n' or '\r', printed));
    }
}
