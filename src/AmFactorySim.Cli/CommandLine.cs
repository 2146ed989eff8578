using System.CommandLine;
using AmFactorySim.Results.DuckDb;
using AmFactorySim.Timeline;
using AmFactorySim.Yaml;

namespace AmFactorySim.Cli;

/// <summary>Runs a command and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    public const int Done = 0, ModelFailed = 1, BadInput = 2, Interrupted = 130;

    // A word that begins with @ is a word, and no file of further words.
    private static readonly ParserConfiguration s_parser = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> Invoke(RootCommand root, string[] args, Interruption? interruption = null)
    {
        var cancel = interruption?.Token ?? CancellationToken.None;
        try
        {
            if (WorkingFolderIsGone()) return Print("The working folder has been removed; change to a folder that exists.", ModelFailed);
            var parsed = root.Parse(args, s_parser);
            if (UsageErrors.PrintHidden(parsed, args) || UsageErrors.Print(parsed)) return BadInput;
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancel);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            return interruption!.Report();
        }
        catch (FaultException e)
        {
            foreach (var fault in e.Faults) Console.Error.WriteLine(fault);
            if (e.More > 0) Console.Error.WriteLine($"... and {Numbers.Count(e.More, "more fault", "more faults")}");
            if (e.Faults.Count > 1) Console.Error.WriteLine($"{Numbers.Whole(e.Faults.Count + e.More)} faults; nothing was run.");
            return BadInput;
        }
        catch (InputException e)
        {
            return Print(e.Message, BadInput);
        }
        catch (Exception e) when (e is SimulationException or DuckDbException or IOException or UnauthorizedAccessException)
        {
            return Print(e.Message, ModelFailed);
        }
        catch (Exception e)
        {
            return InternalError.Report(e);
        }
    }

    private static int Print(string message, int exitCode)
    {
        Console.Error.WriteLine(VisibleText.Of(message));
        return exitCode;
    }

    private static bool WorkingFolderIsGone()
    {
        try
        {
            return !Directory.Exists(Environment.CurrentDirectory);
        }
        catch (IOException)
        {
            return true;
        }
    }
}
