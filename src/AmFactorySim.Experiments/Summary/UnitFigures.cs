namespace AmFactorySim.Experiments;

/// <summary>Units over the whole run.</summary>
public sealed record UnitFigures(
    [property: Figure("Units ordered.")] Figure Ordered,
    [property: Figure("Units released: those ordered, and those made again for scrapped ones.")] Figure Released,
    [property: Figure("Good units through their whole route.")] Figure Shipped,
    [property: Figure("Units lost in builds or rejected.")] Figure Scrapped,
    [property: Figure("Units neither shipped nor scrapped at the end.")] Figure InProcess);
