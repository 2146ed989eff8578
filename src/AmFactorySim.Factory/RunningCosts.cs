using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;

namespace AmFactorySim.Factory;

/// <summary>What owning and running a piece of equipment costs.</summary>
/// <param name="Account">The account of its ownership.</param>
/// <param name="Ownership">Per hour of the calendar.</param>
/// <param name="PowerWorking">Electric power while heating, printing or processing.</param>
/// <param name="PowerIdle">Electric power at any other time.</param>
/// <param name="EnergyPrice">The price of electricity.</param>
/// <param name="Consumables">What is used up in each hour of processing.</param>
internal sealed record RunningCosts(
    Account Account, Rate<Money, Duration> Ownership, Power PowerWorking, Power PowerIdle, Rate<Money, Energy> EnergyPrice,
    Rate<Money, Duration> Consumables = default);
