namespace AmFactorySim.Quantities.Tests.Contract;

/// <summary>What people may write, and what it means.</summary>
public sealed class ReadingTests
{
    private static readonly Currencies Euros = new("EUR", new Dictionary<string, double> { ["USD"] = 0.9, ["JPY"] = 0.006 });

    [Theory]
    [InlineData("50 um", 50e-6)]
    [InlineData("50um", 50e-6)]
    [InlineData("  50   um ", 50e-6)]
    [InlineData("50 µm", 50e-6)] // the micro sign
    [InlineData("50 μm", 50e-6)] // the Greek letter
    [InlineData("0.6 mm", 0.6e-3)]
    [InlineData(".6 mm", 0.6e-3)]
    [InlineData("6. mm", 6e-3)]
    [InlineData("+6 mm", 6e-3)]
    [InlineData("-6 mm", -6e-3)]
    [InlineData("6e-1 mm", 0.6e-3)]
    [InlineData("6E+2 mm", 0.6)]
    [InlineData("1 500 mm", 1.5)]
    [InlineData("12 345 678.5 um", 12.3456785)]
    [InlineData("7.5 cm", 0.075)]
    [InlineData("1 in", 0.0254)]
    [InlineData("1 ft", 0.3048)]
    public void Lengths_are_parsed(string text, double metres) => AssertReads<Length>(text, metres);

    [Theory]
    [InlineData("45 deg", Math.PI / 4)]
    [InlineData("-90deg", -Math.PI / 2)]
    [InlineData("720 deg", 4 * Math.PI)]
    public void Angles_are_parsed(string text, double radians) => AssertReads<Angle>(text, radians);

    [Theory]
    [InlineData("62.5 cm2", 62.5e-4)]
    [InlineData("62.5 cm^2", 62.5e-4)]
    [InlineData("1 mm2", 1e-6)]
    public void Areas_are_parsed(string text, double squareMetres) => AssertReads<Area>(text, squareMetres);

    [Theory]
    [InlineData("29.1 cm3", 29.1e-6)]
    [InlineData("29.1 cc", 29.1e-6)]
    [InlineData("29.1 ml", 29.1e-6)]
    [InlineData("3 l", 3e-3)]
    [InlineData("3 L", 3e-3)]
    [InlineData("2 m-mm2", 2e-6)]
    public void Volumes_are_parsed(string text, double cubicMetres) => AssertReads<Volume>(text, cubicMetres);

    [Theory]
    [InlineData("90 s", 90)]
    [InlineData("1.5 min", 90)]
    [InlineData("4 h", 14_400)]
    [InlineData("21 d", 21 * 86_400)]
    [InlineData("2 wk", 14 * 86_400)]
    [InlineData("1 y", 8760 * 3600)]
    [InlineData("0 s", 0)]
    public void Durations_are_parsed(string text, double seconds) => AssertReads<Duration>(text, seconds);

    [Theory]
    [InlineData("900 kg", 900)]
    [InlineData("1 t", 1000)]
    [InlineData("5 g", 0.005)]
    [InlineData("1 lb", 0.45359237)]
    public void Masses_are_parsed(string text, double kilograms) => AssertReads<Mass>(text, kilograms);

    [Theory]
    [InlineData("373 K", 373)]
    [InlineData("100 degC", 373.15)]
    [InlineData("-273.15 degC", 0)]
    public void Temperatures_are_parsed(string text, double kelvins) => AssertReads<Temperature>(text, kelvins);

    /// <summary>A difference of one degree is one kelvin, wherever the scale begins.</summary>
    [Theory]
    [InlineData("910 J/kg-K", 910)]
    [InlineData("0.91 kJ/kg-K", 910)]
    [InlineData("910 J/kg/K", 910)]
    [InlineData("910 J/kg-degC", 910)]
    public void Specific_heats_are_parsed(string text, double si) => AssertReads<SpecificHeat>(text, si);

    [Theory]
    [InlineData("15 %", 0.15)]
    [InlineData("1300 ppm", 0.0013)]
    public void Shares_are_parsed(string text, double fraction) => AssertReads<Share>(text, fraction);

    [Theory]
    [InlineData("0.15 %/h", 0.0015 / 3600)]
    [InlineData("0.0015 1/h", 0.0015 / 3600)]
    [InlineData("9 %/y", 0.09 / (8760 * 3600))]
    public void Hazard_rates_are_parsed(string text, double si) => AssertReads<Rate<Share, Duration>>(text, si);

    [Fact]
    public void Other_rates_are_parsed()
    {
        AssertReads<Rate<Length, Duration>>("15 cm/s", 0.15);
        AssertReads<Rate<Mass, Volume>>("2.67 g/cm3", 2670);
        AssertReads<Rate<Area, Duration>>("4.90e-5 m2/s", 4.9e-5);
        AssertReads<Rate<Volume, Duration>>("100 cm3/h", 100e-6 / 3600);
        AssertReads<Rate<Mass, Duration>>("20 kg/h", 20.0 / 3600);
        AssertReads<Rate<Energy, Volume>>("2.11 kJ/cm3", 2.11e9);
        AssertReads<Rate<Money, Energy>>("0.12 USD/kWh", 0.12 / 3.6e6);
        AssertReads<Rate<Money, Duration>>("35 kUSD/y", 35_000.0 / (8760 * 3600));
        AssertReads<Energy>("12 kWh", 43.2e6);
        AssertReads<Energy>("2 kW-h", 7.2e6);
        AssertReads<Power>("1 kJ/s", 1000);
    }

