namespace AmFactorySim.Quantities.Tests.Invariants;

/// <summary>What is printed can be read again, in every culture.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void All_kinds_of_quantities_are_tested() =>
        Assert.Equal([nameof(Angle), nameof(Area), nameof(Duration), nameof(Energy), nameof(Length), nameof(Mass), nameof(Money),
            nameof(Power), nameof(Share), nameof(SpecificHeat), nameof(Temperature), nameof(Volume)],
        Kinds.All.Where(t => !t.IsGenericType).Select(t => t.Name));

    [Theory, MemberData(nameof(Kinds.AllTypes), MemberType = typeof(Kinds))]
    public void Printing_and_parsing_gives_the_same_value(Type kind) => Kinds.Call(Survives<Length>, kind);

    [Theory, MemberData(nameof(Kinds.AllTypes), MemberType = typeof(Kinds))]
    public void Printing_and_parsing_gives_the_same_value_in_an_unusual_culture(Type kind)
    {
        using (HostileCulture.Enter()) Kinds.Call(Survives<Length>, kind);
    }

    [Theory, MemberData(nameof(Kinds.AllTypes), MemberType = typeof(Kinds))]
    public void The_example_of_every_kind_can_be_parsed(Type kind) => Kinds.Call(ExampleIsRead<Length>, kind);

    [Theory, MemberData(nameof(Kinds.AllTypes), MemberType = typeof(Kinds))]
    public void Every_unit_of_a_kind_can_be_parsed(Type kind) => Kinds.Call(UnitsAreRead<Length>, kind);

    [Fact]
    public void Money_is_preserved_to_the_millionth() =>
        Generated.Holds(Generated.Numbers, number =>
        {
            var money = Money.FromSi(number);
            Assert.Equal(money, QuantityText.Parse<Money>(money.ToString()));
        });

    [Fact]
    public void Amounts_print_in_the_scenarios_own_currency()
    {
        var euros = new Currencies("EUR", new Dictionary<string, double>());
        Generated.Holds(Generated.Numbers, number =>
        {
            var text = QuantityText.Print(Money.FromSi(number), euros);
            Assert.EndsWith("EUR", text, StringComparison.Ordinal);
            Assert.Equal(Money.FromSi(number), QuantityText.Parse<Money>(text, euros));
        });
    }

    private static void Survives<T>() where T : struct, IQuantity<T> =>
        Generated.Holds(Generated.Numbers, number =>
        {
            var quantity = T.FromSi(number);
            var back = QuantityText.Parse<T>(QuantityText.Print(quantity));
            Assert.InRange(Math.Abs(back.Si - quantity.Si), 0, 1e-14 * Math.Abs(quantity.Si));
        });

    private static void ExampleIsRead<T>() where T : struct, IQuantity<T> =>
        Assert.True(QuantityText.Parse<T>(T.Kind.Example).Si > 0);

    private static void UnitsAreRead<T>() where T : struct, IQuantity<T>
    {
        var values = T.Kind.Units.Select(unit => QuantityText.Parse<T>($"1 {unit}").Si).ToList();
        Assert.Equal(values.Order(), values);
    }
}
