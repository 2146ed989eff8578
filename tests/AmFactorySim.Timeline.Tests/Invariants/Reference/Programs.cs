using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>
/// Random programs from small domains: few resources, few hours, few priorities, so that ties are the rule. Each program leaves out some
/// kinds of waits and deeds, so that the others meet more often. The last process disturbs the others.
/// </summary>
internal static class Programs
{
    private const int MostProcesses = 4, Depth = 3, Nesting = 2, WishKinds = 9, DeedKinds = 9;

    internal static Arbitrary<RandomProgram> All { get; } = Arb.From(
        from processes in Gen.Choose(2, MostProcesses)
        from oven in Gen.Choose(1, 2)
        from crew in Gen.Choose(1, 2)
        from team in Gen.Choose(1, 2)
        from shelf in Gen.Choose(1, 2)
        from rack in Gen.Choose(1, 3)
        from level in Gen.Choose(0, Names.TankCapacity)
        from tools in Gen.Choose(1, 3)
        from pause in Gen.Choose(0, 6)
        from wishes in Gen.Frequency((2, Gen.Elements(0, 0, 1, 3).ListOf(WishKinds)), (1, Gen.Constant(UnitsOnly)))
        from deeds in Gen.Elements(0, 1).ListOf(DeedKinds)
        from nests in Gen.Elements(1, 4, 9)
        let mix = new Mix(processes + 1, nests, [.. wishes], [.. deeds])
        from lives in AnyLife(mix).ListOf(processes)
        from disturbance in Disturbance(mix)
        select new RandomProgram((oven, crew, team), (shelf, rack), level, tools, pause, [.. lives, disturbance]), Shrinker.Smaller);

    // Two preemptive resources and nothing else: there, most depends on the order within an instant.
    private static List<int> UnitsOnly => [0, 3, 0, 0, 0, 0, 0, 0, 0];

    private static Gen<int> Hours => Gen.Choose(0, 3);

    private static Gen<int?> Limit => Gen.Frequency((1, Gen.Constant((int?)null)), (1, Hours.Select(hours => (int?)hours)));

    private static Gen<Life> AnyLife(Mix mix) =>
        from later in Gen.Choose(0, 5)
        from careless in Gen.Choose(0, 7)
        from count in Gen.Choose(1, 5)
        from steps in AnyStep(mix, Depth).ListOf(count)
        from caught in Gen.Choose(0, 2).ListOf(count)
        let some = steps.Zip(caught, (step, i) => i == 0 ? step : new Step.Block(Catches: true, [step]))
        select new Life(later > 0, careless > 0, [.. some]);

    private static Gen<Life> Disturbance(Mix mix) =>
        from count in Gen.Choose(0, 15)
        from steps in Gen.Frequency(
            (1, Gen.Choose(0, 1).Select(hours => (Step)new Step.Delay(hours))),
            (2, AnyDeed(mix with { Deeds = [.. mix.Deeds.Select((weight, kind) => kind == 5 ? 0 : weight)] }))).ListOf(count)
        select new Life(true, true, [.. steps]);

    private static Gen<IReadOnlyList<Step>> Steps(Mix mix, int least, int most, int depth) =>
        from count in Gen.Choose(least, most)
        from steps in AnyStep(mix, depth).ListOf(count)
        select (IReadOnlyList<Step>)[.. steps];

    private static Gen<Step> AnyStep(Mix mix, int depth)
    {
        Gen<Step> delay = Hours.Select(hours => (Step)new Step.Delay(hours));
        Gen<Step> hold = Hours.Select(hours => (Step)new Step.Hold(hours));
        Gen<Step> settled = Gen.Choose(0, 1).Select(priority => (Step)new Step.Settled(priority));
        if (depth == 0)
            return Gen.Frequency((4, delay), (1, hold), (1, settled), (4, AnyDeed(mix)));
        Gen<IReadOnlyList<Step>> body = Steps(mix, 0, 3, depth - 1);
        Gen<Step> alone =
            from wish in AnyWish(mix)
            from limit in Limit
            from inside in body
            select (Step)new Step.Await(wish, limit, wish.IsHeld ? inside : []);
        Gen<Step> several =
            from all in Gen.Elements(true, false)
            from wait in Group(mix, all, Nesting)
            from limit in Limit
            from inside in body
            select (Step)new Step.Several(wait, limit, wait.Leaves.Any(wish => wish.IsHeld) ? inside : []);
        Gen<Step> block =
            from catches in Gen.Elements(true, true, true, false)
            from inside in body
            select (Step)new Step.Block(catches, inside);
        return Gen.Frequency((4, delay), (1, hold), (1, settled), (8, alone), (5, several), (5, block), (4, AnyDeed(mix)));
    }

