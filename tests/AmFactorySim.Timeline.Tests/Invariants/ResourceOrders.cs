namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>
/// One unit that is held; A and C wait, and D waits for the unit or a bell. Then, in one instant: a release, two new requests, an
/// interruption of A, the end of B's time limit, another unit, and the bell.
/// </summary>
internal static class ResourceOrders
{
    private static readonly Dictionary<string, int> s_priorities = new()
    {
        ["N"] = 0,
        ["A"] = 1,
        ["D"] = 2,
        ["B"] = 3,
        ["M"] = 4,
        ["C"] = 5,
    };

    internal static string Simulated(int[] order)
    {
        var instant = new InstantLog();
        Simulation sim = instant.Sim;
        var oven = new Resource(sim, 1);
        var bell = new Signal(sim);
        Lease held = default;

        async Process Hold() => held = await oven.Acquire();
        async Activity Use(string name)
        {
            try
            {
                Lease lease = await oven.Acquire(s_priorities[name]).Within(name == "B" ? TimeSpan.FromHours(1) : TimeSpan.MaxValue);
                instant.Note($"{name} {(lease.IsHeld ? "has it" : "is late")}");
            }
            catch (Interrupted)
            {
                instant.Note($"{name} is out");
            }
        }
        async Process User(string name) => await Use(name);
        async Process Either()
        {
            int which = await sim.AnyOf(oven.Acquire(s_priorities["D"]).AsRequest(), bell);
            instant.Note(which == 0 ? "D has it" : "D hears the bell");
        }

        sim.Start(Hold());
        Process a = sim.Start(User("A"));
        sim.Start(User("C"));
        sim.Start(Either());
        string log = instant.Run(order,
        [
            () => instant.At(() => held.Dispose()),
            () => instant.At(() => Use("N")),
            () => instant.At(() => a.Interrupt()),
            () => sim.Start(User("B")),
            () => instant.At(() => oven.Capacity = 2),
            () => instant.At(() => Use("M")),
            () => instant.At(() => bell.Fire()),
        ]);
        return $"{log}; {oven.InUse} in use, {oven.Queued} queued";
    }

    internal static string WorkedOut(int[] order)
    {
        List<string> log = [], queue = ["A", "D", "B", "C"], due = [];
        int capacity = 1, inUse = 1;
        bool bellIsFirst = false;

        void Serve()
        {
            while (inUse < capacity && queue.Count > 0)
            {
                string first = queue.MinBy(name => s_priorities[name])!;
                queue.Remove(first);
                inUse++;
                if (!due.Contains(first))
                    due.Add(first);
            }
        }
        void Request(string name)
        {
            if (inUse < capacity)
            {
                inUse++;
                log.Add($"{name} has it");
            }
            else
            {
                queue.Add(name);
            }
        }
        void GiveUp(string name)
        {
            // From the queue; or what it was granted goes to the next.
            if (!queue.Remove(name))
                inUse--;
            due.Remove(name);
            Serve();
        }

        foreach (int index in order)
        {
            switch (index)
            {
                case 0:
                    inUse--;
                    Serve();
                    break;
                case 1:
                    Request("N");
                    break;
                case 2:
                    GiveUp("A");
                    log.Add("A is out");
                    break;
                case 3:
                    if (queue.Remove("B"))
                        log.Add("B is late");
                    break;
                case 4:
                    capacity = 2;
                    Serve();
                    break;
                case 5:
                    Request("M");
                    break;
                case 6:
                    bellIsFirst = !due.Contains("D");
                    if (bellIsFirst)
                        due.Add("D");
                    break;
            }
        }
        while (due.Count > 0)
        {
            string next = due[0];
            due.RemoveAt(0);
            log.Add(next == "D" && bellIsFirst ? "D hears the bell" : $"{next} has it");
            if (next == "D" && bellIsFirst)
                GiveUp("D");
        }
        return $"{string.Join(", ", log)}; {inUse} in use, {queue.Count} queued";
    }
}
