using System.CommandLine;
using System.CommandLine.Invocation;
using AmFactorySim.Results.DuckDb;
using AmFactorySim.Timeline;
using AmFactorySim.Yaml;

namespace AmFactorySim.Cli;

/// <summary>Runs a command and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    public const int Done = 0, ModelFailed = 1, BadInput = 2, Interrupted = 130;

    public static async Task<int> Invoke(RootCommand root, string[] args)
    {
        if (args.FirstOrDefault(word => VisibleText.FirstHidden(word) is not null) is { } odd)
        {
            Console.Error.WriteLine(
                $"\"{VisibleText.Of(odd)}\" has {VisibleText.FirstHidden(odd)}, a character that is not seen; leave it out.");
            return BadInput;
        }
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction) return UsageErrors.Print(parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (FaultException e)
        {
            foreach (var fault in e.Faults) Console.Error.WriteLine(fault);
            if (e.More > 0) Console.Error.WriteLine($"... and {Numbers.Count(e.More, "fault", "faults")} more");
            if (e.Faults.Count > 1) Console.Error.WriteLine($"{Numbers.Whole(e.Faults.Count + e.More)} faults; nothing was run.");
            return BadInput;
        }
        catch (InputException e)
        {
            Console.Error.WriteLine(VisibleText.Of(e.Message));
            return BadInput;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; nothing was written.");
            return Interrupted;
        }
        catch (Exception e) when (e is SimulationException or DuckDbException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(VisibleText.Of(e.Message));
            return ModelFailed;
        }
    }
}
