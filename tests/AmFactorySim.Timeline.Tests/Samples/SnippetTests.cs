namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>The short pieces of docs/timeline.md, run.</summary>
public class SnippetTests
{
    private readonly Simulation sim = new();
    private readonly StringWriter _printed = new() { NewLine = "\n" };

    // Named as in the page: these pieces print.
    private TextWriter Console => _printed;

    private void AssertPrinted(params string[] lines) => Assert.Equal(lines, _printed.ToString().TrimEnd('\n').Split('\n'));

    [Fact]
    public void An_interruption_is_an_exception_or_a_returned_status()
    {
        #region interruption
        async Process Careful()
        {
            try
            {
                await sim.Delay(TimeSpan.FromHours(8));
            }
            catch (Interrupted interrupted)
            {
                Console.WriteLine($"stopped by {interrupted.Cause}");
            }
        }

        async Process Fast()
        {
            if (!await sim.Hold(TimeSpan.FromHours(8)))
                Console.WriteLine($"stopped by {sim.InterruptionCause}");
        }

        async Process Alarm(params Process[] all)
        {
            await sim.Delay(TimeSpan.FromHours(1));
            foreach (Process process in all)
                process.Interrupt("the alarm");
        }

        sim.Start(Alarm(sim.Start(Careful()), sim.Start(Fast())));
        sim.Run();
        #endregion
        AssertPrinted("stopped by the alarm", "stopped by the alarm");
        Assert.Equal(TimeSpan.FromHours(1), sim.Now);
    }

    [Fact]
    public void A_preemption_says_by_whom_and_since_when()
    {
        var fitter = new PreemptiveResource(sim, name: "fitter");
        #region preemption
        async Process OddJob()
        {
            using (await fitter.Acquire(priority: 2))
            {
                if (!await sim.Hold(TimeSpan.FromHours(8)) && sim.InterruptionCause is Preempted preempted)
                    Console.WriteLine($"{sim.Now}  stopped for the {preempted.By.Name}, after {sim.Now - preempted.Since}");
            }
        }

        async Process Inspection()
        {
            using (await fitter.Acquire(priority: 1, preempt: false))          // urgent, but stops nobody's work
                await sim.Delay(TimeSpan.FromHours(1));
        }

        async Process Repair()
        {
            using (await fitter.Acquire(priority: 0))
                await sim.Delay(TimeSpan.FromHours(3));
        }
        #endregion
        async Process Day()
        {
            sim.Start(OddJob());
            await sim.Delay(TimeSpan.FromHours(1));
            sim.Start(Inspection());
            await sim.Delay(TimeSpan.FromHours(1));
            sim.Start(Repair(), "repair");
        }
        sim.Start(Day());
        sim.Run();
        AssertPrinted("02:00:00  stopped for the repair, after 02:00:00");
        Assert.Equal(TimeSpan.FromHours(6), sim.Now);
    }

    [Fact]
    public void A_decision_can_wait_until_its_instant_has_settled()
    {
        var shelf = new Store<string>(sim, name: "shelf");
        #region settled
        async Process Oven()
        {
            while (true)
            {
                await sim.Delay(TimeSpan.FromHours(6));
                await sim.Settled();          // plates that arrive in this instant come first
                int plates = 0;
                while (shelf.TryTake(out _))
                    plates++;
                Console.WriteLine($"{sim.Now}  {plates} plates go in");
            }
        }
        #endregion
        async Process Arrivals()
        {
            for (int number = 1; number <= 12; number++)
            {
                await sim.Delay(TimeSpan.FromHours(1));
                Assert.True(shelf.TryPut($"plate {number}"));
            }
        }
        sim.Start(Oven());
        sim.Start(Arrivals());
        sim.RunUntil(TimeSpan.FromHours(12));
        AssertPrinted("06:00:00  6 plates go in", "12:00:00  6 plates go in");
    }

