using System.Globalization;
using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Values;
using FsCheck.Fluent;

namespace AmFactorySim.Scenarios.Tests.Contract;

public class ReadingValuesTests
{
    [Theory]
    [InlineData("6 min", 360, 360, 360)]
    [InlineData("constant(6 min)", 360, 360, 360)]
    [InlineData("uniform(1 h, 2 h)", 3600, 5400, 7200)]
    [InlineData("uniform(min 1 h, max 2 h)", 3600, 5400, 7200)]
    [InlineData("triangular(4 min, 6 min, 11 min)", 240, 420, 660)]
    [InlineData("triangular( 240 s,6 min ,11 min )", 240, 420, 660)]
    [InlineData("pert(4 min, 6 min, 8 min)", 240, 360, 480)]
    [InlineData("exponential(mean 800 h)", 0, 2_880_000, double.PositiveInfinity)]
    [InlineData("exponential(800 h)", 0, 2_880_000, double.PositiveInfinity)]
    [InlineData("weibull(shape 1.5, mean 800 h)", 0, 2_880_000, double.PositiveInfinity)]
    [InlineData("lognormal(mean 5 min, cv 30 %)", 0, 300, double.PositiveInfinity)]
    [InlineData("gamma(mean 5 min, cv 30 %)", 0, 300, double.PositiveInfinity)]
    [InlineData("normal(mean 2 h, sd 1 min)", 0, 7200, double.PositiveInfinity)]
    [InlineData("normal(2 h, 30 min, 1 h, 3 h)", 3600, 7200, 10_800)]
    [InlineData("normal(mean 0 s, sd 1 min, min 0 s, max 1 y)", 0, 47.87307364817, 31_536_000)]
    [InlineData("empirical(1 s, 2 s, 6 s)", 1, 3, 6)]
    [InlineData("discrete(75 % of 4 s, 25 % of 8 s)", 4, 5, 8)]
    public void Durations_may_be_left_to_chance(string text, double least, double mean, double most)
    {
        var law = Read<Uncertain<Duration>>(text).Distribution;
        Assert.Equal((least, most), (law.Minimum, law.Maximum));
        Assert.Equal(mean, law.Mean, mean * 1e-9);
    }

    [Fact]
    public void Shares_may_be_left_to_chance() => Assert.Equal(0.3, Read<Uncertain<Share>>("uniform(10 %, 50 %)").Distribution.Mean, 12);

    [Theory]
    [InlineData("normal(15 %, 5 %)", 0, double.PositiveInfinity)]
    [InlineData("normal(mean 15 %, sd 5 %, min 10 %, max 100 %)", 0.1, 1)]
    public void A_normal_share_needs_a_maximum_to_stay_below_one(string text, double least, double most)
    {
        var law = Read<Uncertain<Share>>(text).Distribution;
        Assert.Equal((least, most), (law.Minimum, law.Maximum));
    }

    [Theory]
    [InlineData("4 plates", 4, Workpiece.Plate)]
    [InlineData("1 plate", 1, Workpiece.Plate)]
    [InlineData("20 units", 20, Workpiece.Unit)]
    public void A_batch_counts_plates_or_units(string text, int count, Workpiece of) =>
        Assert.Equal(new Batch(count, of), Read<Batch>(text));

    [Fact]
    public void Rules_read_as_they_are_spoken()
    {
        Assert.Null(Read<StartRule>("full").After);
        Assert.Equal(Duration.FromHours(8), Read<StartRule>("full or after 8 h").After);
        Assert.Equal(new Rework(new(0.03), "support_removal"), Read<Rework>("3 % to support_removal"));
        Assert.Equal(Duration.FromHours(21 * 24), Read<DueRule>("21 d after release").AfterRelease);
        Assert.Null(Read<ReleaseRule>("evenly").At);
        Assert.Equal(default(Duration), Read<ReleaseRule>("at_start").At);
        Assert.Equal(Duration.FromHours(720), Read<ReleaseRule>("30 d").At);
    }

    [Theory]
    [InlineData("Mon-Fri 06:00-14:00", "0.06:00-0.14:00 1.06:00-1.14:00 2.06:00-2.14:00 3.06:00-3.14:00 4.06:00-4.14:00")]
    [InlineData("Sat 08:00-12:00", "5.08:00-5.12:00")]
    [InlineData("Fri-Mon 00:00-24:00", "4.00:00-5.00:00 5.00:00-6.00:00 6.00:00-7.00:00 0.00:00-1.00:00")]
    [InlineData("Sat-Sun 22:00-06:00", "5.22:00-6.06:00 6.22:00-7.00:00 0.00:00-0.06:00")]
    public void Shifts_are_windows_of_a_week_also_over_midnight_and_the_weeks_end(string text, string windows)
    {
        static string Print(TimeSpan t) => $@"{t.Days}.{t:hh\:mm}";
        Assert.Equal(windows, string.Join(' ', Read<ShiftWindow>(text).Windows().Select(w => $"{Print(w.Start)}-{Print(w.End)}")));
    }

    [Fact]
    public void Every_shift_is_as_long_as_its_hours_on_all_its_days()
    {
        var time = Gen.Choose(0, 24 * 60 - 1);
        var days = new[] { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
        Prop.ForAll(Gen.Zip(Gen.Zip(Gen.Choose(0, 6), Gen.Choose(0, 6)), Gen.Zip(time, time)).Where(x => x.Item2.Item1 != x.Item2.Item2)
            .ToArbitrary(), x =>
        {
            var ((first, last), (from, to)) = (x.Item1, x.Item2);
            var windows = Read<ShiftWindow>($"{days[first]}-{days[last]} {from / 60:D2}:{from % 60:D2}-{to / 60:D2}:{to % 60:D2}").Windows()
                .ToList();
            var daily = to > from ? to - from : to - from + 24 * 60;
            Assert.Equal(((last - first + 7) % 7 + 1) * daily, windows.Sum(w => (w.End - w.Start).TotalMinutes));
            Assert.All(windows, w => Assert.True(TimeSpan.Zero <= w.Start && w.Start < w.End && w.End <= TimeSpan.FromDays(7)));
        }).Holds();
    }

    [Fact]
    public void Whole_numbers_come_back_in_every_way_of_grouping() => Prop.ForAll<int>(number =>
    {
        Assert.Equal(number, Read<int>(number.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(number, Read<int>(number.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = " " })));
    }).Holds();

    [Theory]
    [InlineData("yes", true)]
    [InlineData("true", true)]
    [InlineData("no", false)]
    [InlineData("false", false)]
    public void Yes_and_no(string text, bool answer) => Assert.Equal(answer, Read<bool>(text));

    [Fact]
    public void The_culture_of_the_machine_makes_no_difference()
    {
        var scenario = Repository.PathOf("scenarios/bracket-100k.yaml");
        var there = ScenarioReader.Read(scenario).Print(".");
        var (culture, hostile) = (CultureInfo.CurrentCulture, (CultureInfo)CultureInfo.InvariantCulture.Clone());
        hostile.NumberFormat = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~", PercentSymbol = "x" };
        hostile.DateTimeFormat.TimeSeparator = "!";
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = hostile;
            Assert.Equal(there, ScenarioReader.Read(scenario).Print("."));
            Assert.Equal(390, Read<Uncertain<Duration>>("6.5 min").Distribution.Mean, 9);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        }
    }

    private static T Read<T>(string text) =>
        ValueForm.Of(typeof(T))!.TryRead(text, Currencies.UsDollars, out var value, out var fault) ? (T)value
            : throw new FormatException(fault);
}
