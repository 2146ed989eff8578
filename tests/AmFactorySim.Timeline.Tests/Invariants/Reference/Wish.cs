namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>What a process of a random program waits for, alone or as an element of an any-of or all-of.</summary>
internal abstract record Wish
{
    /// <summary>A unit of a resource: 0 is the oven, 1 and 2 are preemptive.</summary>
    internal sealed record Unit(int Resource, int Priority, bool Preempts = true) : Wish
    {
        public override string ToString() => $"acquire {Names.Resources[Resource]} {Priority}{(Preempts ? "" : " without preempting")}";
    }

    /// <summary>An item of a store, any or only an even or odd one.</summary>
    internal sealed record Item(int Store, int? Parity, int Priority) : Wish
    {
        public override string ToString() =>
            $"take {Names.Stores[Store]}{Which(Parity)} at {Priority}";
    }

    /// <summary>An item of the pool, any or only an even or odd one.</summary>
    internal sealed record Tool(int? Parity, int Priority) : Wish
    {
        public override string ToString() => $"acquire a tool{Which(Parity)} at {Priority}";
    }

    /// <summary>Room for an item in a store.</summary>
    internal sealed record Room(int Store, int Number, int Priority) : Wish
    {
        public override string ToString() => $"put {Names.Stores[Store]} {Number} at {Priority}";
    }

    /// <summary>An amount out of the container, or into it.</summary>
    internal sealed record Amount(int Litres, bool IsPut, int Priority) : Wish
    {
        public override string ToString() => $"{(IsPut ? "fill" : "get")} {Litres} at {Priority}";
    }

    /// <summary>A level of the silo, at least or at most.</summary>
    internal sealed record Level(int Least, bool IsAbove) : Wish
    {
        public override string ToString() => $"level at {(IsAbove ? "least" : "most")} {Least}";
    }

    /// <summary>The next firing of a signal.</summary>
    internal sealed record Firing(int Signal) : Wish
    {
        public override string ToString() => Names.Signals[Signal];
    }

    /// <summary>An event that occurs once: 0 has no value, 1 has one.</summary>
    internal sealed record Occasion(int Event) : Wish
    {
        public override string ToString() => Names.Events[Event];
    }

    /// <summary>The end of a process.</summary>
    internal sealed record End(int Process) : Wish
    {
        public override string ToString() => $"end of P{Process}";
    }

    /// <summary>A delay, as an element only.</summary>
    internal sealed record Pause(int Hours) : Wish
    {
        public override string ToString() => $"delay {Hours}";
    }

    /// <summary>An any-of or all-of, perhaps as an element of another one.</summary>
    internal sealed record Group(bool All, IReadOnlyList<Wish> Wishes) : Wish
    {
        internal override IEnumerable<Wish> Leaves => Wishes.SelectMany(wish => wish.Leaves);

        /// <summary>The longest delay of an all-of, or the shortest of an any-of.</summary>
        internal int? Hours => Wishes.OfType<Pause>().Select(pause => (int?)pause.Hours) is var pauses && All ? pauses.Max() : pauses.Min();

        public override string ToString() => $"{(All ? "all-of" : "any-of")} ({string.Join(", ", Wishes)})";
    }

    /// <summary>Whether something is held that must be released.</summary>
    internal bool IsHeld => this is Unit or Tool;

    /// <summary>What is waited for in the end.</summary>
    internal virtual IEnumerable<Wish> Leaves => [this];

    internal static Predicate<int>? OfParity(int? parity) => parity is null ? null : item => item % 2 == parity;

    private static string Which(int? parity) => parity switch { 0 => " even", 1 => " odd", _ => "" };
}
