namespace AmFactorySim.Processes.Tests.Theory;

/// <summary>The counts of melting against worked numbers, and against tracks that are really laid down.</summary>
public sealed class MeltingHistoryTests
{
    private static MeltingHistory History(double hatchToWidth, double overmelt) => new(new(1), new(hatchToWidth), overmelt);

    private static void AssertShares(MeltingHistory history, int first, double tolerance, params double[] expected)
    {
        for (var n = 0; n < history.Shares.Length; n++)
            Assert.InRange(history.Shares[n].Fraction - expected.ElementAtOrDefault(n - first), -tolerance, tolerance);
    }

    /// <summary>One layer alone: r = 2 sqrt(1 - x) is below 1 for x above 3/4, so P0 = ∫ (1 - r) = 1/4 - 1/6 = 1/12, and so on.</summary>
    [Fact]
    public void The_history_of_one_layer_agrees_with_the_closed_form() =>
        AssertShares(History(0.5, 1), 0, 1e-8, 1 / 12.0, 1 / 2.0, 5 / 12.0);

    [Fact]
    public void Shares_at_half_the_width_agree_with_worked_numbers()
    {
        AssertShares(History(0.5, 1.34), 1, 1e-4, 0.4176, 0.3782, 0.2042);
        AssertShares(History(0.5, 2), 1, 5.1e-5, 0.0809, 0.2713, 0.5480, 0.0998);
        AssertShares(History(0.5, 2.69), 2, 1e-4, 0.1245, 0.3536, 0.3328, 0.1891);
    }

    [Theory]
    [InlineData(0.5, 1, 4 / 3.0)]
    [InlineData(0.5, 2, 8 / 3.0)]
    [InlineData(0.5, 3, 4)]
    [InlineData(0.70710678118654752, 1, 2)]
    [InlineData(0.70710678118654752, 2, 4)]
    [InlineData(1 / 3.0, 1, 9 / 8.0)]
    [InlineData(1 / 3.0, 2, 9 / 5.0)]
    [InlineData(1 / 3.0, 3, 9 / 4.0)]
    public void Minimum_overmelts_agree_with_worked_numbers(double hatchToWidth, int times, double overmelt)
    {
        Assert.Equal(overmelt, MeltingHistory.LeastOvermelt(times, new(1), new(hatchToWidth)), 9);
        Assert.Equal(times, History(hatchToWidth, overmelt).GuaranteedMinimum);
        Assert.Equal(times - 1, History(hatchToWidth, overmelt * (1 - 1e-6)).GuaranteedMinimum);
    }

    [Theory]
    [InlineData(0.5, 1.7)]
    [InlineData(0.5, 1.3)]
    [InlineData(0.9, 2.5)]
    [InlineData(1.4, 3.2)]
    public void Without_guaranteed_melting_some_points_are_never_melted(double hatchToWidth, double overmelt) =>
        Assert.Equal(History(hatchToWidth, overmelt).GuaranteedMinimum == 0, History(hatchToWidth, overmelt).Shares[0].Fraction > 1e-12);

    [Fact]
    public void Invalid_inputs_are_refused()
    {
        static void Says(string message, Func<object> act) => Assert.Equal(message, Assert.Throws<ArgumentException>(act).Message);
        Says("the overmelt must be positive, but is 0", () => History(0.5, 0));
        Says("the overmelt must be at most 50, but is 51", () => History(0.5, 51));
        Says("the hatch must be positive, but is 0 um", () => History(0, 2));
        Says("a hatch of 1 mm puts 1000 tracks side by side into one width of 1 m; at most 50 are counted", () => History(0.001, 2));
        Says("the times of melting must be at least 1, but is 0", () => MeltingHistory.LeastOvermelt(0, new(1), new(0.5)));
        Says("the hatch must be below the melt track's width of 1 m, but is 1 m", () => MeltingHistory.LeastOvermelt(1, new(1), new(1)));
    }

    /// <summary>
    /// The oracle lays tracks: in every layer at a random phase, a point is melted by each track whose parabola it lies in. No formula of
    /// the model is used.
    /// </summary>
    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.5, 2)]
    [InlineData(0.5, 2.69)]
    [InlineData(0.70710678118654752, 2)]
    [InlineData(0.3, 3.7)]
    [InlineData(0.85, 5.2)]
    [InlineData(1.3, 1.5)]
    public void Tracks_at_random_phases_agree_with_the_model(double hatchToWidth, double overmelt)
    {
        const int points = 200_000;
        var random = new Random(2022);
        var history = History(hatchToWidth, overmelt);
        var counts = new double[history.Shares.Length + 1];
        for (var i = 0; i < points; i++)
        {
            var (z, melted) = (random.NextDouble(), 0);
            for (var depth = z; depth < overmelt; depth++)
            {
                var halfWidth = Math.Sqrt(1 - depth / overmelt) / 2;
                for (var track = random.NextDouble() * hatchToWidth - 1; track < 1; track += hatchToWidth)
                    if (Math.Abs(track) < halfWidth) melted++;
            }
            counts[Math.Min(melted, counts.Length - 1)]++;
        }
        Assert.Equal(0, counts[^1]);
        for (var n = 0; n < history.Shares.Length; n++)
        {
            var share = history.Shares[n].Fraction;
            // five standard deviations of a count
            Assert.InRange(counts[n] / points - share, -5 * Math.Sqrt(share / points) - 1e-9, 5 * Math.Sqrt(share / points) + 1e-9);
        }
    }

    [Fact]
    public void A_model_has_a_melting_history()
    {
        var history = new MeltPoolScaling(Samples.Aluminium, Samples.Large, ProcessParameters.Default).MeltingHistory();
        Assert.Equal(8 / 3.0, history.Mean, 12);
        Assert.Equal((2.0, 1), (history.Overmelt, history.GuaranteedMinimum));
    }
}
