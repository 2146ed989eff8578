using AmFactorySim.Results.Tables;
using FsCheck.Fluent;

namespace AmFactorySim.Results.Tests.Invariants;

/// <summary>Rows go from one thread to another in order, in a few arrays however many they are.</summary>
public class RowBuffersTests
{
    [Fact]
    public void All_rows_arrive_in_order_in_a_few_arrays() => Prop
        .ForAll(
            Gen.Choose(1, 5).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), Gen.Choose(0, 500).ToArbitrary(),
            (capacity, most, count) =>
            {
                var buffers = new RowBuffers<int>(capacity, most);
                var maker = Task.Run(() =>
                {
                    for (var i = 0; i < count; i += capacity)
                    {
                        var rows = buffers.Take();
                        var filled = Math.Min(capacity, count - i);
                        for (var k = 0; k < filled; k++) rows[k] = i + k;
                        buffers.Send(rows, filled);
                    }
                    buffers.End();
                });
                var arrived = new List<int>();
                var arrays = new HashSet<int[]>(ReferenceEqualityComparer.Instance);
                while (buffers.TryReceive(out var rows, out var filled))
                {
                    arrived.AddRange(rows.AsSpan(0, filled));
                    arrays.Add(rows);
                    buffers.Return(rows);
                }
                maker.Wait();
                return arrays.Count <= most && arrived.SequenceEqual(Enumerable.Range(0, count));
            })
        .Holds();

    [Fact]
    public void A_failure_wakes_and_stops_both_sides()
    {
        var buffers = new RowBuffers<int>(capacity: 1, most: 1);
        var rows = buffers.Take();
        var maker = Task.Run(buffers.Take);
        var writer = Task.Run(() => buffers.TryReceive(out _, out _));
        buffers.Fail(new TimeoutException("the disk is full"));
        Assert.Equal("the disk is full", Assert.Throws<InvalidOperationException>(maker.GetAwaiter().GetResult).Message);
        Assert.IsType<TimeoutException>(Assert.Throws<InvalidOperationException>(() => writer.GetAwaiter().GetResult()).InnerException);
        Assert.Throws<InvalidOperationException>(() => buffers.Send(rows, 1));
    }
}
