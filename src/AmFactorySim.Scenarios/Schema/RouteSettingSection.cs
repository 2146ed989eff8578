using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>The place in which conventional routes work.</summary>
[Section("a setting", "The place in which conventional routes work.")]
public sealed record RouteSettingSection(
    [Key("The share of the calendar in which there is work.", MoreThan = "0 %", AtMost = "100 %")] Estimate<Share> WorkingTime,
    [Key("From the order to the arrival of material.", AtLeast = "0 h")] Estimate<Duration> MaterialLeadTime,
    [Key("The energy that it took to make a kilogram of tools, from ore to finished mould.", AtLeast = "0 J/kg")] Estimate<Rate<Energy, Mass>> ToolEnergy,
    [Key("The greenhouse gases of that.", AtLeast = "0 kg/kg")] Estimate<Rate<Mass, Mass>> ToolCarbon);
