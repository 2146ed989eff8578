using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>Assumptions of the cost model that does not simulate.</summary>
[Section("costing",
    "Assumptions of the commands that calculate cost without simulating. A simulation produces these values itself and uses none of them.")]
public sealed record CostingSection(
    [Key("The share of calendar time in which a machine or a station is in use. The rest is waiting and idle time, and the hours in use "
        + "pay for it. Failures of builds are counted apart, by `build_failure`.",
        Default = "70 %", AtLeast = "1 %", AtMost = "100 %", Source = "assumption, fits Gee et al. 2022, section 3.2")]
    Share Uptime,
    [Key("The share of the printing time in which a person supervises a machine that has a crew.",
        Default = "10 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption, fits Gee et al. 2022, section 3.2")]
    Share Supervision,
    [Key("The time in which a quantity is made; it determines the number of machines, and with it the fleet discount.",
        Default = "365 d", AtLeast = "1 h", AtMost = "1000 y", Source = "a year")]
    Duration Within,
    [Key("The work of preparing the build layout, once for the quantity that is asked for: orientation, supports, nesting, slicing. A run "
        + "does not charge it.",
        Default = "0 h", AtLeast = "0 h", AtMost = "1 y", Source = "assumption: the layout is there, or others pay for it")]
    Duration Preparation,
    [Key("The cost of an hour of build preparation.", Default = "70 USD/h", AtLeast = "0 USD/h", AtMost = "10 kUSD/h",
        Source = "assumption: an engineer")]
    Rate<Money, Duration> PreparationWage,
    [Key("Discounts on the price of a machine for larger fleets: `fleet_discounts: [5 % from 5, 10 % from 20]`.")]
    IReadOnlyList<FleetDiscount> FleetDiscounts,
    [Key("Discounts on the price of powder for larger amounts: `powder_discounts: [5 % from 500 kg, 10 % from 5 t]`.",
        Formerly = "powder_breaks")]
    IReadOnlyList<PowderDiscount> PowderDiscounts);

/// <summary>A discount on a machine's price from a number of machines on: "5 % from 10".</summary>
/// <param name="Off">The discount, from 0 to less than 1.</param>
/// <param name="From">The number of machines.</param>
public sealed record FleetDiscount(Share Off, int From) : ITextValue<FleetDiscount>
{
    static string ITextValue<FleetDiscount>.Form => "a share from 0 % to less than 100 % and a number of machines, as in \"5 % from 10\"";

    static bool ITextValue<FleetDiscount>.TryRead(string text, Currencies currencies, out FleetDiscount value)
    {
        value = new(default, 0);
        if (!PowderDiscount.TrySplit(text, currencies, out var off, out var amount) || !NumberText.TryWhole(amount, out var from) ||
            from < 1)
            return false;
        value = new(off, from);
        return true;
    }
}

/// <summary>A discount on the price of powder from an amount on: "5 % from 500 kg".</summary>
/// <param name="Off">The discount, from 0 to less than 1.</param>
/// <param name="From">The amount bought.</param>
public sealed record PowderDiscount(Share Off, Mass From) : ITextValue<PowderDiscount>
{
    static string ITextValue<PowderDiscount>.Form =>
        "a share from 0 % to less than 100 % and an amount of powder, as in \"5 % from 500 kg\"";

    static bool ITextValue<PowderDiscount>.TryRead(string text, Currencies currencies, out PowderDiscount value)
    {
        value = new(default, default);
        if (!TrySplit(text, currencies, out var off, out var amount)) return false;
        if (!QuantityText.TryParse<Mass>(amount, currencies, out var from, out _) || from < default(Mass)) return false;
        value = new(off, from);
        return true;
    }

    /// <summary>Reads the share of "5 % from 500 kg" and returns the amount as written.</summary>
    internal static bool TrySplit(string text, Currencies currencies, out Share off, out string amount)
    {
        var parts = text.Split(" from ", 2, StringSplitOptions.TrimEntries);
        amount = parts[^1];
        off = default;
        return parts.Length == 2 && QuantityText.TryParse(parts[0], currencies, out off, out _) && off.Fraction is >= 0 and < 1;
    }
}
