using AmFactorySim.Experiments.Sensitivity;
using AmFactorySim.Scenarios;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Experiments.Tests.Contract;

/// <summary>How ranges are written, and what they mean.</summary>
public sealed class VariationTests
{
    private static readonly NumericKey Price = new("machine.price", 1.5, "MUSD", 0, null, false, "The price."),
        Uptime = new("costing.uptime", 90, "%", 0, 100, false, "The uptime.");

    [Theory]
    [InlineData("machine.price=±20%", -0.2, 0.2, null)]
    [InlineData("machine.price=+-20 %", -0.2, 0.2, null)]
    [InlineData("machine.price = +/-2.5%", -0.025, 0.025, null)]
    [InlineData("machine.price=1..2MUSD", 1, 2, "MUSD")]
    [InlineData("machine.price=1 MUSD..2 MUSD", 1, 2, "MUSD")]
    [InlineData("machine.price=0.5 .. 1.25 MUSD", 0.5, 1.25, "MUSD")]
    [InlineData("machine.price=1e3..2e3 kUSD", 1000, 2000, "kUSD")]
    [InlineData("machine.price=-5..5 C", -5, 5, "C")]
    [InlineData("machine.price=1.5..3", 1.5, 3, "")]
    public void A_range_is_read(string text, double low, double high, string? unit) =>
        Assert.Equal(new Variation("machine.price", low, high, unit), Variation.Read(text));

    [Theory]
    [InlineData("machine.price")]
    [InlineData("=±20%")]
    [InlineData("machine.price=20%")]
    [InlineData("machine.price=±0%")]
    [InlineData("machine.price=±100%")]
    [InlineData("machine.price=±20")]
    [InlineData("machine.price=2..1 MUSD")]
    [InlineData("machine.price=1..1 MUSD")]
    [InlineData("machine.price=1 kUSD..2 MUSD")]
    [InlineData("machine.price=1-2 MUSD")]
    [InlineData("machine.price=1..2 MUSD 3")]
    [InlineData("machine.price=..2 MUSD")]
    public void What_is_no_range_is_refused(string text) => Assert.Null(Variation.Read(text));

    [Fact]
    public void A_share_is_taken_of_the_number_in_its_own_unit()
    {
        var varied = Variation.By("machine.price", 0.2).Of(Price);
        Assert.Equal(new ScenarioChange("machine.price", "1.2 MUSD", "--vary machine.price"), varied.At(0));
        Assert.Equal("1.8 MUSD", varied.At(1).Value);
        Assert.Equal("1.5 MUSD", varied.At(0.5).Value);
    }

    [Fact]
    public void A_share_stays_within_what_is_allowed_and_values_do_not()
    {
        Assert.Equal("100 %", Variation.By("costing.uptime", 0.2).Of(Uptime).At(1).Value);
        Assert.Equal("110 %", Variation.Read("costing.uptime=50..110%")!.Of(Uptime).At(1).Value);
    }

    /// <summary>Of what is below 0, the low end is the lower one.</summary>
    [Fact]
    public void The_low_end_is_the_lower_one() =>
        Assert.Equal((-12.0, -8.0), Ends(Variation.By("t", 0.2).Of(new("t", -10, "C", null, null, false, "Cold."))));

    [Fact]
    public void Counts_are_rounded() =>
        Assert.Equal("5", new VariedNumber(new("n", 4, "", 1, null, true, "How many."), 3, 6).At(0.6).Value);

    [Fact]
    public void A_key_that_is_left_out_takes_values_only()
    {
        Assert.Equal("60 um", Variation.Read("machine.laser.layer_height=40..60um")!.Of(null).At(1).Value);
        Assert.Equal(
            "--vary: machine.laser.layer_height is not written and has no default: give values, as in machine.laser.layer_height=FROM..TO",
            Assert.Throws<ArgumentException>(() => Variation.By("machine.laser.layer_height", 0.2).Of(null)).Message);
    }

    [Fact]
    public void Nothing_has_no_share() => Assert.StartsWith(
        "--vary: machine.price is 0 MUSD, of which a share is nothing",
            Assert.Throws<ArgumentException>(() => Variation.By("machine.price", 0.2).Of(Price with { Value = 0 })).Message,
            StringComparison.Ordinal);

    private static (double, double) Ends(VariedNumber varied) => (varied.Low, varied.High);
}
