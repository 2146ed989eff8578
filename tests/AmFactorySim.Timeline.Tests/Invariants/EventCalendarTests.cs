namespace AmFactorySim.Timeline.Tests.Invariants;

public class EventCalendarTests
{
    // Horizons of random delays: many equal times, some, hardly any.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 2)]
    [InlineData(1_000, 3)]
    [InlineData(1_000_000_000_000, 4)]
    public void A_million_random_operations_agree_with_a_sorted_set(long horizon, int seed)
    {
        var random = new RandomStream((ulong)seed, 0, "calendar");
        var calendar = new EventCalendar();
        var sorted = new SortedSet<(long Time, ulong Key)>();
        long now = 0;
        ulong key = 0;
        // The size wanders between nothing and some thousands, so that every shape of the tree occurs.
        for (int i = 0; i < 250_000; i++)
        {
            bool grow = random.NextInt(20_000) < 10_000 + 4_000 * Math.Sign(Math.Sin(i / 8_000.0));
            if (grow)
            {
                long time = now + (long)(random.NextDouble() * horizon);
                if (calendar.IsFull)
                    calendar.MakeRoom(_ => true);
                calendar.Push(time, ++key);
                sorted.Add((time, key));
            }
            else
            {
                // Now and then with a limit that the first entry may lie behind.
                long until = random.Chance(0.5) ? long.MaxValue : now + horizon / 16;
                bool expected = sorted.Count > 0 && sorted.Min.Time <= until;
                Assert.Equal(expected, calendar.TryPop(until, out long time, out ulong popped));
                if (expected)
                {
                    Assert.Equal(sorted.Min, (time, popped));
                    sorted.Remove(sorted.Min);
                    now = time;
                }
            }
            Assert.Equal(sorted.Count, calendar.Count);
            Assert.Equal(sorted.Count > 0 && sorted.Min.Time <= now, calendar.IsDue(now));
        }
        Assert.Equal(sorted, calendar.Entries().Order());
    }

    [Fact]
    public void Making_room_drops_outdated_entries_and_keeps_the_order()
    {
        var random = new RandomStream(5, 0, "calendar");
        var calendar = new EventCalendar();
        var sorted = new SortedSet<(long Time, ulong Key)>();
        for (ulong key = 1; key <= 10_000; key++)
        {
            if (calendar.IsFull)
            {
                calendar.MakeRoom(k => k % 3 == 0);
                sorted.RemoveWhere(entry => entry.Key % 3 != 0);
            }
            long time = random.NextInt(500);
            calendar.Push(time, key);
            sorted.Add((time, key));
        }
        foreach ((long Time, ulong Key) entry in sorted)
        {
            Assert.True(calendar.TryPop(long.MaxValue, out long time, out ulong key));
            Assert.Equal(entry, (time, key));
        }
        Assert.False(calendar.TryPop(long.MaxValue, out _, out _));
    }

    [Fact]
    public unsafe void With_and_without_vectors_the_same_child_is_the_first()
    {
        var random = new RandomStream(6, 0, "calendar");
        long* times = stackalloc long[4];
        ulong* keys = stackalloc ulong[4];
        for (int i = 0; i < 100_000; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                times[j] = random.Chance(0.1) ? long.MaxValue : random.NextInt(3) * 0x1_0000_0001L;
                keys[j] = (ulong)random.NextInt(1000) * 4 + (ulong)j;
            }
            Assert.Equal(EventCalendar.SmallestByScalar(times, keys), EventCalendar.SmallestByVector(times, keys));
        }
    }
}
