namespace AmFactorySim.Experiments;

/// <summary>A powder, over the whole horizon.</summary>
/// <param name="Material">Its name.</param>
/// <param name="BoughtKg">Delivered, without what was there at the start.</param>
/// <param name="FusedKg">Fused into units and supports.</param>
/// <param name="LostKg">Lost in handling, sieved out or discarded.</param>
public sealed record PowderFigures(string Material, Figure BoughtKg, Figure FusedKg, Figure LostKg);