    [Fact]
    public void Every_wait_can_have_a_time_limit()
    {
        var oven = new Resource(sim, 0);
        var shelf = new Store<string>(sim, 1);
        var hopper = new Container(sim, 20);
        var bell = new Signal(sim);
        var limit = TimeSpan.FromHours(1);
        async Process Print() => await sim.Delay(TimeSpan.FromDays(1));
        Process printer = sim.Start(Print());
        var seen = new List<object?>();
        async Process Waits()
        {
            #region limits
            using Lease lease = await oven.Acquire().Within(limit);              // lease.IsHeld
            (bool inTime, string plate) = await shelf.Take().Within(limit);
            bool isIn = await shelf.Put("another plate").Within(limit);
            bool hasPowder = await hopper.Get(12.5).Within(limit);
            bool heard = await bell.Within(limit);
            bool ended = await printer.Ended.Within(limit);
            #endregion
            seen.AddRange([lease.IsHeld, inTime, plate, isIn, hasPowder, heard, ended]);
        }
        sim.Start(Waits());
        sim.Run();
        Assert.Equal([false, false, null, true, false, false, false], seen);
    }

    [Fact]
    public void AllOf_and_AnyOf_wait_for_all_and_for_the_first()
    {
        var doorOpen = new Signal(sim);
        #region several
        async Process Print(double hours) => await sim.Delay(TimeSpan.FromHours(hours));

        async Process Supervisor()
        {
            Process first = sim.Start(Print(10)), second = sim.Start(Print(14));
            await sim.AllOf(first, second);
            Console.WriteLine($"{sim.Now}  both completed");

            switch (await sim.AnyOf(doorOpen, sim.Delay(TimeSpan.FromHours(2))))
            {
                case 0:
                    Console.WriteLine($"{sim.Now}  the door was opened");
                    break;
                case 1:
                    Console.WriteLine($"{sim.Now}  the door stayed closed for two hours");
                    break;
            }
        }
        #endregion
        sim.Start(Supervisor());
        sim.Run();
        AssertPrinted("14:00:00  both completed", "16:00:00  the door stayed closed for two hours");
    }

    [Fact]
    public void An_event_occurs_once_and_can_be_awaited_before_and_after()
    {
        #region event
        var released = new Event<string>(sim, "batch 7 is released");

        async Process Laboratory(bool passed)
        {
            await sim.Delay(TimeSpan.FromHours(4));
            if (passed)
                released.Succeed("certificate 118");
            else
                released.Fail(new InvalidOperationException("batch 7 is rejected"));
        }

        async Process Machine(double arrival)
        {
            await sim.Delay(TimeSpan.FromHours(arrival));
            string certificate = await released;          // throws if the batch is rejected
            Console.WriteLine($"{sim.Now}  printing with {certificate}");
        }

        sim.Start(Laboratory(passed: true));
        sim.Start(Machine(1));
        sim.Start(Machine(6));
        Console.WriteLine($"{sim.RunUntil(released)} comes at {sim.Now}");
        sim.Run();
        #endregion
        AssertPrinted("certificate 118 comes at 04:00:00",
            "04:00:00  printing with certificate 118", "06:00:00  printing with certificate 118");
    }

    [Fact]
    public void Activities_return_values()
    {
        var oven = new Resource(sim);
        #region activity
        async Activity<TimeSpan> Bake(TimeSpan time)
        {
            TimeSpan asked = sim.Now;
            using (await oven.Acquire())
                await sim.Delay(time);
            return sim.Now - asked;
        }

        async Process Plate()
        {
            TimeSpan inAll = await Bake(TimeSpan.FromHours(6));
            Console.WriteLine($"{inAll} in all");
        }
        #endregion
        sim.Start(Plate());
        sim.Start(Plate());
        sim.Run();
        AssertPrinted("06:00:00 in all", "12:00:00 in all");
    }

    [Fact]
    public void Work_pauses_outside_working_time()
    {
        static TimeSpan H(double hours) => TimeSpan.FromHours(hours);
        #region calendar
        // Time 0 is Monday 00:00.
        var week = WorkCalendar.Weekly(Enumerable.Range(0, 5).Select(day => (H(24 * day + 8), H(24 * day + 16))));
        var holiday = WorkCalendar.Once([(TimeSpan.FromDays(7), TimeSpan.FromDays(8))]);                      // next Monday
        var overtime = WorkCalendar.Once([(TimeSpan.FromDays(5) + H(8), TimeSpan.FromDays(5) + H(12))]);      // Saturday morning
        WorkCalendar calendar = week.Except(holiday).Union(overtime);

        async Process Assembly()
        {
            await sim.Delay(TimeSpan.FromDays(4.5));          // Friday noon
            await sim.Work(H(12), calendar);                  // four hours on Friday, four on Saturday, four on Tuesday
            Console.WriteLine($"done on day {sim.Now.Days} at {sim.Now:hh\\:mm}");
        }
        #endregion
        sim.Start(Assembly());
        sim.Run();
        AssertPrinted("done on day 8 at 12:00");
    }

