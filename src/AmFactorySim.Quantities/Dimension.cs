namespace AmFactorySim.Quantities;

/// <summary>The dimension of a quantity: exponents of length, mass, time, temperature, money and angle.</summary>
/// <remarks>
/// A joule is 1 kg m²/s², so energy has the exponents (2, 1, -2, 0, 0, 0); a share such as 15 % has none. Angles have an exponent of their
/// own, so
/// that 45 deg is not a share.
/// </remarks>
public readonly record struct Dimension(int Length = 0, int Mass = 0, int Time = 0, int Temperature = 0, int Money = 0, int Angle = 0)
{
    /// <summary>The dimension of a product.</summary>
    public static Dimension operator *(Dimension a, Dimension b) =>
        new(a.Length + b.Length, a.Mass + b.Mass, a.Time + b.Time, a.Temperature + b.Temperature, a.Money + b.Money, a.Angle + b.Angle);

    /// <summary>The dimension of a quotient.</summary>
    public static Dimension operator /(Dimension a, Dimension b) => a * b.Power(-1);

    /// <summary>The dimension of a power.</summary>
    public Dimension Power(int exponent) =>
        new(Length * exponent, Mass * exponent, Time * exponent, Temperature * exponent, Money * exponent, Angle * exponent);
}
