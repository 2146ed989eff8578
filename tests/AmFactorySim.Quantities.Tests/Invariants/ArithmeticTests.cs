namespace AmFactorySim.Quantities.Tests.Invariants;

/// <summary>Sums, differences, scaling and comparison within one kind; products only where they mean something.</summary>
public sealed class ArithmeticTests
{
    [Theory, MemberData(nameof(Kinds.AllTypes), MemberType = typeof(Kinds))]
    public void Arithmetic_agrees_with_SI_values(Type kind) => Kinds.Call(FollowsSi<Length>, kind);

    private static void FollowsSi<T>() where T : struct, IQuantity<T> =>
        Generated.Holds(Generated.Numbers, number =>
        {
            var (a, b) = (T.FromSi(number), T.FromSi(7));
            Assert.Equal(T.FromSi(a.Si + b.Si), a + b);
            Assert.Equal(T.FromSi(a.Si - b.Si), a - b);
            Assert.Equal(T.FromSi(a.Si * 3), a * 3);
            Assert.Equal(a * 3, 3 * a);
            Assert.Equal(T.FromSi(a.Si / 3), a / 3);
            Assert.Equal(a.Si / b.Si, a / b);
            Assert.Equal(a.Si < b.Si, a < b);
            Assert.Equal(a.Si > b.Si, a > b);
            Assert.Equal(a.Si <= b.Si, a <= b);
            Assert.Equal(a.Si >= b.Si, a >= b);
        });

    [Fact]
    public void Products_and_rates_have_the_right_kind()
    {
        var (width, time) = (Length.FromMillimetres(20), new Duration(4));
        Assert.Equal(new Area(0.0004), width * width);
        Assert.Equal(8, (width * width * width).CubicCentimetres, 12);
        Assert.Equal(0.005, (width / time).Si, 15);
        Assert.Equal(new Energy(1600), new Power(400) * time);
        Assert.Equal(2.5e-6, (Volume.FromCubicCentimetres(10) / time).Si, 15);
    }

    [Fact]
    public void A_rate_times_an_amount_divides_back()
    {
        var price = QuantityText.Parse<Rate<Money, Mass>>("57 USD/kg");
        Assert.Equal(Money.FromSi(114), price * new Mass(2));
        Assert.Equal(Money.FromSi(114), new Mass(2) * price);
        Assert.Equal(2, (Money.FromSi(114) / price).Kilograms, 12);
        Assert.Equal(price, Rate.Of(Money.FromSi(114), new Mass(2)));
    }

    [Fact]
    public void Dimensions_multiply_by_adding_exponents()
    {
        Assert.Equal(Energy.Kind.Dimension, Power.Kind.Dimension * Duration.Kind.Dimension);
        Assert.Equal(Power.Kind.Dimension, Energy.Kind.Dimension / Duration.Kind.Dimension);
        Assert.Equal(Volume.Kind.Dimension, Length.Kind.Dimension.Power(3));
        Assert.Equal(default, Mass.Kind.Dimension / Mass.Kind.Dimension);
    }
}
