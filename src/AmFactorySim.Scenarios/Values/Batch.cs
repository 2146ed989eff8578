using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What a station takes at once: "4 plates", "20 units".</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of what.</param>
public readonly record struct Batch(int Count, Workpiece Of) : ITextValue<Batch>
{
    static string ITextValue<Batch>.Form => "a count of plates or units, as in \"4 plates\", \"1 plate\" or \"20 units\"";

    static bool ITextValue<Batch>.TryRead(string text, Currencies currencies, out Batch value)
    {
        var cut = text.LastIndexOf(' ');
        var of = text[(cut + 1)..] switch { "plate" or "plates" => Workpiece.Plate, "unit" or "units" => Workpiece.Unit, _ => (Workpiece?)null };
        var isRead = Numbers.TryWhole(text[..Math.Max(cut, 0)].Trim(), out var count) && count > 0 && of is not null;
        value = new(count, of ?? default);
        return isRead;
    }
}
