using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Batches;

/// <summary>A named set of constants for a batch's cost.</summary>
/// <param name="Name">As it is written in a batch's file.</param>
public readonly record struct CostBatchPreset(string Name) : ITextValue<CostBatchPreset>
{
    private const string Fit = "fit: closes Figure 7 of Di and Yang 2021";

    /// <summary>
    /// What Di and Yang's Scenario I takes to come out as printed in Figure 7: gas, overhead, labour and energy each have one constant that
    /// is fitted
    /// to their printed cost, since Table 1 has it not or contradicts it. A fit says nothing of the true value.
    /// </summary>
    public static CostBatchPreset DiYangScenarioI { get; } = new("di_yang_scenario_I");

    // All three charges of the overhead are spread over the same hours, so that it is one constant: 635 300 USD over 112 013 h are 5.672
    // USD/h.
    internal static IReadOnlyList<(string Section, string Key, string Value, string Source)> Values { get; } =
    [
        ("material", "gas_price", "0.2020 USD/m3", $"{Fit} (material 57.41 USD)"),
        ("overhead", "machine_life", "112013 h", $"{Fit} (overhead 38.87 USD), the same hours for all three charges"),
        ("overhead", "maintenance_period", "112013 h", $"{Fit} (overhead 38.87 USD), the same hours for all three charges"),
        ("overhead", "administration_period", "112013 h", $"{Fit} (overhead 38.87 USD), the same hours for all three charges"),
        ("labour", "set_up", "2.1848 h", $"{Fit} (labour 22.11 USD), the sum of all four times"),
        ("labour", "operating", "0 h", $"{Fit}: within set_up"),
        ("labour", "pre_processing", "0 h", $"{Fit}: within set_up"),
        ("labour", "post_processing", "0 h", $"{Fit}: within set_up"),
        ("energy", "preparation", "12 h", $"{Fit} (energy 1.47 USD)"),
    ];

    static string ITextValue<CostBatchPreset>.Form => "the name of a preset, di_yang_scenario_I";

    static bool ITextValue<CostBatchPreset>.TryRead(string text, Currencies currencies, out CostBatchPreset value)
    {
        value = new(text);
        return value == DiYangScenarioI;
    }
}
