namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>
/// Two units held by G and H, while V waits. Then, in one instant: three new requests, one of which does not preempt, a release by G, an
/// interruption of V, the end of W's time limit, and a change of the capacity.
/// </summary>
internal static class PreemptionOrders
{
    private static readonly Dictionary<string, int> s_priorities = new()
    {
        ["P"] = 1,
        ["R"] = 3,
        ["Q"] = 4,
        ["G"] = 5,
        ["H"] = 6,
        ["W"] = 7,
        ["V"] = 8,
    };

    internal static string Simulated(int[] order, int capacity)
    {
        var instant = new InstantLog();
        Simulation sim = instant.Sim;
        var crew = new PreemptiveResource(sim, 2);
        Lease ofG = default;

        async Activity Use(string name)
        {
            try
            {
                Acquire unit = crew.Acquire(s_priorities[name], preempt: name != "R");
                Lease lease = await unit.Within(name == "W" ? TimeSpan.FromHours(1) : TimeSpan.MaxValue);
                if (name == "G")
                    ofG = lease;
                if (sim.Now > TimeSpan.Zero)
                    instant.Note($"{name} {(lease.IsHeld ? "has it" : "is late")}");
                if (lease.IsHeld && !await sim.Hold(TimeSpan.FromHours(5)))
                    instant.Note($"{name} loses it");
            }
            catch (Interrupted)
            {
                instant.Note($"{name} is out");
            }
        }
        async Process User(string name) => await Use(name);

        sim.Start(User("G"));
        sim.Start(User("H"));
        Process v = sim.Start(User("V"));
        string log = instant.Run(order,
        [
            () => instant.At(() => Use("P")),
            () => instant.At(() => Use("Q")),
            () => instant.At(() => Use("R")),
            () => instant.At(() => ofG.Dispose()),
            () => instant.At(() => v.Interrupt()),
            () => sim.Start(User("W")),
            () => instant.At(() => crew.Capacity = capacity),
        ]);
        return $"{log}; {crew.InUse} in use, {crew.Queued} queued";
    }

    internal static string WorkedOut(int[] order, int newCapacity)
    {
        List<string> log = [], queue = ["W", "V"], holders = ["G", "H"], due = [];
        int capacity = 2;
        bool limitOfWIsDue = true;

        void Serve()
        {
            while (holders.Count < capacity && queue.Count > 0)
            {
                string first = queue.MinBy(name => s_priorities[name])!;
                queue.Remove(first);
                holders.Add(first);
                due.Remove(first);
                due.Add(first);
                // The grant comes before the limit.
                limitOfWIsDue &= first != "W";
            }
        }
        void Request(string name, bool preempts)
        {
            int priority = s_priorities[name];
            string? victim = holders.OrderBy(holder => s_priorities[holder]).LastOrDefault();
            if (holders.Count >= capacity)
            {
                bool isFirst = queue.TrueForAll(other => s_priorities[other] > priority);
                if (!preempts || !isFirst || holders.Count > capacity || victim is null || s_priorities[victim] <= priority)
                {
                    queue.Add(name);
                    return;
                }
                holders.Remove(victim);
                if (due.Remove(victim))
                {
                    // It has not resumed: it waits again, W until its limit, which is now.
                    queue.Add(victim);
                    if (victim == "W")
                        due.Add("W");
                    victim = null;
                }
            }
            else
            {
                victim = null;
            }
            holders.Add(name);
            log.Add($"{name} has it");
            if (victim is not null)
                log.Add($"{victim} loses it");
        }

        foreach (int index in order)
        {
            switch (index)
            {
                case 0:
                    Request("P", preempts: true);
                    break;
                case 1:
                    Request("Q", preempts: true);
                    break;
                case 2:
                    Request("R", preempts: false);
                    break;
                case 3:
                    holders.Remove("G");
                    Serve();
                    break;
                case 4:
                    due.Remove("V");
                    if (!queue.Remove("V"))
                        holders.Remove("V");
                    log.Add("V is out");
                    Serve();
                    break;
                case 5:
                    if (limitOfWIsDue)
                    {
                        queue.Remove("W");
                        log.Add("W is late");
                    }
                    break;
                case 6:
                    capacity = newCapacity;
                    Serve();
                    break;
            }
        }
        while (due.Count > 0)
        {
            string next = due[0];
            due.RemoveAt(0);
            log.Add(queue.Remove(next) ? $"{next} is late" : $"{next} has it");
        }
        return $"{string.Join(", ", log)}; {holders.Count} in use, {queue.Count} queued";
    }
}
