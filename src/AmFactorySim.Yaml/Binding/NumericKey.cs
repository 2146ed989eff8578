using System.Globalization;

namespace AmFactorySim.Yaml.Binding;

/// <summary>A key whose value is a number, as written or by default: what can be varied.</summary>
/// <param name="Path">The key's path: "machines.S-m400.price".</param>
/// <param name="Value">The number, in its unit.</param>
/// <param name="Unit">The unit that it is written in; empty for a pure number.</param>
/// <param name="Least">The least number allowed in that unit; null where there is none.</param>
/// <param name="Most">The largest number allowed; null where there is none.</param>
/// <param name="IsWhole">Whether it counts something.</param>
/// <param name="Help">What the key means.</param>
public sealed record NumericKey(string Path, double Value, string Unit, double? Least, double? Most, bool IsWhole, string Help)
{
    /// <summary>As it is written.</summary>
    public string Text => Written(Value);

    /// <summary>Another number in its place, as it would be written; counts are rounded.</summary>
    public string Written(double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsWhole ? Math.Round(value) : value):R} {Unit}").TrimEnd();

    /// <summary>A number within what is allowed, the nearest to the given one.</summary>
    public double Allowed(double value) => Math.Min(Math.Max(value, Least ?? double.NegativeInfinity), Most ?? double.PositiveInfinity);
}
