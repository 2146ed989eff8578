namespace AmFactorySim.Quantities.Tests.Contract;

/// <summary>What people are told when a text is no quantity: what, and what would fit.</summary>
public sealed class MessageTests
{
    private const string LengthUnits = "units: nm, um, mm, cm, in, dm, ft, m";

    [Theory]
    [InlineData("", "\"\" is not a length; write a number and a unit, as in 0.6 mm")]
    [InlineData("   ", "\"\" is not a length; write a number and a unit, as in 0.6 mm")]
    [InlineData("mm", "\"mm\" is not a length; write a number and a unit, as in 0.6 mm")]
    [InlineData("- mm", "\"- mm\" is not a length; write a number and a unit, as in 0.6 mm")]
    [InlineData(". mm", "\". mm\" is not a length; write a number and a unit, as in 0.6 mm")]
    [InlineData("NaN mm", "\"NaN mm\" is not a length; write a number and a unit, as in 0.6 mm")]
    [InlineData("Infinity mm", "\"Infinity mm\" is not a length; write a number and a unit, as in 0.6 mm")]
    [InlineData("\u22125 mm", "\"\u22125 mm\" is not a length; write a number and a unit, as in 0.6 mm")]
    [InlineData("０.6 mm", "\"０.6 mm\" is not a length; write a number and a unit, as in 0.6 mm")]
    public void A_missing_number_is_refused(string text, string message) => AssertRefused<Length>(text, message);

    [Theory]
    [InlineData("1,5 mm")]
    [InlineData("1,500.5 mm")]
    [InlineData("1.500,5 mm")]
    [InlineData("1.2.3 mm")]
    [InlineData("1'500 mm")]
    [InlineData("1500 00 mm")]
    [InlineData("1 50 mm")]
    public void A_number_with_separators_is_refused(string text) =>
        AssertRefused<Length>(text,
            $"\"{text}\" has a number that is not plain; write a decimal point and no comma, as in 1234.5, before the unit");

    [Fact]
    public void A_missing_unit_is_refused()
    {
        AssertRefused<Length>("50", $"\"50\" has no unit; a length is written as in 0.6 mm ({LengthUnits})");
        AssertRefused<Share>("0.5", "\"0.5\" has no unit; a share is written as in 15 % (units: ppm, %)");
        AssertRefused<Duration>("1e3", "\"1e3\" has no unit; a duration is written as in 4 h (units: us, ms, s, min, h, d, wk, y)");
    }

    [Theory]
    [InlineData("5 mils", "mils")]
    [InlineData("5 MM", "MM")]
    [InlineData("5 mm5", "mm5")]
    [InlineData("5 mm1", "mm1")]
    [InlineData("5 ethers", "ethers")]
    [InlineData("5 kg/furlong", "furlong")]
    [InlineData("5 mm-", "mm-")]
    [InlineData("5 /s", "/s")]
    [InlineData("5 1/", "1/")]
    [InlineData("5 1/mils", "mils")]
    [InlineData("5 EUR", "EUR")]
    [InlineData("5 e", "e")]
    public void An_unknown_unit_is_refused(string text, string part) =>
        AssertRefused<Length>(text, $"\"{text}\": {part} is not a unit; a length is written as in 0.6 mm ({LengthUnits})");

    [Theory]
    [InlineData("5 kg")]
    [InlineData("5 mm2")]
    [InlineData("5 mm/s")]
    [InlineData("5 1/mm")]
    [InlineData("5 USD")]
    [InlineData("5 %")]
    public void A_unit_of_another_kind_is_refused(string text) =>
        AssertRefused<Length>(text, $"\"{text}\" is not a length, which is written as in 0.6 mm ({LengthUnits})");

    [Fact]
    public void The_message_lists_the_allowed_units_of_every_kind()
    {
        AssertRefused<Volume>("5 kg", "\"5 kg\" is not a volume, which is written as in 29.1 cm3 (units: mm3, ml, cc, cm3, l, L, m3)");
        AssertRefused<Area>("5 kg", "\"5 kg\" is not an area, which is written as in 62.5 cm2 (units: mm2, cm2, m2)");
        AssertRefused<Angle>("5 %", "\"5 %\" is not an angle, which is written as in 45 deg (units: deg)");
        AssertRefused<Share>("45 deg", "\"45 deg\" is not a share, which is written as in 15 % (units: ppm, %)");
        AssertRefused<Temperature>("5 kg", "\"5 kg\" is not a temperature, which is written as in 100 degC (units: K, degC)");
        AssertRefused<Rate<Money, Mass>>("5 kg", "\"5 kg\" is not a price by mass, which is written as in 57 USD/kg (units: USD/kg)");
        AssertRefused<Rate<Money,
            Power>>("5 kg", "\"5 kg\" is not an amount of money per power, which is written as in 1 USD/kW (units: USD/kW)");
        AssertRefused<Rate<Share, Duration>>("5 %", "\"5 %\" is not a failure rate, which is written as in 0.15 %/h (units: %/h)");
    }

