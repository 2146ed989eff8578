using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>How a part is turned before it is printed: "90 deg about x" or "90 deg about x then 30 deg about z".</summary>
/// <param name="Rotation">The turns, one after the other, about axes that stay.</param>
public sealed record PartRotation(Rotation Rotation) : ITextValue<PartRotation>
{
    /// <summary>What may be written.</summary>
    public static string Allowed => "turns about x, y and z, as in \"90 deg about x\" or \"90 deg about x then 30 deg about z\"";

    static string ITextValue<PartRotation>.Form => Allowed;

    static bool ITextValue<PartRotation>.TryRead(string text, Currencies currencies, out PartRotation value)
    {
        var isRead = Rotation.TryParse(text, out var rotation);
        value = new(rotation!);
        return isRead;
    }
}
