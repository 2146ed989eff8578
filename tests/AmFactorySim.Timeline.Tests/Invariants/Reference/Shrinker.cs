namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>Smaller programs than one that fails: without a process, a statement, an element or a limit, or with smaller numbers.</summary>
internal static class Shrinker
{
    internal static IEnumerable<RandomProgram> Smaller(RandomProgram program)
    {
        // Other processes keep their numbers.
        for (int i = program.Processes.Count - 1; i >= 0; i--)
        {
            Life life = program.Processes[i];
            if (i == program.Processes.Count - 1 && !Mentions(program, i))
                yield return program with { Processes = [.. program.Processes.SkipLast(1)] };
            if (life.Steps.Count > 1)
                yield return With(program, i, life with { Steps = [] });
            foreach (IReadOnlyList<Step> smaller in Smaller(life.Steps))
                yield return With(program, i, life with { Steps = smaller });
            if (!life.AtBegin || !life.Catches)
                yield return With(program, i, life with { AtBegin = true, Catches = true });
        }
        if (program.Units != (1, 1, 1))
            yield return program with { Units = (1, 1, 1) };
        if (program.Places != (1, 1))
            yield return program with { Places = (1, 1) };
        foreach (int fewer in Fewer(program.Tools - 1))
            yield return program with { Tools = fewer + 1 };
        if (program.Pause > 0)
            yield return program with { Pause = 0 };
        if (program.Level > 0)
            yield return program with { Level = 0 };
    }

    private static RandomProgram With(RandomProgram program, int process, Life life) =>
        program with { Processes = [.. program.Processes.Select((old, i) => i == process ? life : old)] };

    private static bool Mentions(RandomProgram program, int process) =>
        program.Processes.Any(life => life.Steps.SelectMany(Everything).Any(step => step switch
        {
            Step.Do { Deed: Deed.Start or Deed.Interrupt } deed => deed.Target == process,
            Step.Await { Wish: Wish.End end } => end.Process == process,
            Step.Several several => several.Wait.Leaves.Any(wish => wish is Wish.End end && end.Process == process),
            _ => false,
        }));

    private static IEnumerable<Step> Everything(Step step) => step.Inner.SelectMany(Everything).Prepend(step);

    private static IEnumerable<IReadOnlyList<Step>> Smaller(IReadOnlyList<Step> steps)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            IEnumerable<Step> before = steps.Take(i), after = steps.Skip(i + 1);
            yield return [.. before, .. after];
            if (steps[i].Inner.Count > 0)
                yield return [.. before, .. steps[i].Inner, .. after];
            foreach (Step smaller in Smaller(steps[i]))
                yield return [.. before, smaller, .. after];
        }
    }

    private static IEnumerable<Step> Smaller(Step step) => step switch
    {
        Step.Delay delay => Fewer(delay.Hours).Select(hours => delay with { Hours = hours }),
        Step.Hold hold => [new Step.Delay(hold.Hours)],
        Step.Settled => [new Step.Delay(0)],
        Step.Await wait =>
        [
            .. Smaller(wait.Wish).Select(wish => wait with { Wish = wish }),
            .. Limits(wait.Limit).Select(limit => wait with { Limit = limit }),
            .. Smaller(wait.Body).Select(body => wait with { Body = body }),
        ],
        Step.Several several =>
        [
            .. several.Wait.Wishes.Count == 1 ? AsOne(several) : [],
            .. Smaller(several.Wait).Select(wait => several with { Wait = (Wish.Group)wait }),
            .. Limits(several.Limit).Select(limit => several with { Limit = limit }),
            .. Smaller(several.Body).Select(body => several with { Body = body }),
        ],
        Step.Block block => Smaller(block.Body).Select(body => block with { Body = body }),
        _ => [],
    };

    private static IEnumerable<Step> AsOne(Step.Several several) => several.Wait.Wishes[0] switch
    {
        Wish.Pause pause => [new Step.Delay(pause.Hours)],
        Wish.Group group => [several with { Wait = group }],
        Wish wish => [new Step.Await(wish, several.Limit, wish.IsHeld ? several.Body : [])],
    };

    // Without an element, with the elements of a nested wait in its place, or with a smaller element.
    private static IEnumerable<Wish> Smaller(Wish.Group group)
    {
        for (int i = 0; i < group.Wishes.Count; i++)
        {
            IEnumerable<Wish> before = group.Wishes.Take(i), after = group.Wishes.Skip(i + 1);
            if (group.Wishes.Count > 1)
                yield return group with { Wishes = [.. before, .. after] };
            if (group.Wishes[i] is Wish.Group nested)
                yield return group with { Wishes = [.. before, .. nested.Wishes, .. after] };
            foreach (Wish smaller in Smaller(group.Wishes[i]))
                yield return group with { Wishes = [.. before, smaller, .. after] };
        }
    }

    private static IEnumerable<Wish> Smaller(Wish wish) => wish switch
    {
        Wish.Unit unit =>
        [
            .. Fewer(unit.Resource).Select(resource => unit with { Resource = resource }),
            .. Fewer(unit.Priority).Select(priority => unit with { Priority = priority }),
        ],
        Wish.Item { Parity: not null } item => [item with { Parity = null }],
        Wish.Item item =>
        [
            .. Fewer(item.Store).Select(store => item with { Store = store }),
            .. Fewer(item.Priority).Select(priority => item with { Priority = priority }),
        ],
        Wish.Level level => Fewer(level.Least).Select(fewer => level with { Least = fewer }),
        Wish.Tool { Parity: not null } tool => [tool with { Parity = null }],
        Wish.Tool tool => Fewer(tool.Priority).Select(priority => tool with { Priority = priority }),
        Wish.Room room =>
        [
            .. Fewer(room.Store).Select(store => room with { Store = store }),
            .. Fewer(room.Number).Select(item => room with { Number = item }),
            .. Fewer(room.Priority).Select(priority => room with { Priority = priority }),
        ],
        Wish.Amount amount =>
        [
            .. Fewer(amount.Litres).Select(litres => amount with { Litres = litres }),
            .. Fewer(amount.Priority).Select(priority => amount with { Priority = priority }),
        ],
        Wish.Group group => Smaller(group),
        Wish.Pause pause => Fewer(pause.Hours).Select(hours => pause with { Hours = hours }),
        _ => [],
    };

    private static IEnumerable<int> Fewer(int value) => value > 1 ? [0, value - 1] : value > 0 ? [0] : [];

    private static IEnumerable<int?> Limits(int? limit) => limit is { } hours ? [null, .. Fewer(hours).Select(fewer => (int?)fewer)] : [];
}
