namespace AmFactorySim.Attack.Tests.Contract;

/// <summary>No name of anything forges a message, reaches the terminal as a command or looks like another.</summary>
public class NameTests
{
    private static readonly string[] s_names =
    [
        "a\nfactory.yaml:1: forged", "a\u001b[31mred", "a\u202Etxt.exe", "a\u200Bb", "a\0b", "a/queue", "part:a", "a=b", "a,b", "a[1]",
        "-a", ".", "..", "con/", "e\u0301", "\uFEFFa", new('a', 65), "<b>a</b>", "[red]a[/]",
    ];

    private static readonly string[] s_shipped = ["attacked", "cube", "S-m400-4", "inspection", "operators", "AlSi10Mg"];

    [Fact]
    public void A_name_that_is_not_allowed_is_one_line_at_its_place()
    {
        using var terminal = new Terminal();
        var factory = File.ReadAllText(Hostile.Factory(terminal));
        foreach (var name in s_names)
        {
            foreach (var shipped in s_shipped)
            {
                var written = System.Text.Json.JsonSerializer.Serialize(name);
                terminal.Write("factory.yaml",
                    factory.Replace($"name: {shipped}", $"name: {written}").Replace($"  {shipped}:", $"  {written}:"));
                var output = terminal.Run("validate", "factory.yaml");
                Attacked.Held(output, $"{shipped} is named {written}");
                Assert.Equal(Cli.CommandLine.BadInput, output.ExitCode);
                Assert.Matches("has U\\+|a name|is longer than|begin with|ends with|is a device", output.Errors);
                Assert.DoesNotContain("\nfactory.yaml:1: forged", output.Errors, StringComparison.Ordinal);
                Assert.DoesNotContain('\u202E', output.Errors);
            }
        }
    }

    [Fact]
    public void A_word_of_the_command_line_is_refused_that_would_act_on_the_terminal()
    {
        using var terminal = new Terminal();
        foreach (var word in s_names.Take(3))
        {
            foreach (var command in new[] { "run", "mesh", "bogus" })
            {
                var output = terminal.Run(command, word);
                Attacked.Held(output, $"{command} {word}");
                Assert.Equal(Cli.CommandLine.BadInput, output.ExitCode);
                Assert.Contains("a control character; leave it out.", output.Errors, StringComparison.Ordinal);
            }
            Assert.StartsWith("--out: \"", terminal.Run("run", "factory.yaml", "--out", word).Errors, StringComparison.Ordinal);
        }
    }
}
