using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.Plan;

/// <summary>What the work of a station uses up: tools, wire, gas, media.</summary>
/// <param name="PerHour">For each hour of processing.</param>
/// <param name="PerBatch">For each batch; its plates or units share it.</param>
/// <param name="PerUnit">For each unit, also where whole plates are worked on.</param>
public readonly record struct StationConsumables(Rate<Money, Duration> PerHour = default, Money PerBatch = default, Money PerUnit = default);
