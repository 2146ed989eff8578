using System.Runtime.CompilerServices;

namespace AmFactorySim.Timeline;

/// <summary>Something that acts over simulated time: the return type of an async method that describes what it does.</summary>
/// <remarks>
/// Calling the method only prepares the process; <see cref="Simulation.Start(Process, string?)"/> starts it. <c>await process.Ended</c>
/// waits until it has ended. An exception that leaves the method is thrown by the waits for its end. If there are none, it ends the run
/// with a <see cref="SimulationException"/>.
/// </remarks>
[AsyncMethodBuilder(typeof(ProcessBuilder))]
public readonly struct Process : IEquatable<Process>
{
    private readonly ProcessFrame? _frame;
    private readonly int _version;
    private readonly string? _name;

    internal Process(ProcessFrame frame, string? name) => (_frame, _version, _name) = (frame, frame.Version, name);

    /// <summary>The name given at the start, by default that of its method.</summary>
    public string Name => _name ?? (_frame is not null && _frame.Version == _version ? _frame.Name : _frame?.MethodName) ?? "";

    /// <summary>Whether it has been started and has not ended.</summary>
    public bool IsAlive => Alive is not null;

    /// <summary>
    /// The end of the process, to await or to combine with other waits. Completed at once if the process has ended. The await throws the
    /// exception with which the process has failed.
    /// </summary>
    public ProcessEnd Ended => new(this);

    /// <summary>
    /// Ends the current wait of the process immediately, before everything else that is due: its await throws <see cref="Interrupted"/> (a
    /// <see cref="Hold"/> returns false). The process must be alive and must not be the caller.
    /// </summary>
    /// <param name="cause">Passed on as <see cref="Interrupted.Cause"/>.</param>
    public void Interrupt(object? cause = null)
    {
        ProcessFrame frame = Alive
            ?? throw new InvalidOperationException($"The process {Name} cannot be interrupted: " +
                $"{(IsPrepared ? "it has not been started" : "it has ended")}.");
        frame.Simulation!.Interrupt(frame, cause);
    }

    /// <summary>Whether both are the same process, before its start or after.</summary>
    public static bool operator ==(Process left, Process right) => left.Equals(right);

    /// <summary>Whether they are different processes.</summary>
    public static bool operator !=(Process left, Process right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Process other) => _frame == other._frame && _version == other._version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Process other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_frame, _version);

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    /// <summary>The failure with which it has ended; null if it has not. The frame of a failed process is not reused.</summary>
    internal Failure? Failure => _frame is { Failure: { } failure } && _frame.Version == _version + 1 ? failure : null;

    internal ProcessFrame? Alive => _frame is not null && _frame.Version == _version && _frame.Serial > 0 ? _frame : null;

    private bool IsPrepared => _frame is null || (_frame.Version == _version && _frame.Serial == 0);

    internal ProcessFrame Prepared()
    {
        if (_frame is null)
            throw new ArgumentException("This is not a process: a process is created by calling an `async Process` method.");
        if (!IsPrepared)
            throw new InvalidOperationException(
                $"The process {Name} has been started already: call its method again to create another one.");
        return _frame;
    }

    internal void EnsureStarted()
    {
        if (IsPrepared)
            throw new InvalidOperationException($"The process {Name} has not been started: waiting for its end would never finish.");
    }
}

/// <summary>A wait for the end of a process: <c>await process.Ended</c>.</summary>
/// <remarks>
/// A property of its own, so that a process can be started without being awaited: if <see cref="Process"/> itself could be
/// awaited, the compiler would warn at every <c>sim.Start(...)</c> in an async method (CS4014).
/// </remarks>
public readonly struct ProcessEnd
{
    private readonly Process _process;

    internal ProcessEnd(Process process) => _process = process;

    /// <summary>Waits with a time limit: <c>bool ended = await process.Ended.Within(limit)</c>.</summary>
    public WaitWithin Within(TimeSpan limit) => new(_process, limit);

    /// <summary>Used by the compiler.</summary>
    public WaitAwaiter GetAwaiter()
    {
        Waitable end = _process;
        end.EnsureNotOwnEnd();
        return new WaitAwaiter(end.RentTicket());
    }

    /// <summary>The same in a list of waits; the process alone means the same.</summary>
    public static implicit operator Waitable(ProcessEnd end) => end._process;
}

/// <summary>A <see cref="Process"/> that returns a value: <c>double hours = await sim.Start(Print()).Ended</c>.</summary>
/// <remarks>It can be used wherever a <see cref="Process"/> can. Its result takes one small object, which is not pooled.</remarks>
/// <typeparam name="TResult">Type of the value.</typeparam>
[AsyncMethodBuilder(typeof(ProcessBuilder<>))]
public readonly struct Process<TResult> : IEquatable<Process<TResult>>
{
    private readonly Process _process;
    private readonly ProcessOutcome<TResult>? _outcome;

    internal Process(Process process, ProcessOutcome<TResult>? outcome) => (_process, _outcome) = (process, outcome);

    /// <inheritdoc cref="Process.Name"/>
    public string Name => _process.Name;

    /// <inheritdoc cref="Process.IsAlive"/>
    public bool IsAlive => _process.IsAlive;

    /// <summary>
    /// The end of the process: <c>await</c> returns its result, or throws the exception with which it has failed. Completed at once if
    /// the process has ended.
    /// </summary>
    public ProcessEnd<TResult> Ended => new(this);

    /// <summary>What it has returned. Throws before its end; if it has failed, its exception.</summary>
    public TResult Result
    {
        get
        {
            if (_outcome is { HasValue: true })
                return _outcome.Value;
            _process.Failure?.Throw();
            throw new InvalidOperationException($"The process {Name} has no result yet: await its end.");
        }
    }

    /// <inheritdoc cref="Process.Interrupt"/>
    public void Interrupt(object? cause = null) => _process.Interrupt(cause);

    /// <summary>The same process without its result.</summary>
    public static implicit operator Process(Process<TResult> process) => process._process;

    /// <summary>The end of the process.</summary>
    public static implicit operator Waitable(Process<TResult> process) => process._process;

    /// <summary>Whether both are the same process, before its start or after.</summary>
    public static bool operator ==(Process<TResult> left, Process<TResult> right) => left.Equals(right);

    /// <summary>Whether they are different processes.</summary>
    public static bool operator !=(Process<TResult> left, Process<TResult> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Process<TResult> other) => _process == other._process;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Process<TResult> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _process.GetHashCode();

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    internal ProcessOutcome<TResult>? Outcome => _outcome;
}

/// <summary>A wait for the end of a process that returns a value: <c>double hours = await process.Ended</c>.</summary>
/// <typeparam name="TResult">Type of the value.</typeparam>
public readonly struct ProcessEnd<TResult>
{
    private readonly Process<TResult> _process;

    internal ProcessEnd(Process<TResult> process) => _process = process;

    /// <summary>Waits with a time limit: <c>(bool inTime, double hours) = await process.Ended.Within(limit)</c>.</summary>
    public OutcomeWithin<TResult> Within(TimeSpan limit) => new(new WaitWithin(_process, limit), _process.Outcome!);

    /// <summary>Used by the compiler.</summary>
    public OutcomeAwaiter<TResult> GetAwaiter() => new(((Waitable)_process).BeginWait(-1), _process.Outcome!);

    /// <summary>The same in a list of waits; the process alone means the same.</summary>
    public static implicit operator Waitable(ProcessEnd<TResult> end) => end._process;
}