    // A nested wait is mostly of the other kind than the one around it.
    private static Gen<Wish.Group> Group(Mix mix, bool all, int nesting)
    {
        (int, Gen<Wish>)[] leaves = [(10, AnyWish(mix)), (2, Hours.Select(hours => (Wish)new Wish.Pause(hours)))];
        Gen<Wish> nested = nesting == 0 ? leaves[0].Item2
            : from isOther in Gen.Elements(true, true, true, false)
              from inner in Group(mix, all ^ isOther, nesting - 1)
              select (Wish)inner;
        return from count in Gen.Choose(1, nesting == Nesting ? 3 : 2)
               from wishes in Gen.Frequency([.. leaves, (nesting == 0 ? 0 : mix.Nests, nested)]).ListOf(count)
               select new Wish.Group(all, [.. wishes]);
    }

    private static Gen<Wish> AnyWish(Mix mix) => Gen.Frequency(
        (1 + mix.Wishes[0], Unit(1, 1)),
        (mix.Wishes[1], Unit(0, 2)),
        (mix.Wishes[2], from store in Gen.Choose(0, 1)
                        from parity in Gen.Elements<int?>(null, null, 0, 1)
                        from priority in Gen.Choose(0, 1)
                        select (Wish)new Wish.Item(store, parity, priority)),
        (mix.Wishes[2], from store in Gen.Choose(0, 1)
                        from item in Gen.Choose(0, 5)
                        from priority in Gen.Choose(0, 1)
                        select (Wish)new Wish.Room(store, item, priority)),
        (mix.Wishes[3], from litres in Gen.Choose(0, 4)
                        from isPut in Gen.Elements(true, false)
                        from priority in Gen.Choose(0, 1)
                        select (Wish)new Wish.Amount(litres, isPut, priority)),
        (mix.Wishes[7], from parity in Gen.Elements<int?>(null, null, 0, 1)
                        from priority in Gen.Choose(0, 1)
                        select (Wish)new Wish.Tool(parity, priority)),
        (mix.Wishes[8], from level in Gen.Choose(0, Names.SiloCapacity)
                        from isAbove in Gen.Elements(true, false)
                        select (Wish)new Wish.Level(level, isAbove)),
        (mix.Wishes[4], Gen.Choose(0, 1).Select(signal => (Wish)new Wish.Firing(signal))),
        (mix.Wishes[5], Gen.Choose(0, 1).Select(number => (Wish)new Wish.Occasion(number))),
        (mix.Wishes[6], Gen.Choose(0, mix.Processes - 1).Select(process => (Wish)new Wish.End(process))));

    private static Gen<Wish> Unit(int least, int most) =>
        from resource in Gen.Choose(least, most)
        from priority in Gen.Choose(0, 3)
        from preempts in Gen.Elements(true, true, true, false)
        select (Wish)new Wish.Unit(resource, priority, resource == 0 || preempts);

    private static Gen<Step> AnyDeed(Mix mix) => Gen.Frequency(
        (mix.Deeds[0], Deeds(Deed.TryTake, 1, 0)),
        (mix.Deeds[0], Deeds(Deed.TryPut, 1, 5)),
        (mix.Deeds[1], Deeds(Deed.Overfill, 1, 5)),
        (mix.Deeds[2], Deeds(Deed.TryGet, 1, 4)),
        (mix.Deeds[2], Deeds(Deed.TryFill, 1, 4)),
        (2 * mix.Deeds[3], Deeds(Deed.Fire, 1, 0)),
        (3 * mix.Deeds[8], Deeds(Deed.Inflow, 0, 2)),
        (3 * mix.Deeds[8], Deeds(Deed.Outflow, 0, 2)),
        (mix.Deeds[8], Deeds(Deed.Pour, 0, 3)),
        (mix.Deeds[8], Deeds(Deed.TryDraw, 0, 3)),
        (mix.Deeds[4], Deeds(Deed.Succeed, 1, 5)),
        (mix.Deeds[4], Deeds(Deed.Fail, 1, 0)),
        (mix.Deeds[5], Deeds(Deed.Throw, 0, 0)),
        (1, Deeds(Deed.Start, mix.Processes - 1, 0)),
        (1 + 7 * mix.Deeds[6], Deeds(Deed.Interrupt, mix.Processes - 1, 0)),
        (mix.Deeds[7], Deeds(Deed.Capacity, 2, 2)));

    private static Gen<Step> Deeds(Deed deed, int target, int value) =>
        from one in Gen.Choose(0, target) from other in Gen.Choose(0, value) select (Step)new Step.Do(deed, one, other);

    /// <summary>How many processes a program has, how often waits are nested, and how often each kind of wait and deed occurs.</summary>
    private sealed record Mix(int Processes, int Nests, int[] Wishes, int[] Deeds);
}
