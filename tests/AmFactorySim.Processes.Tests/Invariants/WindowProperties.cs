using AmFactorySim.Quantities;

namespace AmFactorySim.Processes.Tests.Invariants;

/// <summary>What must hold of limits, melting counts and several lasers, for anything that anybody would try.</summary>
public sealed class WindowProperties
{
    /// <summary>
    /// The counts are a distribution with the mean that the tracks' sections give, and nothing is melted less often than promised.
    /// </summary>
    [Fact]
    public void Melting_counts_add_up() => Samples.ForAll(c =>
    {
        var history = c.Model.MeltingHistory();
        Assert.Equal(1, history.Shares.Sum(s => s.Fraction), 9);
        Assert.Equal(history.Mean, history.Shares.Select((s, n) => n * s.Fraction).Sum(), 6);
        Assert.All(history.Shares.Take(history.GuaranteedMinimum), s => Assert.Equal(0, s.Fraction, 9));
        Assert.All(history.Shares, s => Assert.InRange(s.Fraction, 0, 1 + 1e-9));
    });

    /// <summary>
    /// Two ways to say that every point is melted: the parabolas meet below the layer, and the guaranteed count is at least one.
    /// </summary>
    [Fact]
    public void Lack_of_fusion_and_guaranteed_melting_agree() => Samples.ForAll(c =>
    {
        if (Math.Abs(c.Model.LackOfFusion - 1) > 1e-6)
            Assert.Equal(c.Model.LackOfFusion < 1, c.Model.MeltingHistory().GuaranteedMinimum >= 1);
    });

    [Fact]
    public void More_overmelt_never_melts_less_often() => Samples.ForAll(c =>
    {
        var deeper = c with { Parameters = c.Parameters with { Overmelt = c.Parameters.Overmelt * 1.1 } };
        Assert.True(deeper.Model.MeltingHistory().GuaranteedMinimum >= c.Model.MeltingHistory().GuaranteedMinimum
            || c.Parameters.Strategy.Hatch == HatchRule.FullMelting);
    });

    [Fact]
    public void Time_falls_with_power_and_rises_with_inertia() => Samples.ForAll(c =>
    {
        if (c.Seconds == 0) return;
        Assert.True((c with { Machine = c.Machine with { LaserPower = c.Machine.LaserPower * 1.01 } }).Seconds < c.Seconds);
        var slow = new Galvanometer { Acceleration = new(1e4), JumpSpeed = new(3) };
        var quick = slow with { Acceleration = new(1e5) };
        Case With(Galvanometer mirrors) => c with { Parameters = c.Parameters with { Galvanometer = mirrors } };
        Assert.True(With(slow).Seconds > With(quick).Seconds);
        Assert.True(With(quick).Seconds > c.Seconds);
    });

    /// <summary>
    /// Planned layers take less, by no more than the bold speed; and at the careful speed exactly what they take without planning.
    /// </summary>
    [Fact]
    public void Planning_saves_at_most_what_the_bold_speed_saves() => Samples.ForAll(c =>
    {
        if (c.Model.LackOfFusion > 1) return;
        var planned = new LayerwiseMeltPool(c.Model, null, new());
        Assert.InRange(planned.Scan(c.Part).Scan.Seconds, c.Seconds / planned.BoldSpeed.Fraction * (1 - 1e-9), c.Seconds * (1 + 1e-9));
        Assert.Equal(c.Seconds, new LayerwiseMeltPool(c.Model, Share.Whole, new()).Scan(c.Part).Scan.Seconds, c.Seconds * 1e-9);
    });
}
