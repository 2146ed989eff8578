namespace AmFactorySim.Quantities.Tests.Invariants;

/// <summary>Money does not drift, however many postings there are.</summary>
public sealed class MoneySumTests
{
    private const int Postings = 10_000_000;

    [Fact]
    public void Ten_million_dimes_are_a_million_dollars()
    {
        var (dime, sum, drifting) = (Money.FromSi(0.1), Money.Zero, 0.0);
        for (var i = 0; i < Postings; i++)
        {
            sum += dime;
            drifting += 0.1;
        }
        Assert.Equal(Money.FromSi(1_000_000), sum);
        Assert.NotEqual(1_000_000, drifting); // what a binary number would have made of it
    }

    [Fact]
    public void Ten_million_postings_have_the_same_sum_in_any_order_and_grouping()
    {
        var (forwards, groups, group) = (Money.Zero, Money.Zero, Money.Zero);
        var exact = 0m;
        for (var i = 0; i < Postings; i++)
        {
            var posting = Posting(i);
            forwards += posting;
            group += posting;
            exact += (decimal)posting.Micros / 1_000_000m;
            if (i % 997 != 996) continue;
            groups += group;
            group = Money.Zero;
        }
        groups += group;
        var backwards = Money.Zero;
        for (var i = Postings - 1; i >= 0; i--) backwards -= -Posting(i);

        Assert.Equal(forwards, backwards);
        Assert.Equal(forwards, groups);
        Assert.Equal(exact, (decimal)forwards.Micros / 1_000_000m);
    }

    // Costs and credits of all sizes, from millionths to ten thousands.
    private static Money Posting(int i)
    {
        var scrambled = (ulong)(i + 1) * 0x9E3779B97F4A7C15;
        return new((long)(scrambled >> (30 + i % 30)) - (i % 5 == 0 ? 12_345_678 : 0));
    }
}
