namespace AmFactorySim.Experiments;

/// <summary>A powder, over the whole horizon.</summary>
public sealed record PowderFigures(
    [property: Figure("Its name.")] string Material,
    [property: Figure("Delivered, without what was there at the start.")] Figure BoughtKg,
    [property: Figure("Fused into units and supports.")] Figure FusedKg,
    [property: Figure("Lost in handling, sieved out or discarded.")] Figure LostKg);
