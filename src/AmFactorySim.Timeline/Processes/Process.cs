using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>
/// Something that lives in simulated time: the return type of an async method that tells its story.
/// </summary>
/// <remarks>
/// Calling the method only prepares the process; <see cref="Simulation.Start"/> begins it. <c>await process</c>
/// waits until it has ended. An exception that leaves the method ends the run as <see cref="SimulationException"/>.
/// </remarks>
[AsyncMethodBuilder(typeof(ProcessBuilder))]
public readonly struct Process
{
    private readonly ProcessFrame? _frame;
    private readonly int _version;
    private readonly string? _name;

    internal Process(ProcessFrame frame, string? name) => (_frame, _version, _name) = (frame, frame.Version, name);

    /// <summary>Its name: as given at the start, else that of its method.</summary>
    public string Name => _name ?? _frame?.MethodName ?? "";

    /// <summary>Whether it has been started and has not ended.</summary>
    public bool IsAlive => Alive is not null;

    /// <summary>
    /// Ends what the process waits for, in this instant and ahead of all else that is due: its await throws
    /// <see cref="Interrupted"/> (a <see cref="Hold"/> yields false). Refused unless it is alive and another than the caller.
    /// </summary>
    /// <param name="cause">Handed over as <see cref="Interrupted.Cause"/>.</param>
    public void Interrupt(object? cause = null)
    {
        ProcessFrame frame = Alive
            ?? throw new InvalidOperationException($"The process {Name} cannot be interrupted: {(IsPrepared ? "it has not been started" : "it has ended")}.");
        frame.Simulation!.Interrupt(frame, cause);
    }

    /// <summary>Waits until the process has ended, at most so long: <c>bool ended = await process.Within(limit)</c>.</summary>
    public Limited Within(TimeSpan limit) => new(this, limit);

    /// <summary>Waits until the process has ended. Used by the compiler.</summary>
    public WaitAwaiter GetAwaiter() => new(((Happening)this).Watch());

    internal ProcessFrame? Alive => _frame is not null && _frame.Version == _version && _frame.Serial > 0 ? _frame : null;

    private bool IsPrepared => _frame is null || (_frame.Version == _version && _frame.Serial == 0);

    internal ProcessFrame Prepared()
    {
        if (_frame is null)
            throw new ArgumentException("This is not a process: a process comes from calling an `async Process` method.");
        if (!IsPrepared)
            throw new InvalidOperationException($"The process {Name} has been started already: call its method again for another one.");
        return _frame;
    }

    internal void EnsureStarted()
    {
        if (IsPrepared)
            throw new InvalidOperationException($"The process {Name} has not been started: it would be waited for in vain.");
    }
}
