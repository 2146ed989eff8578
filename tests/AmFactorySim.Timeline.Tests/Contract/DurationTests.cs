using System.Globalization;

namespace AmFactorySim.Timeline.Tests.Contract;

public class DurationTests
{
    [Fact]
    public void Whole_numbers_are_exact()
    {
        Assert.Equal(new TimeSpan(0, 0, 5), 5.Seconds());
        Assert.Equal(new TimeSpan(0, 5, 0), 5.Minutes());
        Assert.Equal(new TimeSpan(5, 0, 0), 5.Hours());
        Assert.Equal(new TimeSpan(5, 0, 0, 0), 5.Days());
        Assert.Equal(new TimeSpan(35, 0, 0, 0), 5.Weeks());
        Assert.Equal(new TimeSpan(int.MaxValue * TimeSpan.TicksPerMinute), int.MaxValue.Minutes());
        // A product in floating point would be rounded to a multiple of 1024 ticks.
        Assert.Equal(new TimeSpan(900_000_000_007 * TimeSpan.TicksPerSecond), 900_000_000_007.0.Seconds());
        Assert.Equal(-(3.Hours()), (-3).Hours());
        Assert.Equal(default, 0.0.Weeks());
    }

    [Fact]
    public void Other_numbers_are_rounded_to_100_nanoseconds()
    {
        Assert.Equal(new TimeSpan(2, 30, 0), 2.5.Hours());
        Assert.Equal(new TimeSpan(0, 0, 18), 0.3.Minutes());
        Assert.Equal(new TimeSpan(3), 2.6e-7.Seconds());
        Assert.Equal(new TimeSpan(-3), (-2.6e-7).Seconds());
        Assert.Equal(new TimeSpan(2), 1.6e-7.Seconds());
        Assert.Equal(new TimeSpan(12, 0, 0), 0.5.Days());
        Assert.Equal(new TimeSpan(3, 12, 0, 0), 0.5.Weeks());
        Assert.Equal(new TimeSpan(1_000_000 * TimeSpan.TicksPerHour + TimeSpan.TicksPerMinute * 30), 1_000_000.5.Hours());
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(-1e300, "-1E+300")]
    [InlineData(256204779, "256204779")]
    public void What_is_no_time_or_too_long_is_refused(double hours, string number)
    {
        ArgumentOutOfRangeException refusal = Assert.Throws<ArgumentOutOfRangeException>(() => hours.Hours());
        Assert.StartsWith($"A duration must be from -256204778 to 256204778 hours, but is {number}.", refusal.Message);
    }

    [Fact]
    public void The_longest_durations_of_each_unit_are_allowed_and_no_longer_ones()
    {
        Assert.Equal(922_337_203_685.0 * 1e7, 922_337_203_685.0.Seconds().Ticks);
        Assert.Throws<ArgumentOutOfRangeException>(() => 922_337_203_686.0.Seconds());
        Assert.Equal(15_372_286_728.0 * 6e8, 15_372_286_728.0.Minutes().Ticks);
        Assert.Throws<ArgumentOutOfRangeException>(() => 15_372_286_728.1.Minutes());
        Assert.Equal(10_675_199, 10_675_199.Days().TotalDays);
        Assert.Equal(10_675_199, 10_675_199.0.Days().TotalDays);
        Assert.Throws<ArgumentOutOfRangeException>(() => 10_675_200.Days());
        Assert.Equal(-1_525_028 * 7, (-1_525_028).Weeks().TotalDays);
        Assert.Throws<ArgumentOutOfRangeException>(() => 1_525_029.Weeks());
        Assert.Throws<ArgumentOutOfRangeException>(() => int.MinValue.Days());
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Contains("but is 1E+300.", Assert.Throws<ArgumentOutOfRangeException>(() => 1e300.Days()).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
