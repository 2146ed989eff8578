using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>Random programs from small domains: few resources, few hours, few priorities, so that ties are the rule.</summary>
internal static class Programs
{
    private const int MostProcesses = 5, Depth = 3;

    internal static Arbitrary<RandomProgram> All { get; } = Arb.From(
        from processes in Gen.Choose(2, MostProcesses)
        from oven in Gen.Choose(1, 2)
        from crew in Gen.Choose(1, 2)
        from shelf in Gen.Choose(1, 2)
        from rack in Gen.Choose(1, 3)
        from level in Gen.Choose(0, Names.TankCapacity)
        from pause in Gen.Choose(0, 6)
        from lives in Life(processes).ListOf(processes)
        select new RandomProgram((oven, crew), (shelf, rack), level, pause, [.. lives]), Shrinker.Smaller);

    private static Gen<(bool AtBegin, IReadOnlyList<Step> Steps)> Life(int processes) =>
        from later in Gen.Choose(0, 5)
        from steps in Steps(processes, 1, 5, Depth)
        select (later > 0, steps);

    private static Gen<IReadOnlyList<Step>> Steps(int processes, int least, int most, int depth) =>
        from count in Gen.Choose(least, most)
        from steps in AnyStep(processes, depth).ListOf(count)
        select (IReadOnlyList<Step>)[.. steps];

    private static Gen<Step> AnyStep(int processes, int depth)
    {
        Gen<Step> delay = Hours.Select(hours => (Step)new Step.Delay(hours));
        Gen<Step> hold = Hours.Select(hours => (Step)new Step.Hold(hours));
        Gen<Step> settled = Gen.Choose(0, 1).Select(priority => (Step)new Step.Settled(priority));
        if (depth == 0)
            return Gen.Frequency((4, delay), (1, hold), (1, settled), (4, AnyDeed(processes)));
        Gen<IReadOnlyList<Step>> body = Steps(processes, 0, 3, depth - 1);
        Gen<Step> alone =
            from wish in AnyWish(processes)
            from limit in Limit
            from inside in body
            select (Step)new Step.Await(wish, limit, wish is Wish.Unit ? inside : []);
        Gen<Step> several =
            from all in Gen.Elements(true, false)
            from count in Gen.Choose(1, 3)
            from wishes in Gen.Frequency((7, AnyWish(processes)), (1, Hours.Select(hours => (Wish)new Wish.Pause(hours)))).ListOf(count)
            from limit in Limit
            from inside in body
            select (Step)new Step.Several(all, [.. wishes], limit, wishes.Any(wish => wish is Wish.Unit) ? inside : []);
        Gen<Step> block =
            from catches in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
            from inside in body
            select (Step)new Step.Block(catches, inside);
        return Gen.Frequency((4, delay), (1, hold), (1, settled), (8, alone), (5, several), (4, block), (5, AnyDeed(processes)));
    }

    private static Gen<int> Hours => Gen.Choose(0, 3);

    private static Gen<int?> Limit => Gen.Frequency((3, Gen.Constant((int?)null)), (2, Hours.Select(hours => (int?)hours)));

    private static Gen<Wish> AnyWish(int processes) => Gen.Frequency(
        (6, from resource in Gen.Choose(0, 2)
            from priority in Gen.Choose(0, 3)
            from preempts in Gen.Frequency((1, Gen.Constant(false)), (5, Gen.Constant(true)))
            select (Wish)new Wish.Unit(Math.Min(resource, 1), priority, resource == 0 || preempts)),
        (2, from store in Gen.Choose(0, 1)
            from parity in Gen.Elements<int?>(null, null, 0, 1)
            select (Wish)new Wish.Item(store, parity)),
        (2, from store in Gen.Choose(0, 1) from item in Gen.Choose(0, 5) select (Wish)new Wish.Room(store, item)),
        (3, from litres in Gen.Choose(0, 4) from isPut in Gen.Elements(true, false) select (Wish)new Wish.Amount(litres, isPut)),
        (1, Gen.Choose(0, 1).Select(signal => (Wish)new Wish.Firing(signal))),
        (1, Gen.Choose(0, processes - 1).Select(process => (Wish)new Wish.End(process))));

    private static Gen<Step> AnyDeed(int processes) => Gen.Frequency(
        (1, Deeds(Deed.TryTake, 1, 0)),
        (1, Deeds(Deed.TryPut, 1, 5)),
        (1, Deeds(Deed.Overfill, 1, 5)),
        (1, Deeds(Deed.TryGet, 0, 4)),
        (1, Deeds(Deed.TryFill, 0, 4)),
        (2, Deeds(Deed.Fire, 1, 0)),
        (1, Deeds(Deed.Start, processes - 1, 0)),
        (5, Deeds(Deed.Interrupt, processes - 1, 0)),
        (1, Deeds(Deed.Capacity, 1, 2)));

    private static Gen<Step> Deeds(Deed deed, int target, int value) =>
        from one in Gen.Choose(0, target) from other in Gen.Choose(0, value) select (Step)new Step.Do(deed, one, other);
}
