using Spectre.Console;
using Spectre.Console.Rendering;

namespace AmFactorySim.Cli;

/// <summary>The console that tables are drawn on.</summary>
internal static class Screen
{
    private const int WidthInFiles = 80;

    /// <summary>Draws on the output stream: in colour and as wide as the terminal, or plain where there is none.</summary>
    public static void Draw(Action<IAnsiConsole> draw)
    {
        if (!Console.IsOutputRedirected)
        {
            draw(AnsiConsole.Console);
            return;
        }
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text)
        });
        console.Profile.Width = WidthInFiles;
        draw(console);
        foreach (var line in text.ToString().TrimEnd().Split('\n')) Console.Out.WriteLine(line.TrimEnd());
    }

    /// <summary>How wide something is when nothing of it is broken.</summary>
    public static int WidthOf(this IAnsiConsole console, IRenderable what) =>
        what.Measure(RenderOptions.Create(console), int.MaxValue / 2).Max;

    /// <summary>Writes a sentence below a table; it wraps with the same indent.</summary>
    public static void Note(this IAnsiConsole console, string text) => console.Write(new Padder(new Text(text), new Padding(2, 0, 0, 0)));

    /// <summary>Draws something whose names and paths must stay whole, even where that is wider than the terminal.</summary>
    public static void WriteWhole(this IAnsiConsole console, IRenderable what)
    {
        var width = console.Profile.Width;
        console.Profile.Width = Math.Max(width, console.WidthOf(what));
        console.Write(what);
        console.Profile.Width = width;
    }
}
