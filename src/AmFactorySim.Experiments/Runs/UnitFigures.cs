namespace AmFactorySim.Experiments.Runs;

/// <summary>Units over the whole horizon.</summary>
public sealed record UnitFigures(
    [property: Figure("Units ordered.")] Figure Ordered,
    [property: Figure("Units released: those ordered, and replacements of scrapped ones.")] Figure Released,
    [property: Figure("Good units that completed their route.")] Figure Shipped,
    [property: Figure("Units lost in builds or rejected.")] Figure Scrapped,
    [property: Figure("Units neither shipped nor scrapped at the end.")] Figure InProcess);

/// <summary>Builds.</summary>
public sealed record BuildFigures(
    [property: Figure("Builds whose printing ended.")] Figure Printed,
    [property: Figure("Builds that lost units.")] Figure Failed,
    [property: Figure("The units they lost.")] Figure LostUnits);

/// <summary>A powder over the whole horizon.</summary>
public sealed record PowderFigures(
    [property: Figure("Its name.")] string Material,
    [property: Figure("Delivered, without the opening stock.")] Figure BoughtKg,
    [property: Figure("Fused into units and supports.")] Figure FusedKg,
    [property: Figure("Lost in handling, rejected by the sieve or discarded.")] Figure LostKg);
