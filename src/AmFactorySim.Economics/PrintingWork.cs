using AmFactorySim.Quantities;

namespace AmFactorySim.Economics;

/// <summary>What builds take of machines, metal and people.</summary>
/// <param name="Units">Units fused; one that fails half way up counts a half.</param>
/// <param name="Scrapped">Those of them whose metal is sold as scrap.</param>
/// <param name="Builds">Builds that are started.</param>
/// <param name="Print">t_print, how long they print.</param>
/// <param name="Occupied">t_use, how long machines are occupied, repair included.</param>
/// <param name="LostPowder">Powder around the units that becomes unusable.</param>
internal readonly record struct PrintingWork(
    double Units, double Scrapped, double Builds, Duration Print, Duration Occupied, Mass LostPowder)
{
    /// <summary>The metal that is bought for it.</summary>
    public Mass Bought(PrintedPart part) => part.MassWithSupports * Units + LostPowder;

    public static PrintingWork operator +(PrintingWork a, PrintingWork b) => new(
        a.Units + b.Units, a.Scrapped + b.Scrapped, a.Builds + b.Builds, a.Print + b.Print, a.Occupied + b.Occupied,
        a.LostPowder + b.LostPowder);

    public static PrintingWork operator *(PrintingWork a, double times) => new(
        a.Units * times, a.Scrapped * times, a.Builds * times, a.Print * times, a.Occupied * times, a.LostPowder * times);

    public static PrintingWork operator -(PrintingWork a, PrintingWork b) => a + b * -1;
}

/// <summary>So many units, on full plates and what is left on a last one.</summary>
internal readonly record struct PlateCount(long Units, int Capacity)
{
    public long Builds => (Units + Capacity - 1) / Capacity;

    private int Rest => (int)(Units % Capacity);

    /// <summary>The sum of something over all builds, given how many units each holds.</summary>
    public double Sum(Func<int, double> ofBuild) =>
        ofBuild(Capacity) * (Units / Capacity) + (Rest > 0 ? ofBuild(Rest) : 0);

    /// <inheritdoc cref="Sum(Func{int, double})"/>
    public PrintingWork Sum(Func<int, PrintingWork> ofBuild) =>
        ofBuild(Capacity) * (Units / Capacity) + (Rest > 0 ? ofBuild(Rest) : default);
}
