using System.Text.RegularExpressions;

namespace AmFactorySim.Cli.Tests.Golden;

/// <summary>What the pages show of the program's output is what it prints: each block that begins with a command is run.</summary>
public sealed partial class ConsoleBlockTests : IDisposable
{
    private readonly Terminal _terminal = new(Repository.Root);

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Repository.PathOf("docs"), "*.md").Where(page => Block().IsMatch(File.ReadAllText(page)))
            .Select(page => "docs/" + Path.GetFileName(page)).Order(StringComparer.Ordinal)];

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_what_its_commands_print(string page) =>
        Repository.AssertGolden(page,
            Block().Replace(File.ReadAllText(Repository.PathOf(page)), block =>
            $"```console\n$ amfactorysim {block.Groups["command"].Value}\n{Printed(block.Groups["command"].Value)}\n```\n"));

    private string Printed(string command)
    {
        var run = _terminal.Run([.. Word().Matches(command).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal))]);
        Assert.Equal("", run.Errors);
        return run.Text.Trim('\n');
    }

    [GeneratedRegex(@"```console\n\$ amfactorysim (?<command>.*)\n(?:.*\n)*?```\n")]
    private static partial Regex Block();

    [GeneratedRegex("""(?:[^ "]|"[^"]*")+""")]
    private static partial Regex Word();
}
