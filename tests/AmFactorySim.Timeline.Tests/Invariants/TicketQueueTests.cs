using FsCheck.Fluent;

namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>The queue of tickets against a list.</summary>
public class TicketQueueTests
{
    [Fact]
    public void The_queue_has_the_order_of_a_list_whoever_comes_and_leaves() =>
        Prop.ForAll(Gen.Choose(0, 9).ListOf(200).ToArbitrary(), steps =>
        {
            var sim = new Simulation();
            var queue = new TicketQueue();
            var expected = new List<Ticket>();
            int turn = 0;
            foreach (int step in steps)
            {
                turn += 7;
                if (step < 4 || expected.Count == 0)
                {
                    expected.Add(new EventTicket(sim));
                    queue.Add(expected[^1]);
                }
                else if (step == 4)
                {
                    expected.Insert(0, new EventTicket(sim));
                    queue.AddFirst(expected[0]);
                }
                else if (step < 7)
                {
                    Assert.Same(expected[0], queue.RemoveFirst());
                    expected.RemoveAt(0);
                }
                else
                {
                    Ticket leaving = expected[turn % expected.Count];
                    queue.Remove(leaving);
                    expected.Remove(leaving);
                }
                Assert.Equal(expected, All(queue));
                Assert.Equal(expected.Count, queue.Count);
            }
        }).Holds();

    [Fact]
    public void Tickets_that_leave_from_the_middle_do_not_make_the_queue_grow()
    {
        var sim = new Simulation();
        var queue = new TicketQueue();
        Ticket stays = new EventTicket(sim), leaves = new EventTicket(sim), comes = new EventTicket(sim);
        queue.Add(stays);
        queue.Add(leaves);
        Turn(10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Turn(10_000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        // The first stays and the last is new: between them there are ever more gaps.
        void Turn(int times)
        {
            for (int i = 0; i < times; i++)
            {
                queue.Add(comes);
                queue.Remove(leaves);
                (leaves, comes) = (comes, leaves);
            }
        }
    }

    private static IEnumerable<Ticket> All(TicketQueue queue)
    {
        for (Ticket? ticket = queue.Head; ticket is not null; ticket = queue.After(ticket))
            yield return ticket;
    }
}
