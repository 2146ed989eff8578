using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>
/// A part of a process's story in a method of its own: <c>async Activity Print(...)</c>, awaited inside a process.
/// </summary>
/// <remarks>
/// It begins when it is awaited, and it runs as the process that awaits it: an interruption of the process reaches
/// the innermost wait. Its exceptions come out of the await. It can be awaited once. For something that goes on
/// beside the process, start a <see cref="Process"/>.
/// </remarks>
[AsyncMethodBuilder(typeof(ActivityBuilder))]
public readonly struct Activity
{
    private readonly ActivityFrame<bool> _frame;
    private readonly int _version;

    internal Activity(ActivityFrame<bool> frame) => (_frame, _version) = (frame, frame.Version);

    /// <summary>Begins it. Used by the compiler.</summary>
    public ActivityAwaiter<bool> GetAwaiter()
    {
        _frame.Begin(_version);
        return new ActivityAwaiter<bool>(_frame);
    }
}

/// <summary>A part of a process's story that yields a value; else as <see cref="Activity"/>.</summary>
/// <typeparam name="TResult">What it yields.</typeparam>
[AsyncMethodBuilder(typeof(ActivityBuilder<>))]
public readonly struct Activity<TResult>
{
    private readonly ActivityFrame<TResult> _frame;
    private readonly int _version;

    internal Activity(ActivityFrame<TResult> frame) => (_frame, _version) = (frame, frame.Version);

    /// <summary>Begins it. Used by the compiler.</summary>
    public ActivityAwaiter<TResult> GetAwaiter()
    {
        _frame.Begin(_version);
        return new ActivityAwaiter<TResult>(_frame);
    }
}
