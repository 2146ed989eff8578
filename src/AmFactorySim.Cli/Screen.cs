using Spectre.Console;

namespace AmFactorySim.Cli;

/// <summary>The console that tables are drawn on.</summary>
internal static class Screen
{
    private const int WidthInFiles = 140;

    /// <summary>Draws on the output stream: in colour and as wide as the terminal, or plain and wide enough for every table where there is none.</summary>
    public static void Draw(Action<IAnsiConsole> draw)
    {
        if (!Console.IsOutputRedirected)
        {
            draw(AnsiConsole.Console);
            return;
        }
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = WidthInFiles;
        draw(console);
        foreach (var line in text.ToString().TrimEnd().Split('\n')) Console.Out.WriteLine(line.TrimEnd());
    }
}
