namespace AmFactorySim.Economics.DiYang;

/// <summary>What counts for how much of a batch's cost a part bears.</summary>
public enum AllocationRule
{
    /// <summary>Mass times fill, m f, as equation 2 of Di and Yang 2021 is printed: full shapes bear more.</summary>
    Literal,

    /// <summary>Mass by fill, m/f: intricate shapes bear more, as the paper's text says of parts No. 12 and 13 and its equation does not.</summary>
    Inverse,
}
