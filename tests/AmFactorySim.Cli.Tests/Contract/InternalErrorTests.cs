using System.CommandLine;

namespace AmFactorySim.Cli.Tests.Contract;

/// <summary>An exception that no command expects is one line that says so, and exit code 1.</summary>
public sealed class InternalErrorTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public static TheoryData<Exception, string> Unexpected { get; } = new()
    {
        { new InvalidOperationException("a queue\nis empty"), "internal error: InvalidOperationException: a queue\\nis empty Please" },
        { new AggregateException(new KeyNotFoundException("no key")), "internal error: KeyNotFoundException: no key" },
        { new TypeInitializationException("Table", new FormatException("no row")), "internal error: FormatException: no row" },
        { new OutOfMemoryException(), "There is not enough memory for this." },
        { new AggregateException(new OutOfMemoryException()), "There is not enough memory for this." },
        { new OperationCanceledException("nobody asked"), "internal error: OperationCanceledException: nobody asked" },
    };

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [MemberData(nameof(Unexpected), DisableDiscoveryEnumeration = true)]
    public void It_is_one_line_without_a_stack_trace(Exception thrown, string message)
    {
        var root = new RootCommand();
        root.SetAction((Action<ParseResult>)(_ => throw thrown));
        var run = _terminal.Printed(() => CommandLine.Invoke(root, []).GetAwaiter().GetResult());
        Assert.Equal((1, ""), (run.ExitCode, run.Text));
        Assert.StartsWith(message, Assert.Single(run.ErrorLines));
    }
}
