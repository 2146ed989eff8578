using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>A printed insert, moulded over: what must be special is printed, and the bulk is moulded.</summary>
/// <remarks>
/// The insert is so large a share of the part, and takes that share of what printing the whole part does; the rest is moulded around it
/// when it is there, so that lead times add up after the mould's own. Source: the principle, am-in-high-volume, reference 3 (printed base
/// plate, moulded rib); that shares of a part take shares of its printing is an assumption.
/// </remarks>
/// <param name="Printing">Printing the whole part.</param>
/// <param name="PrintedShare">The insert's share of the part's volume.</param>
/// <param name="Overmoulding">Moulding the rest.</param>
public sealed record HybridMoulding(IMakingRoute Printing, Share PrintedShare, ConventionalRoute Overmoulding) : IMakingRoute
{
    /// <inheritdoc/>
    public RouteFigures Of(long quantity)
    {
        var moulded = Overmoulding.Of(quantity);
        // What is spoilt in moulding takes its insert along.
        var inserts = Printing.Of((long)Math.Ceiling(Math.Max(quantity, Overmoulding.MinimumLot) / Overmoulding.Yield.Fraction
            * (1 - 1e-12))) * PrintedShare.Fraction;
        var tool = Math.Max(Overmoulding.Tooling?.LeadTime.Seconds ?? 0, Overmoulding.Setting.MaterialLeadTime.Seconds);
        var (first, last) = (inserts.FirstPart, inserts.FirstPart + (inserts.LastPart - inserts.FirstPart) * PrintedShare.Fraction);
        return (inserts + moulded) with
        {
            FirstPart = new(Math.Max(tool, first.Seconds) + moulded.FirstPart.Seconds - tool),
            LastPart = new(Math.Max(moulded.LastPart.Seconds, last.Seconds + moulded.FirstPart.Seconds - tool)),
        };
    }
}
