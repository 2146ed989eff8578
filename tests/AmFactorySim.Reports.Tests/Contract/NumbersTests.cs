namespace AmFactorySim.Reports.Tests.Contract;

/// <summary>How figures are printed.</summary>
public sealed class NumbersTests
{
    [Theory]
    [InlineData(1234.4, 0, "1 234")]
    [InlineData(0.5, 0, "0.5")]
    [InlineData(0.001, 0, "0.001")]
    [InlineData(-0.0004, 2, "-0.0004")]
    [InlineData(0, 2, "0.00")]
    [InlineData(1e-300, 1, "0.000000000000")]
    public void A_small_figure_is_not_printed_as_nothing(double value, int digits, string text) =>
        Assert.Equal(text, Numbers.Visible(value, digits));
}
