namespace AmFactorySim.Timeline.Tests.Invariants;

/// <summary>
/// Seven events of one instant in all 5 040 orders: what happens is what the ordering contract says, worked out by a few lines of their own
/// that know no processes and no tickets.
/// </summary>
public class OrdersTests
{
    [Fact]
    public void A_unit_goes_to_the_first_by_priority_in_every_order_of_seven_events() =>
        AssertAllOrders(ResourceOrders.Simulated, ResourceOrders.WorkedOut);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Preemption_takes_the_right_victim_in_every_order_of_seven_events(int capacity) =>
        AssertAllOrders(order => PreemptionOrders.Simulated(order, capacity), order => PreemptionOrders.WorkedOut(order, capacity));

    [Fact]
    public void An_item_goes_to_the_first_who_wants_it_in_every_order_of_seven_events() =>
        AssertAllOrders(StoreOrders.Simulated, StoreOrders.WorkedOut);

    private static void AssertAllOrders(Func<int[], string> simulated, Func<int[], string> workedOut)
    {
        var outcomes = new HashSet<string>();
        int count = 0;
        foreach (int[] order in Orders([0, 1, 2, 3, 4, 5, 6], 0))
        {
            count++;
            string expected = workedOut(order), actual = simulated(order);
            Assert.True(expected == actual, $"In the order {string.Join(", ", order)}, {expected} is expected, but it is {actual}.");
            outcomes.Add(actual);
        }
        Assert.Equal(5_040, count);
        Assert.True(outcomes.Count > 15, $"There are only {outcomes.Count} outcomes.");
    }

    private static IEnumerable<int[]> Orders(int[] events, int from)
    {
        if (from == events.Length)
            yield return [.. events];
        for (int i = from; i < events.Length; i++)
        {
            (events[from], events[i]) = (events[i], events[from]);
            foreach (int[] order in Orders(events, from + 1))
                yield return order;
            (events[from], events[i]) = (events[i], events[from]);
        }
    }
}
