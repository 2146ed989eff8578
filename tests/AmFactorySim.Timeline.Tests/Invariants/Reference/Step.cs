namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>A statement of a process of a random program.</summary>
internal abstract record Step
{
    /// <summary><c>await sim.Delay(hours)</c></summary>
    internal sealed record Delay(int Hours) : Step
    {
        public override string ToString() => $"delay {Hours}";
    }

    /// <summary><c>await sim.Hold(hours)</c></summary>
    internal sealed record Hold(int Hours) : Step
    {
        public override string ToString() => $"hold {Hours}";
    }

    /// <summary><c>await sim.Settled(priority)</c></summary>
    internal sealed record Settled(int Priority) : Step
    {
        public override string ToString() => $"settled {Priority}";
    }

    /// <summary>One wait; with a unit, the body is its <c>using</c> block, skipped if the unit is not granted in time.</summary>
    internal sealed record Await(Wish Wish, int? Limit, IReadOnlyList<Step> Body) : Step
    {
        public override string ToString() => $"{Wish}{Within(Limit)}";
    }

    /// <summary>An any-of or all-of; the body is the <c>using</c> block of the units that were granted, skipped after the limit.</summary>
    internal sealed record Several(Wish.Group Wait, int? Limit, IReadOnlyList<Step> Body) : Step
    {
        public override string ToString() => $"{Wait}{Within(Limit)}";
    }

    /// <summary>A block of its own: <c>try</c> with <c>catch</c>, or the call of an activity.</summary>
    internal sealed record Block(bool Catches, IReadOnlyList<Step> Body) : Step
    {
        public override string ToString() => Catches ? "try" : "activity";
    }

    /// <summary>Something that does not wait.</summary>
    internal sealed record Do(Deed Deed, int Target, int Value) : Step
    {
        public override string ToString() => Deed switch
        {
            Deed.TryTake => $"try to take {Names.Stores[Target]}",
            Deed.TryPut => $"try to put {Names.Stores[Target]} {Value}",
            Deed.Overfill => $"overfill {Names.Stores[Target]} {Value}",
            Deed.TryGet => $"try to get {Value} at {Target}",
            Deed.TryFill => $"try to fill {Value} at {Target}",
            Deed.Inflow => $"inflow {Value}",
            Deed.Outflow => $"outflow {Value}",
            Deed.Pour => $"pour {Value}",
            Deed.TryDraw => $"try to draw {Value}",
            Deed.Fire => $"fire {Names.Signals[Target]}",
            Deed.Succeed => $"succeed {Names.Events[Target]}",
            Deed.Fail => $"fail {Names.Events[Target]}",
            Deed.Throw => "throw",
            Deed.Start => $"start P{Target}",
            Deed.Interrupt => $"interrupt P{Target}",
            _ => $"capacity of {Names.Resources[Target]} is {Value}",
        };
    }

    /// <summary>The statements inside.</summary>
    internal IReadOnlyList<Step> Inner => this switch
    {
        Await wait => wait.Body,
        Several wait => wait.Body,
        Block block => block.Body,
        _ => [],
    };

    private static string Within(int? limit) => limit is { } hours ? $" within {hours}" : "";
}

/// <summary>What a process can do without waiting.</summary>
internal enum Deed
{
    TryTake,
    TryPut,
    Overfill,
    TryGet,
    TryFill,
    Inflow,
    Outflow,
    Pour,
    TryDraw,
    Fire,
    Succeed,
    Fail,
    Throw,
    Start,
    Interrupt,
    Capacity,
}
