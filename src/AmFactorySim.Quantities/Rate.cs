namespace AmFactorySim.Quantities;

/// <summary>One quantity per unit of another: 57 USD/kg, 15 cm/s, 2.67 g/cm3, 0.15 %/h.</summary>
/// <typeparam name="TOf">The numerator, such as money.</typeparam>
/// <typeparam name="TPer">The denominator, such as mass.</typeparam>
public readonly record struct Rate<TOf, TPer>(double Si) : IQuantity<Rate<TOf, TPer>>
    where TOf : struct, IQuantity<TOf>
    where TPer : struct, IQuantity<TPer>
{
    /// <inheritdoc/>
    public static QuantityKind Kind { get; } = Rate.KindOf(TOf.Kind, TPer.Kind);

    /// <inheritdoc/>
    public static Rate<TOf, TPer> FromSi(double si) => new(si);

    /// <summary>The rate times an amount: 57 USD/kg times 2 kg are 114 USD.</summary>
    public static TOf operator *(Rate<TOf, TPer> rate, TPer amount) => TOf.FromSi(rate.Si * amount.Si);

    /// <summary>An amount times the rate: 2 kg times 57 USD/kg are 114 USD.</summary>
    public static TOf operator *(TPer amount, Rate<TOf, TPer> rate) => TOf.FromSi(rate.Si * amount.Si);

    /// <summary>An amount divided by the rate: 30 cm at 15 cm/s take 2 s.</summary>
    public static TPer operator /(TOf total, Rate<TOf, TPer> rate) => TPer.FromSi(total.Si / rate.Si);

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Print(this);
}

/// <summary>Creates rates.</summary>
public static class Rate
{
    /// <summary>The rate of a quantity per unit of another.</summary>
    public static Rate<TOf, TPer> Of<TOf, TPer>(TOf of, TPer per)
        where TOf : struct, IQuantity<TOf>
        where TPer : struct, IQuantity<TPer> => new(of.Si / per.Si);

    // Established names of rates; other rates are named after their parts.
    private static readonly Dictionary<(string, string), QuantityKind> Known = new()
    {
        [("a length", "a duration")] = new("a speed", new(Length: 1, Time: -1), ["mm/s", "m/s"], "15 cm/s"),
        [("a speed", "a duration")] = new("an acceleration", new(Length: 1, Time: -2), ["mm/s2", "m/s2"], "20000 m/s2"),
        [("a mass", "a volume")] = new("a density", new(Length: -3, Mass: 1), ["g/cm3"], "2.67 g/cm3"),
        [("an area", "a duration")] = new("a diffusivity", new(Length: 2, Time: -1), ["m2/s"], "4.9e-5 m2/s"),
        [("a volume", "a duration")] = new("a volume flow", new(Length: 3, Time: -1), ["cm3/h", "l/h", "m3/h"], "2 m3/h"),
        [("a mass", "a duration")] = new("a mass flow", new(Mass: 1, Time: -1), ["g/h", "kg/h"], "20 kg/h"),
        [("a share", "a duration")] = new("a failure rate", new(Time: -1), ["%/h"], "0.15 %/h"),
        [("an energy", "a volume")] = new("a volumetric enthalpy", new(-1, 1, -2), ["J/cm3", "kJ/cm3"], "2.11 kJ/cm3"),
        [("an energy", "a mass")] = new("an energy by mass", new(2, 0, -2), ["kJ/kg", "MJ/kg"], "200 MJ/kg"),
        [("a mass", "an energy")] = new("a carbon intensity", new(-2, 0, 2), ["g/kWh", "kg/kWh"], "0.4 kg/kWh"),
        [("a mass", "a mass")] = new("a mass by mass", default, ["kg/kg"], "12 kg/kg"),
        [("an amount of money", "a mass")] = new("a price by mass", new(Mass: -1, Money: 1), ["USD/kg"], "57 USD/kg"),
        [("an amount of money", "a volume")] = new("a price by volume", new(Length: -3, Money: 1), ["USD/m3"], "0.2 USD/m3"),
        [("an amount of money", "an energy")] = new("a price of energy", new(-2, -1, 2, 0, 1), ["USD/kWh"], "0.12 USD/kWh"),
        [("an amount of money", "a duration")] = new("a cost rate", new(Time: -1, Money: 1), ["USD/h"], "40 USD/h"),
        [("an amount of money", "an area")] = new("a price by area", new(Length: -2, Money: 1), ["USD/m2"], "120 USD/m2"),
        [("a price by area", "a duration")] = new("a rent", new(Length: -2, Time: -1, Money: 1), ["USD/m2-y"], "150 USD/m2-y"),
    };

    internal static QuantityKind KindOf(QuantityKind of, QuantityKind per)
    {
        if (Known.TryGetValue((of.Name, per.Name), out var kind)) return kind;
        var unit = Quotient(of.Units[0], per.Units[^1]);
        return new($"{of.Name} per {per.Name[(per.Name.IndexOf(' ') + 1)..]}", of.Dimension / per.Dimension, [unit], $"1 {unit}");
    }

    // "USD" per "kg/h" is "USD-h/kg".
    private static string Quotient(string of, string per)
    {
        var (above, below) = (of.Split('/'), per.Split('/', 2));
        var numerator = below.Length > 1 ? $"{above[0]}-{below[1]}" : above[0];
        return string.Join('/', [numerator, .. above[1..], below[0]]);
    }
}
