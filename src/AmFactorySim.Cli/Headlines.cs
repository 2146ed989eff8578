using System.Text.RegularExpressions;
using Spectre.Console;

namespace AmFactorySim.Cli;

/// <summary>Lines of a name, a figure and what more is to be said; that wraps beside them, and never within a number.</summary>
internal sealed partial class Headlines
{
    private const int Gap = 2, Narrowest = 20;
    private readonly List<(string Name, string Figure, string More)> _lines = [];

    /// <summary>Adds a line; of what more there is, nulls are left out.</summary>
    public void Add(string name, string figure, params string?[] more) =>
        _lines.Add((name, figure, string.Join("; ", more.Where(words => words is not null))));

    public void Draw(IAnsiConsole console)
    {
        var (names, figures) = (_lines.Max(line => line.Name.Length), _lines.Max(line => line.Figure.Length));
        var room = Math.Max(Narrowest, console.Profile.Width - names - figures - (3 * Gap));
        var grid = new Grid();
        for (var column = 0; column < 3; column++) grid.AddColumn(new GridColumn().NoWrap().Padding(Gap, 0, 0, 0));
        foreach (var (name, figure, more) in _lines)
            grid.AddRow(name, $"[bold]{Markup.Escape(figure)}[/]", Markup.Escape(Wrapped(more, room)));
        console.WriteWhole(grid);
    }

    /// <summary>A text in lines of at most so many characters; no line ends within a number.</summary>
    public static string Wrapped(string text, int room)
    {
        var lines = new List<string> { "" };
        foreach (var word in BetweenWords().Split(text))
        {
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= room) lines[^1] += " " + word;
            else lines.Add(word);
        }
        return string.Join('\n', lines);
    }

    // A number holds together with its groups, its ± and its unit.
    [GeneratedRegex(@"(?<![\d±]) (?!±)")]
    private static partial Regex BetweenWords();
}
