using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>Who is served next, compared with a search of the whole queue.</summary>
public class QueueOrderTests
{
    private static readonly Gen<(int Kind, int Priority)> s_step =
        from kind in Gen.Choose(0, 9)
        from priority in Gen.Choose(-12, 12)
        select (kind, priority);

    [Fact]
    public void A_queue_has_the_order_of_priority_and_arrival_however_many_priorities_there_are() =>
        Prop.ForAll(s_step.ListOf(200).ToArbitrary(), steps =>
        {
            var core = new ResourceCore(new Simulation(), 1, "oven", isPreemptive: false);
            var queue = new PriorityTicketQueue();
            var expected = new List<LeaseTicket>();
            foreach ((int kind, int priority) in steps)
            {
                switch (kind)
                {
                    case <= 4:
                        var ticket = new LeaseTicket(core) { Priority = priority };
                        Assert.Equal(expected.TrueForAll(other => other.Priority > priority), queue.IsFirst(priority));
                        queue.Add(ticket);
                        expected.Insert(expected.Count(other => other.Priority <= priority), ticket);
                        break;
                    case 5:
                        var front = new LeaseTicket(core) { Priority = priority };
                        queue.AddFirst(front);
                        expected.Insert(expected.Count(other => other.Priority < priority), front);
                        break;
                    case 6 or 7 when expected.Count > 0:
                        Assert.Same(expected[0], queue.TakeFirst());
                        expected.RemoveAt(0);
                        break;
                    case 8 when expected.Count > 0:
                        LeaseTicket leaves = expected[(priority + 12) % expected.Count];
                        queue.Remove(leaves);
                        expected.Remove(leaves);
                        break;
                }
                var actual = new List<Ticket>();
                for (Ticket? waiting = queue.First; waiting is not null; waiting = queue.After(waiting))
                    actual.Add(waiting);
                Assert.Equal(expected, actual);
                Assert.Equal(expected.Count, queue.Count);
            }
        }).Holds(200);

    [Fact]
    public void Each_item_goes_to_the_first_taker_that_wants_it_by_priority_and_arrival() =>
        Prop.ForAll(s_step.ListOf(60).ToArbitrary(), steps =>
        {
            var sim = new Simulation();
            var shelf = new Store<int>(sim);
            var waiting = new List<(int Name, int Priority, int Wanted)>();
            var expected = new Dictionary<int, int>();
            var actual = new Dictionary<int, int>();
            async Process Take(int name, int priority, int wanted) =>
                actual[name] = await shelf.Take(item => wanted == 0 || item % 3 == wanted, priority);
            async Process Arrivals()
            {
                int number = 0;
                foreach ((int kind, int priority) in steps)
                {
                    number++;
                    await sim.Delay(TimeSpan.FromHours(1));
                    int wanted = kind % 3;
                    if (kind > 5)
                    {
                        sim.Start(Take(number, priority, wanted));
                        if (shelf.Items.FirstOrDefault(item => wanted == 0 || item % 3 == wanted) is var item and > 0)
                            expected[number] = item;
                        else
                            waiting.Add((number, priority, wanted));
                        continue;
                    }
                    int next = waiting.Where(taker => taker.Wanted == 0 || number % 3 == taker.Wanted)
                        .OrderBy(taker => (taker.Priority, taker.Name)).FirstOrDefault().Name;
                    if (next > 0)
                        expected[next] = number;
                    waiting.RemoveAll(taker => taker.Name == next);
                    Assert.True(shelf.TryPut(number));
                }
            }
            sim.Start(Arrivals());
            sim.Run();
            Assert.Equal(expected.OrderBy(pair => pair.Key), actual.OrderBy(pair => pair.Key));
            Assert.Equal(waiting.Count, shelf.Takers);
        }).Holds(200);

    [Fact]
    public void Getters_of_a_container_are_served_in_the_order_of_priority_and_arrival_with_the_first_blocking_the_others() =>
        Prop.ForAll(s_step.ListOf(60).ToArbitrary(), steps =>
        {
            const int Capacity = 9;
            var sim = new Simulation();
            var tank = new Container(sim, Capacity);
            int level = 0;
            var waiting = new List<(int Name, int Priority, int Amount)>();
            var expected = new List<(int, int)>();
            var actual = new List<(int, int)>();
            async Process Get(int name, int priority, int amount)
            {
                await tank.Get(amount, priority);
                actual.Add(((int)sim.Now.TotalHours, name));
            }
            async Process Arrivals()
            {
                int hour = 0;
                foreach ((int kind, int priority) in steps)
                {
                    hour++;
                    await sim.Delay(TimeSpan.FromHours(1));
                    if (kind < 6)
                    {
                        sim.Start(Get(hour, priority, kind));
                        waiting.Add((hour, priority, kind));
                    }
                    else if (tank.TryPut(kind - 5))
                    {
                        level += kind - 5;
                    }
                    while (waiting.Count > 0 && waiting.MinBy(getter => (getter.Priority, getter.Name)) is var next && next.Amount <= level)
                    {
                        level -= next.Amount;
                        waiting.Remove(next);
                        expected.Add((hour, next.Name));
                    }
                }
            }
            sim.Start(Arrivals());
            sim.Run();
            Assert.Equal(expected, actual);
            Assert.Equal((level, waiting.Count), ((int)tank.Level, tank.Getters));
        }).Holds(200);
}
