using AmFactorySim.Results;
using AmFactorySim.Yaml;

namespace AmFactorySim.Cli;

/// <summary>Reports an exception that no command expects: a fault of the program.</summary>
internal static class InternalError
{
    private const string TraceVariable = "AMFACTORYSIM_TRACE";

    /// <summary>Writes one line, or the stack trace where the environment asks for it.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(Exception e)
    {
        var cause = e is AggregateException or TypeInitializationException ? e.GetBaseException() : e;
        Console.Error.WriteLine(cause is OutOfMemoryException or InsufficientMemoryException
            ? $"There is not enough memory for this. {TraceVariable}=1 in the environment prints where it was needed."
            : $"internal error: {cause.GetType().Name}: {VisibleText.Of(cause.Message)} Please report it; "
                + $"{TraceVariable}=1 in the environment prints the stack trace.");
        if (Environment.GetEnvironmentVariable(TraceVariable) == "1") Console.Error.WriteLine(e);
        return CommandLine.ModelFailed;
    }

    /// <summary>Ends the process in this way also where the exception is that of another thread.</summary>
    public static void OfAllThreads() => AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
    {
        var exitCode = Report((Exception)unhandled.ExceptionObject);
        Drafts.End(TimeSpan.FromSeconds(1));
        ProcessEnd.Now(exitCode);
    };
}
