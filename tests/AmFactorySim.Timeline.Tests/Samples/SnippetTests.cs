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
                await sim.Delay(8.Hours());
            }
            catch (Interrupted interrupted)
            {
                Console.WriteLine($"stopped by {interrupted.Cause}");
            }
        }

        async Process Fast()
        {
            if (!await sim.Hold(8.Hours()))
                Console.WriteLine($"stopped by {sim.InterruptionCause}");
        }

        async Process Alarm(params Process[] all)
        {
            await sim.Delay(1.Hours());
            foreach (Process process in all)
                process.Interrupt("the alarm");
        }

        sim.Start(Alarm(sim.Start(Careful()), sim.Start(Fast())));
        sim.Run();
        #endregion
        AssertPrinted("stopped by the alarm", "stopped by the alarm");
        Assert.Equal(1.Hours(), sim.Now);
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
                if (!await sim.Hold(8.Hours()) && sim.InterruptionCause is Preempted preempted)
                    Console.WriteLine($"{sim.Now}  stopped for the {preempted.By.Name}, after {sim.Now - preempted.Since}");
            }
        }

        async Process Inspection()
        {
            using (await fitter.Acquire(priority: 1, preempt: false))          // urgent, but stops nobody's work
                await sim.Delay(1.Hours());
        }

        async Process Repair()
        {
            using (await fitter.Acquire(priority: 0))
                await sim.Delay(3.Hours());
        }
        #endregion
        async Process Day()
        {
            sim.Start(OddJob());
            await sim.Delay(1.Hours());
            sim.Start(Inspection());
            await sim.Delay(1.Hours());
            sim.Start(Repair(), "repair");
        }
        sim.Start(Day());
        sim.Run();
        AssertPrinted("02:00:00  stopped for the repair, after 02:00:00");
        Assert.Equal(6.Hours(), sim.Now);
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
                await sim.Delay(6.Hours());
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
                await sim.Delay(1.Hours());
                Assert.True(shelf.TryPut($"plate {number}"));
            }
        }
        sim.Start(Oven());
        sim.Start(Arrivals());
        sim.RunUntil(12.Hours());
        AssertPrinted("06:00:00  6 plates go in", "12:00:00  6 plates go in");
    }

    [Fact]
    public void Every_wait_can_have_a_time_limit()
    {
        var oven = new Resource(sim, 0);
        var shelf = new Store<string>(sim, 1);
        var hopper = new Container(sim, 20);
        var bell = new Signal(sim);
        TimeSpan limit = 1.Hours();
        async Process Print() => await sim.Delay(1.Days());
        Process printer = sim.Start(Print());
        var seen = new List<object?>();
        async Process Waits()
        {
            #region limits
            using (Lease lease = await oven.Acquire().Within(limit))
            {
                if (lease.IsHeld)          // false after the limit
                    await sim.Delay(3.Hours());
            }
            (bool inTime, string plate) = await shelf.Take().Within(limit);
            bool isIn = await shelf.Put("another plate").Within(limit);
            bool hasPowder = await hopper.Get(12.5).Within(limit);
            bool heard = await bell.Within(limit);
            bool ended = await printer.Ended.Within(limit);
            #endregion
            seen.AddRange([inTime, plate, isIn, hasPowder, heard, ended]);
        }
        sim.Start(Waits());
        sim.Run();
        Assert.Equal([false, null, true, false, false, false], seen);
        Assert.Equal((1.Days(), 0), (sim.Now, oven.InUse));
    }

    [Fact]
    public void AllOf_and_AnyOf_wait_for_all_and_for_the_first()
    {
        var doorOpen = new Signal(sim);
        #region several
        async Process Print(double hours) => await sim.Delay(hours.Hours());

        async Process Supervisor()
        {
            Process[] prints = [sim.Start(Print(10)), sim.Start(Print(14))];
            await sim.AllOf([.. prints]);          // or AllOf(first, second)
            Console.WriteLine($"{sim.Now}  both completed");

            switch (await sim.AnyOf(doorOpen, sim.Delay(2.Hours())))
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
    public void AllOf_and_AnyOf_can_be_elements_of_each_other()
    {
        Resource worker = new(sim), press = new(sim, 0, "press"), lathe = new(sim, 0, "lathe");
        var cancelled = new Event(sim);
        #region nested
        async Process Job()
        {
            Request<Lease> hands = worker.Acquire().AsRequest();
            Request<Lease> onPress = press.Acquire().AsRequest(), onLathe = lathe.Acquire().AsRequest();

            // A worker and one of two machines, unless the order is cancelled.
            if (await sim.AnyOf(sim.AllOf(hands, sim.AnyOf(onPress, onLathe)), cancelled) == 1)
                return;
            using Lease worksHere = hands.Result;
            using Lease machine = onPress.IsGranted ? onPress.Result : onLathe.Result;
            Console.WriteLine($"{sim.Now}  on the {(onPress.IsGranted ? press : lathe).Name}");
        }
        #endregion
        async Process Repair()
        {
            await sim.Delay(2.Hours());
            lathe.Capacity = 1;
        }
        sim.Start(Job());
        sim.Start(Repair());
        sim.Run();
        AssertPrinted("02:00:00  on the lathe");
        Assert.Equal((0, 0, 0), (worker.InUse, press.Queued, lathe.InUse));
    }

    [Fact]
    public void An_event_occurs_once_and_can_be_awaited_before_and_after()
    {
        #region event
        var released = new Event<string>(sim, "batch 7 is released");

        async Process Laboratory(bool passed)
        {
            await sim.Delay(4.Hours());
            if (passed)
                released.Succeed("certificate 118");
            else
                released.Fail(new InvalidOperationException("batch 7 is rejected"));
        }

        async Process Machine(double arrival)
        {
            await sim.Delay(arrival.Hours());
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
            TimeSpan inAll = await Bake(6.Hours());
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
        #region calendar
        // Time 0 is Monday 00:00.
        var week = WorkCalendar.Weekly(Enumerable.Range(0, 5).Select(day => ((24 * day + 8).Hours(), (24 * day + 16).Hours())));
        var holiday = WorkCalendar.Once([(7.Days(), 8.Days())]);                      // next Monday
        var overtime = WorkCalendar.Once([(5.Days() + 8.Hours(), 5.Days() + 12.Hours())]);      // Saturday morning
        WorkCalendar calendar = week.Except(holiday).Union(overtime);

        async Process Assembly()
        {
            await sim.Delay(4.5.Days());          // Friday noon
            await sim.Work(12.Hours(), calendar);                 // four hours on Friday, four on Saturday, four on Tuesday
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
        var calendar = WorkCalendar.Weekly([(8.Hours(), 16.Hours())]);
        #region work
        async Process Job()
        {
            TimeSpan left = 6.Hours();
            while (left > TimeSpan.Zero)
            {
                WorkResult result = await sim.Work(left, calendar).Hold();
                left = result.Left;
            }
        }
        #endregion
        Process job = sim.Start(Job());
        sim.RunUntil(10.Hours());
        job.Interrupt();
        sim.Run();
        Assert.Equal(14.Hours(), sim.Now);
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
            (bool inTime, int which) = await sim.AnyOf(onPress, onLathe).Within(1.Hours());
            if (!inTime)
                return;
            using Lease lease = which == 0 ? onPress.Result : onLathe.Result;
            Console.WriteLine($"on the {(which == 0 ? press : lathe).Name}");
            await sim.Delay(2.Hours());
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
        sim.RunUntil(4.Hours());
        AssertPrinted("02:05:00  5 kg left", "02:24:05  full");
        Assert.Equal(20 + hopper.Received - hopper.Delivered, hopper.Level, tolerance: 1e-9);
    }

    [Fact]
    public void A_tank_is_monitored_between_its_changes()
    {
        #region tank
        var argon = new Tank(sim, capacity: 100, name: "argon");          // m³
        TankMonitor stock = argon.Observe();

        async Process Printers()
        {
            argon.Inflow = 5 / 3600.0;                                    // m³ per second, day and night
            while (true)
            {
                argon.Outflow = 20 / 3600.0;
                await sim.Delay(8.Hours());
                argon.Outflow = 0;
                await sim.Delay(16.Hours());
            }
        }

        sim.Start(Printers());
        sim.RunUntil(1.Days());
        stock.Reset();                                                    // the warm-up is over
        sim.RunUntil(8.Days());
        Console.WriteLine($"{stock.Mean:F1} m³ on average, at most {stock.Maximum:F0} m³");
        Console.WriteLine($"empty for {stock.TimeEmpty / stock.Elapsed:P1} of the time, {stock.Shortfall:F0} m³ short");
        #endregion
        AssertPrinted("35.6 m³ on average, at most 80 m³", "empty for 11.1 % of the time, 280 m³ short");
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
                    await sim.Delay(10.Minutes());
                    setUp.Record(10.Minutes());
                    await sim.Delay(35.Minutes());
                    scrapped.Value++;
                }
                await sim.Delay(15.Minutes());
            }
        }

        sim.Start(Saw());
        sim.RunUntil(5.Hours());
        use.Reset();                                          // the warm-up is over
        setUp.Reset();
        sim.RunUntil(25.Hours());
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

        jobs.TryPut(("brackets", 3.Days()));
        jobs.TryPut(("nozzles", 1.Days()));
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
            await sim.Delay(1.Hours());
            await nozzles.Put("nozzle of 0.4 mm");
            await sim.Delay(1.Hours());
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
                await sim.Delay(10.Hours());
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
            while (sim.Now < 100_000.Hours())
            {
                await sim.Delay(1.Hours());
                if (sim.Now == 50_000.Hours())
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
        Assert.Equal(100_000.Hours(), sim.Now);
    }
}