    [Theory]
    [InlineData("1.38 MUSD", 1_380_000)]
    [InlineData("700 kUSD", 700_000)]
    [InlineData("57 USD", 57)]
    [InlineData("0.000001 USD", 1e-6)]
    [InlineData("-3 USD", -3)]
    public void Money_with_prefixes_is_parsed(string text, double dollars) => AssertReads<Money>(text, dollars);

    [Fact]
    public void Other_currencies_are_converted_at_their_exchange_rate()
    {
        Assert.Equal(Money.FromSi(90), QuantityText.Parse<Money>("100 USD", Euros));
        Assert.Equal(Money.FromSi(900_000), QuantityText.Parse<Money>("1 MUSD", Euros));
        Assert.Equal(Money.FromSi(6000), QuantityText.Parse<Money>("1 MJPY", Euros));
        Assert.Equal(Money.FromSi(5000), QuantityText.Parse<Money>("5 kEUR", Euros));
        Assert.Equal(51.3, QuantityText.Parse<Rate<Money, Mass>>("57 USD/kg", Euros).Si, 12);
    }

    [Fact]
    public void Parsing_does_not_depend_on_the_culture()
    {
        using (HostileCulture.Enter())
        {
            AssertReads<Length>("-1.5 mm", -1.5e-3);
            AssertReads<Rate<Money, Mass>>("57.5 USD/kg", 57.5);
            Assert.Equal("-1.5 mm", Length.FromMillimetres(-1.5).ToString());
            Assert.Equal("15 %", new Share(0.15).ToString());
        }
    }

    [Theory]
    [InlineData(0.00005, "50 um")]
    [InlineData(0.0006, "600 um")]
    [InlineData(0.0123, "12.3 mm")]
    [InlineData(3, "3 m")]
    [InlineData(-3, "-3 m")]
    [InlineData(0, "0 um")]
    public void Lengths_print_in_a_suitable_unit(double metres, string text) =>
        Assert.Equal(text, new Length(metres).ToString());

    [Fact]
    public void Other_kinds_print_in_a_suitable_unit()
    {
        Assert.Equal("1.38 MUSD", Money.FromSi(1_380_000).ToString());
        Assert.Equal("1.38 MEUR", QuantityText.Print(Money.FromSi(1_380_000), Euros));
        Assert.Equal("51.3 EUR/kg", QuantityText.Print(new Rate<Money, Mass>(51.3), Euros));
        Assert.Equal("4 h", Duration.FromHours(4).ToString());
        Assert.Equal("365 d", QuantityText.Parse<Duration>("1 y").ToString());
        Assert.Equal("373.15 K", QuantityText.Parse<Temperature>("100 degC").ToString());
        Assert.Equal("910 J/kg-K", new SpecificHeat(910).ToString());
        Assert.Equal("0.15 %/h", QuantityText.Parse<Rate<Share, Duration>>("0.15 %/h").ToString());
        Assert.Equal("2 USD-h/kg", QuantityText.Parse<Rate<Money, Rate<Mass, Duration>>>("2 USD-h/kg").ToString());
    }

    [Fact]
    public void Units_can_be_written_in_several_ways()
    {
        Assert.Equal(50, Length.FromMicrometres(50).Micrometres, 12);
        Assert.Equal(62.5, Length.FromMillimetres(62.5).Millimetres, 12);
        Assert.Equal(2, new Area(2e-6).SquareMillimetres, 12);
        Assert.Equal(90, new Angle(Math.PI / 2).Degrees, 12);
        Assert.Equal(Math.PI / 2, Angle.FromDegrees(90).Radians, 15);
        Assert.Equal(29.1, Volume.FromCubicCentimetres(29.1).CubicCentimetres, 12);
        Assert.Equal(500, new Mass(0.5).Grams, 12);
        Assert.Equal(12, new Energy(43.2e6).KilowattHours, 12);
        Assert.Equal(15, new Share(0.15).Percent, 12);
        Assert.Equal(1, Share.Whole.Fraction);
        Assert.Equal(0.5, Duration.FromMinutes(30).Hours, 12);
    }

    [Fact]
    public void A_duration_converts_to_a_TimeSpan_to_the_nearest_tick()
    {
        Assert.Equal(TimeSpan.FromHours(4), Duration.FromHours(4).ToTimeSpan());
        Assert.Equal(new TimeSpan(1), new Duration(0.6e-7).ToTimeSpan());
        Assert.Equal(new Duration(0.25), Duration.From(TimeSpan.FromMilliseconds(250)));
        Assert.Throws<OverflowException>(() => new Duration(1e13).ToTimeSpan());
        Assert.Throws<OverflowException>(() => new Duration(double.NaN).ToTimeSpan());
    }

    private static void AssertReads<T>(string text, double si) where T : struct, IQuantity<T> =>
        Assert.InRange(QuantityText.Parse<T>(text).Si, si - 1e-15 * Math.Abs(si) - 1e-13, si + 1e-15 * Math.Abs(si) + 1e-13);
}
