namespace AmFactorySim.Cli;

/// <summary>Quantities of units, from the smallest to the largest.</summary>
internal readonly record struct QuantityRange(long Least, long Most)
{
    public override string ToString() => $"{Least}..{Most}";
}
