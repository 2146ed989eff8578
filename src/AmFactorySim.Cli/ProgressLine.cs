using Spectre.Console;

namespace AmFactorySim.Cli;

/// <summary>A progress bar on the error stream, so that figures on the output stream stay clean; nothing where nobody looks.</summary>
internal sealed class ProgressLine(string doing = "simulating") : IProgress<double>, IDisposable
{
    private const int Width = 40;
    private readonly bool _shown = !Console.IsErrorRedirected;
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private readonly Lock _gate = new();
    private int _percent = -1;

    public void Report(double value)
    {
        lock (_gate)
        {
            var percent = (int)(value * 100);
            if (!_shown || percent <= _percent) return;
            _percent = percent;
            var full = Width * percent / 100;
            var phase = percent < 100 ? doing : "writing".PadRight(doing.Length);
            _console.Markup($"\r  {phase} [green]{new string('━', full)}[/][grey]{new string('━', Width - full)}[/] {percent,3} %");
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_percent >= 0) Console.Error.Write($"\r{new string(' ', Width + 22)}\r");
            _percent = -1;
        }
    }
}