    [Fact]
    public void Interrupted_work_returns_the_work_left()
    {
        var calendar = WorkCalendar.Weekly([(TimeSpan.FromHours(8), TimeSpan.FromHours(16))]);
        #region work
        async Process Job()
        {
            TimeSpan left = TimeSpan.FromHours(6);
            while (left > TimeSpan.Zero)
            {
                WorkResult result = await sim.Work(left, calendar).Hold();
                left = result.Left;
            }
        }
        #endregion
        Process job = sim.Start(Job());
        sim.RunUntil(TimeSpan.FromHours(10));
        job.Interrupt();
        sim.Run();
        Assert.Equal(TimeSpan.FromHours(14), sim.Now);
    }

    [Fact]
    public void Requests_combine_with_other_waits()
    {
        var press = new Resource(sim, 0, "press");
        var lathe = new Resource(sim, 1, "lathe");
        #region requests
        async Process Job()
        {
            Request<Lease> onPress = press.Acquire().AsRequest(), onLathe = lathe.Acquire().AsRequest();
            (bool inTime, int which) = await sim.AnyOf(onPress, onLathe).Within(TimeSpan.FromHours(1));
            if (!inTime)
                return;
            using Lease lease = which == 0 ? onPress.Result : onLathe.Result;
            Console.WriteLine($"on the {(which == 0 ? press : lathe).Name}");
            await sim.Delay(TimeSpan.FromHours(2));
        }
        #endregion
        sim.Start(Job());
        sim.Start(Job());
        sim.Run();
        AssertPrinted("on the lathe");
        Assert.Equal((0, 0, 0, 0), (press.InUse, press.Queued, lathe.InUse, lathe.Queued));
    }

    [Fact]
    public void A_flow_reaches_its_thresholds()
    {
        #region flow
        var hopper = new Tank(sim, capacity: 60, level: 20, name: "hopper");          // kg
        var refill = new Signal(sim, "refill");

        async Process Recoater()
        {
            while (true)
            {
                hopper.Outflow = 0.002;          // kg per second
                await hopper.WhenAtMost(5);
                Console.WriteLine($"{sim.Now}  {hopper.Level} kg left");
                refill.Fire();
                await hopper.WhenAtLeast(50);
            }
        }

        async Process Conveyor()
        {
            while (true)
            {
                await refill;
                hopper.Inflow = 0.05;
                await hopper.WhenFull();
                hopper.Inflow = 0;
                Console.WriteLine($"{sim.Now:hh\\:mm\\:ss}  full");
            }
        }
        #endregion
        sim.Start(Recoater());
        sim.Start(Conveyor());
        sim.RunUntil(TimeSpan.FromHours(4));
        AssertPrinted("02:05:00  5 kg left", "02:24:05  full");
        Assert.Equal(20 + hopper.Received - hopper.Delivered, hopper.Level, tolerance: 1e-9);
    }

    [Fact]
    public void Monitors_can_be_reset_after_the_warm_up()
    {
        #region monitors
        var saw = new Resource(sim, name: "saw");
        ResourceMonitor use = saw.Observe();                  // queue, places in use, waits, holds
        var scrapped = new Gauge(sim);                        // a level of the model, weighted by time
        var setUp = new DurationTally();                      // durations of the model; Tally is for plain numbers

        async Process Saw()
        {
            while (true)
            {
                using (await saw.Acquire())
                {
                    await sim.Delay(TimeSpan.FromMinutes(10));
                    setUp.Record(TimeSpan.FromMinutes(10));
                    await sim.Delay(TimeSpan.FromMinutes(35));
                    scrapped.Value++;
                }
                await sim.Delay(TimeSpan.FromMinutes(15));
            }
        }

        sim.Start(Saw());
        sim.RunUntil(TimeSpan.FromHours(5));
        use.Reset();                                          // the warm-up is over
        setUp.Reset();
        sim.RunUntil(TimeSpan.FromHours(25));
        Console.WriteLine($"busy {use.Utilisation:P0}, {use.Holds.Count} cuts of {use.Holds.Mean.TotalMinutes} min");
        Console.WriteLine($"set-up {setUp.Mean.TotalMinutes} min");
        #endregion
        AssertPrinted("busy 75 %, 20 cuts of 45 min", "set-up 10 min");
        Assert.Equal(25, scrapped.Value);
    }

