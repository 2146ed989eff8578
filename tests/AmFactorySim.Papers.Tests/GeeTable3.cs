namespace AmFactorySim.Papers.Tests;

/// <summary>One column of Gee et al. 2022, Table 3, as printed.</summary>
public sealed record GeeTable3(
    string Material, string Machine, double PowerW, double SpotUm, double LayerUm, double DepthUm,
    double WidthUm, double SpeedMPerS, double ScanHPerCm3, double BuildRateCm3PerH, double VedJPerMm3)
{
    /// <summary>
    /// Erratum E1: in the S-m400 columns speed and scanning time are off by ten, as if the laser had 100 W; build rate and energy density
    /// need 1000 W.
    /// </summary>
    public double TrueSpeedMPerS => Machine == "S-m400" ? SpeedMPerS * 10 : SpeedMPerS;

    /// <summary>Erratum E1, see <see cref="TrueSpeedMPerS"/>.</summary>
    public double TrueScanHPerCm3 => Machine == "S-m400" ? ScanHPerCm3 / 10 : ScanHPerCm3;

    public static IReadOnlyList<GeeTable3> Columns { get; } =
    [
        new("AlSi10Mg", "S-m100", 200, 40, 20, 40, 139, 2.04, 0.10, 13.92, 122.8),
        new("AlSi10Mg", "S-m290", 400, 100, 50, 100, 349, 0.65, 0.05, 26.27, 122.8),
        new("AlSi10Mg", "S-m400", 1000, 90, 45, 90, 314, 0.20, 0.21, 66.72, 122.8),
        new("Ti6Al4V", "S-m100", 200, 40, 20, 40, 128, 1.39, 0.16, 8.68, 180.4),
        new("Ti6Al4V", "S-m290", 400, 100, 50, 100, 320, 0.44, 0.08, 16.47, 180.4),
        new("Ti6Al4V", "S-m400", 1000, 90, 45, 90, 287, 0.14, 0.33, 41.78, 180.4),
        new("1.2709", "S-m100", 200, 40, 20, 40, 96, 1.28, 0.23, 6.08, 195.6),
        new("1.2709", "S-m290", 400, 100, 50, 100, 240, 0.41, 0.12, 11.67, 195.6),
        new("1.2709", "S-m400", 1000, 90, 45, 90, 216, 0.13, 0.47, 29.54, 195.6),
    ];

    public static TheoryData<GeeTable3> Cells => new(Columns);

    public override string ToString() => $"{Material} on {Machine}";
}
