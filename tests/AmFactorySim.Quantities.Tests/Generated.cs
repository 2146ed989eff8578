using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Quantities.Tests;

/// <summary>Generated numbers and the check of a property for them.</summary>
internal static class Generated
{
    /// <summary>Numbers of any sign and of any size that people write, from 1e-9 to 1e9, and now and then zero.</summary>
    public static Arbitrary<double> Numbers { get; } = (
        from mantissa in Gen.Choose(-999_999_999, 999_999_999)
        from exponent in Gen.Choose(-17, 0)
        select mantissa * Math.Pow(10, exponent)).ToArbitrary();

    public static void Holds<T>(Arbitrary<T> cases, Action<T> check) =>
        Prop.ForAll(cases, check).Holds(1000);
}