    [Fact]
    public void A_store_can_have_an_order()
    {
        #region order
        var byDueDate = Comparer<(string Name, TimeSpan Due)>.Create((a, b) => a.Due.CompareTo(b.Due));
        var jobs = new Store<(string Name, TimeSpan Due)>(sim, order: byDueDate);

        async Process Worker()
        {
            while (true)
                Console.WriteLine((await jobs.Take()).Name);
        }

        jobs.TryPut(("brackets", TimeSpan.FromDays(3)));
        jobs.TryPut(("nozzles", TimeSpan.FromDays(1)));
        #endregion
        sim.Start(Worker());
        sim.Run();
        AssertPrinted("nozzles", "brackets");
    }

    [Fact]
    public void Takers_can_have_a_priority()
    {
        #region priorities
        var nozzles = new Store<string>(sim, name: "nozzles");
        var argon = new Container(sim, capacity: 300, name: "argon");          // litres

        async Process Overhaul()
        {
            string nozzle = await nozzles.Take(priority: 2);
            Console.WriteLine($"{sim.Now}  {nozzle} for the overhaul");
        }

        async Process Breakdown()
        {
            string nozzle = await nozzles.Take(wanted: name => name.EndsWith("0.4 mm"), priority: 1);
            await argon.Get(20, priority: 1);
            Console.WriteLine($"{sim.Now}  {nozzle} for the breakdown");
        }
        #endregion
        async Process Delivery()
        {
            sim.Start(Overhaul());
            sim.Start(Breakdown());
            argon.TryPut(100);
            await sim.Delay(TimeSpan.FromHours(1));
            await nozzles.Put("nozzle of 0.4 mm");
            await sim.Delay(TimeSpan.FromHours(1));
            await nozzles.Put("nozzle of 0.8 mm");
        }
        sim.Start(Delivery());
        sim.Run();
        AssertPrinted("01:00:00  nozzle of 0.4 mm for the breakdown", "02:00:00  nozzle of 0.8 mm for the overhaul");
    }

    [Fact]
    public void A_pool_gives_out_the_machine_that_suits()
    {
        #region pool
        var machines = new ResourcePool<(string Name, int Watts)>(sim, [("A", 200), ("B", 400), ("C", 1000)], name: "machines");

        async Process Job(string part, int watts)
        {
            using (Lease<(string Name, int Watts)> lease = await machines.Acquire(machine => machine.Watts >= watts))
            {
                Console.WriteLine($"{sim.Now}  {part} on {lease.Item.Name}");
                await sim.Delay(TimeSpan.FromHours(10));
            }
        }

        foreach ((string part, int watts) in (ReadOnlySpan<(string, int)>)[("nozzle", 500), ("bracket", 0), ("blade", 500), ("cover", 300)])
            sim.Start(Job(part, watts));
        #endregion
        sim.Run();
        AssertPrinted("00:00:00  nozzle on C", "00:00:00  bracket on A", "00:00:00  cover on B", "10:00:00  blade on C");
    }

    [Fact]
    public void A_run_can_be_cancelled_and_continued()
    {
        using var stop = new CancellationTokenSource();
        async Process Clock()
        {
            while (sim.Now < TimeSpan.FromHours(100_000))
            {
                await sim.Delay(TimeSpan.FromHours(1));
                if (sim.Now == TimeSpan.FromHours(50_000))
                    stop.Cancel();
            }
        }
        sim.Start(Clock());
        #region cancellation
        try
        {
            sim.Run(stop.Token);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine($"stopped on day {sim.Now.Days}");          // sim.Run() would continue
        }
        #endregion
        Assert.StartsWith("stopped on day ", _printed.ToString());
        sim.Run();
        Assert.Equal(TimeSpan.FromHours(100_000), sim.Now);
    }
}