    [Theory]
    [InlineData("5 EUR", "EUR")]
    [InlineData("5 kEUR", "EUR")]
    [InlineData("5 MEUR", "EUR")]
    public void A_currency_without_an_exchange_rate_is_refused(string text, string code) =>
        AssertRefused<Money>(text, $"\"{text}\" is in {code}, but amounts are in USD; give its exchange rate, or write USD");

    [Fact]
    public void Examples_and_units_are_in_the_scenarios_own_currency()
    {
        var euros = new Currencies("EUR", new Dictionary<string, double>());
        Assert.False(QuantityText.TryParse<Rate<Money, Mass>>("5", euros, out _, out var noUnit));
        Assert.Equal("\"5\" has no unit; a price by mass is written as in 57 EUR/kg (units: EUR/kg)", noUnit);
        Assert.False(QuantityText.TryParse<Money>("5 USD", euros, out _, out var foreign));
        Assert.Equal("\"5 USD\" is in USD, but amounts are in EUR; give its exchange rate, or write EUR", foreign);
        Assert.False(QuantityText.TryParse<Money>("5 mEUR", euros, out _, out var prefix));
        Assert.Equal("\"5 mEUR\": mEUR is not a unit; an amount of money is written as in 1.38 MEUR (units: EUR, kEUR, MEUR)", prefix);
    }

    [Fact]
    public void An_amount_of_money_out_of_range_is_refused()
    {
        AssertRefused<Length>("1e400 mm", "\"1e400 mm\" is too large");
        AssertRefused<Mass>("1e308 t", "\"1e308 t\" is too large");
        AssertRefused<Money>("2e32 USD", "\"2e32 USD\" is too large");
        AssertRefused<Money>("-2e26 MUSD", "\"-2e26 MUSD\" is too large");
        Assert.Equal(1.7e32, QuantityText.Parse<Money>("1.7e32 USD").Si);
    }

    [Fact]
    public void Money_that_overflows_throws_and_never_wraps()
    {
        var most = new Money(Int128.MaxValue);
        Assert.Throws<OverflowException>(() => most + new Money(1));
        Assert.Throws<OverflowException>(() => -most - new Money(2));
        Assert.Throws<OverflowException>(() => -new Money(Int128.MinValue));
        Assert.Throws<OverflowException>(() => Money.FromSi(2e32));
        Assert.Throws<OverflowException>(() => Money.FromSi(double.NaN));
    }

    [Theory]
    [InlineData("USD", true)]
    [InlineData("usd", false)]
    [InlineData("US", false)]
    [InlineData("USDX", false)]
    [InlineData("ÜSD", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_currency_code_must_be_three_capitals(string? text, bool isCode) => Assert.Equal(isCode, Currencies.IsCode(text));

    /// <summary>Whatever is written, it is read or refused with a message; nothing else happens.</summary>
    [Fact]
    public void Any_text_is_parsed_or_refused()
    {
        const string letters = "0123456789 .,-+eE/^*%umkghdUSDEKC1µ";
        var texts = FsCheck.Fluent.Gen.Elements(letters.ToCharArray());
        var arbitrary = FsCheck.Fluent.Arb.From(FsCheck.Fluent.Gen.Select(FsCheck.Fluent.Gen.ArrayOf(texts), c => new string(c)));
        Generated.Holds(arbitrary, text =>
        {
            var isRead = QuantityText.TryParse<Rate<Money, Mass>>(text, Currencies.UsDollars, out var value, out var fault);
            Assert.Equal(isRead, fault is null);
            if (isRead) Assert.True(double.IsFinite(value.Si));
        });
    }

    private static void AssertRefused<T>(string text, string message) where T : struct, IQuantity<T>
    {
        Assert.False(QuantityText.TryParse<T>(text, Currencies.UsDollars, out _, out var fault));
        Assert.Equal(message, fault);
        Assert.Equal(message, Assert.Throws<FormatException>(() => QuantityText.Parse<T>(text)).Message);
    }
}
