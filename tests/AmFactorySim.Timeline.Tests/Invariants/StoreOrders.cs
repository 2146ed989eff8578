namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>
/// A full store of one item, "a", while P waits to put "p". Then, in one instant: a take and a put at once, an overfilling, an interruption
/// of P, the end of the time limit of Q, who puts "q" before P, and two takers: K of anything, L of "o" or "q".
/// </summary>
internal static class StoreOrders
{
    internal static string Simulated(int[] order)
    {
        var instant = new InstantLog();
        Simulation sim = instant.Sim;
        var shelf = new Store<string>(sim, 1);

        async Process Put(string name, int priority, TimeSpan limit)
        {
            try
            {
                bool isIn = await shelf.Put(name, priority).Within(limit);
                instant.Note($"{name} is {(isIn ? "in" : "late")}");
            }
            catch (Interrupted)
            {
                instant.Note($"{name} is out");
            }
        }

        shelf.TryPut("a");
        Process p = sim.Start(Put("p", 1, TimeSpan.MaxValue));
        string log = instant.Run(order,
        [
            () => instant.At(() => instant.Note(shelf.TryTake(out string? item) ? $"takes {item}" : "finds nothing")),
            () => instant.At(() => instant.Note(shelf.TryPut("x") ? "puts x" : "finds no room")),
            () => instant.At(() => shelf.Overfill("o")),
            () => instant.At(() => p.Interrupt()),
            () => sim.Start(Put("q", 0, TimeSpan.FromHours(1))),
            () => instant.At(async Activity () => instant.Note($"K has {await shelf.Take()}")),
            () => instant.At(async Activity () => instant.Note($"L has {await shelf.Take(item => item is "o" or "q")}")),
        ]);
        return $"{log}; {string.Join(' ', shelf.Items)}, {shelf.Takers} takers, {shelf.Putters} putters";
    }

    internal static string WorkedOut(int[] order)
    {
        List<string> log = [], items = ["a"], putters = ["q", "p"], takers = [], due = [];
        int entering = 0, leaving = 0;
        bool limitOfQIsDue = true;

        bool HasRoom() => items.Count + entering + leaving < 1;
        bool Wants(string taker, string item) => taker == "K" || item is "o" or "q";
        void Add(string item)
        {
            if (takers.Find(taker => Wants(taker, item)) is { } first)
            {
                takers.Remove(first);
                leaving++;
                due.Add($"{first} has {item}");
            }
            else
            {
                items.Add(item);
            }
        }
        void ServePutters()
        {
            while (putters.Count > 0 && HasRoom())
            {
                entering++;
                due.Add($"{putters[0]} is in");
                limitOfQIsDue &= putters[0] != "q";
                putters.RemoveAt(0);
            }
        }
        void Take(string taker)
        {
            if (items.Find(item => Wants(taker, item)) is not { } found)
            {
                takers.Add(taker);
                return;
            }
            items.Remove(found);
            ServePutters();
            log.Add($"{taker} has {found}");
        }

        foreach (int index in order)
        {
            switch (index)
            {
                case 0:
                    log.Add(items.Count > 0 ? $"takes {items[0]}" : "finds nothing");
                    if (items.Count > 0)
                        items.RemoveAt(0);
                    ServePutters();
                    break;
                case 1:
                    bool isFree = entering == 0 && HasRoom();
                    log.Add(isFree ? "puts x" : "finds no room");
                    if (isFree)
                        Add("x");
                    break;
                case 2:
                    Add("o");
                    break;
                case 3:
                    if (!putters.Remove("p"))
                        entering--;
                    due.Remove("p is in");
                    ServePutters();
                    log.Add("p is out");
                    break;
                case 4:
                    if (limitOfQIsDue)
                    {
                        putters.Remove("q");
                        log.Add("q is late");
                    }
                    break;
                case 5:
                    Take("K");
                    break;
                case 6:
                    Take("L");
                    break;
            }
        }
        while (due.Count > 0)
        {
            string next = due[0];
            due.RemoveAt(0);
            log.Add(next);
            if (next.EndsWith(" is in", StringComparison.Ordinal))
            {
                entering--;
                Add(next[..1]);
            }
            else
            {
                leaving--;
            }
            ServePutters();
        }
        return $"{string.Join(", ", log)}; {string.Join(' ', items)}, {takers.Count} takers, {putters.Count} putters";
    }
}
