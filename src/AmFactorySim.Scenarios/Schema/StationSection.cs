using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>A group of identical post-processing stations.</summary>
[Section("a station", "A group of identical post-processing stations. The catalogue knows the usual ones; any of their values can be "
    + "overridden.")]
public sealed record StationSection(
    [Key("Another group of stations whose keys this one takes over; keys given here override them.", Otherwise = "none")]
    string? Like,
    [Key("The station in the catalogue.", Otherwise = "the group's own name, if the catalogue knows it")]
    string? Model,
    [Key("Which of the catalogue's methods for this station.",
        Otherwise = "the method named after the parts' metal, or else the first in the catalogue")]
    string? Method,
    [Key("Number of stations.", Default = "1", AtLeast = "1", AtMost = "10000")]
    int Count,
    [Key("The crew that works here.", Otherwise = "no people are needed", Names = "crews")]
    string? Crew,
    [Key("How long a batch occupies the station.", AtLeast = "0 s")]
    Uncertain<Duration> Time,
    [Key("How much of that time a person is needed, from its beginning.", Otherwise = "all of it", AtLeast = "0 s")]
    Uncertain<Duration>? CrewTime,
    [Key("The batch size; plates keep their units until the first station that takes units.", Default = "1 unit")]
    Batch Batch,
    [Key("When a batch that is not full starts.", Default = "full or after 8 h", Source = "assumption")]
    StartRule Starts,
    [Key("The capacity of the buffer in front of the stations, in plates or units; while it is full, the step before is blocked, "
        + "but units to be reworked enter it.",
        Otherwise = "unlimited", AtLeast = "1", AtMost = "1000000000")]
    int? Buffer,
    [Key("The probability that a unit is scrapped here.", Default = "0 %", AtLeast = "0 %", AtMost = "99 %")]
    Share Scrap,
    [Key("The probability that a unit is sent back, and the station of its route that it goes to.", Otherwise = "nothing is sent back")]
    Rework? Rework,
    [Key("The price of one station.", Default = "0 USD", AtLeast = "0 USD", AtMost = "1000 MUSD")]
    Money Price,
    [Key("The depreciation period.", Default = "10 y", AtLeast = "1 d", AtMost = "1000 y", Source = "assumption")]
    Duration Life,
    [Key("What it is sold for at the end of that period, as a share of the price.", Default = "0 %", AtLeast = "0 %", AtMost = "100 %")]
    Share ResidualValue,
    [Key("The interest per year on the capital that is not yet written off.",
        Default = "8 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")]
    Share Interest,
    [Key("Maintenance per year, as a share of the price.", Default = "5 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")]
    Share Maintenance,
    [Key("The floor that a station takes, including the space around it; it costs `floor_price`.", Default = "0 m2",
        AtLeast = "0 m2", AtMost = "1000000 m2")]
    Area FloorSpace,
    [Key("Tools, wire, gas or media that the work consumes: per hour of work, batch or unit, as in `3 USD/h`, `5 USD per batch` or " +
         "`0.2 USD per unit`.",
        Default = "0 USD/h")]
    Consumables Consumables,
    [Key("The electric power while working.", Default = "0 kW", AtLeast = "0 kW", AtMost = "100 MW")]
    Power Power);

/// <summary>The batch size of a station: "4 plates", "20 units".</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of what.</param>
public readonly record struct Batch(int Count, Workpiece Of) : ITextValue<Batch>
{
    private const int Most = 1_000_000;

    static string ITextValue<Batch>.Form =>
        "a number of plates or units, at most a million, as in \"4 plates\", \"1 plate\" or \"20 units\"";

    static bool ITextValue<Batch>.TryRead(string text, Currencies currencies, out Batch value)
    {
        var cut = text.LastIndexOf(' ');
        var of = text[(cut + 1)..] switch
        {
            "plate" or "plates" => Workpiece.Plate,
            "unit" or "units" => Workpiece.Unit,
            _ => (Workpiece?)null,
        };
        var isRead = NumberText.TryWhole(text[..Math.Max(cut, 0)].Trim(), out var count) && count is > 0 and <= Most
            && of is not null;
        value = new(count, of ?? default);
        return isRead;
    }
}

/// <summary>Consumables of a station's work: "3 USD/h", "5 USD per batch", "0.2 USD per unit".</summary>
/// <param name="Of">Per hour, batch or unit; the other two are 0.</param>
public readonly record struct Consumables(StationConsumables Of) : ITextValue<Consumables>
{
    private const double Most = 1e9;
    private const string PerBatch = " per batch", PerUnit = " per unit";

    static string ITextValue<Consumables>.Form =>
        "an amount of money per hour, batch or unit, from 0 to 1000 MUSD, as in "
            + "\"3 USD/h\", \"5 USD per batch\" or \"0.2 USD per unit\"";

    static bool ITextValue<Consumables>.TryRead(string text, Currencies currencies, out Consumables value)
    {
        value = default;
        var isRead = false;
        if (text.EndsWith(PerBatch, StringComparison.Ordinal)) value = new(new() { PerBatch = Read<Money>(text[..^PerBatch.Length]) });
        else if (text.EndsWith(PerUnit, StringComparison.Ordinal)) value = new(new() { PerUnit = Read<Money>(text[..^PerUnit.Length]) });
        else value = new(new() { PerHour = Read<Rate<Money, Duration>>(text) });
        return isRead;

        T Read<T>(string amount) where T : struct, IQuantity<T>
        {
            isRead = QuantityText.TryParse<T>(amount, currencies, out var read, out _) && read.Si >= 0 && read.Si <= Most;
            return read;
        }
    }
}

/// <summary>Rework at a station: "3 % to support_removal".</summary>
/// <param name="Share">The probability that a unit is sent back, from 0 to 0.99: a unit passes after 100 times on average.</param>
/// <param name="To">The station that it goes to.</param>
public sealed record Rework(Share Share, string To) : ITextValue<Rework>
{
    static string ITextValue<Rework>.Form => "a share from 0 % to 99 % and a station, as in \"3 % to support_removal\"";

    static bool ITextValue<Rework>.TryRead(string text, Currencies currencies, out Rework value)
    {
        var parts = text.Split(" to ", 2, StringSplitOptions.TrimEntries);
        value = new(default, parts[^1]);
        if (parts.Length < 2 || parts[1].Length == 0) return false;
        if (!QuantityText.TryParse<Share>(parts[0], currencies, out var share, out _)) return false;
        if (share.Fraction is not (>= 0 and <= 0.99)) return false;
        value = new(share, parts[1]);
        return true;
    }
}
