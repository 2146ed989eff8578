using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.RateMaps;

/// <summary>One point of a rate map.</summary>
[Table("rate_map", "One laser power with one spot size.")]
public readonly record struct RateMapRow(
    [property: Column("The material.")] string Material,
    [property: Column("Power of the laser.")] double PowerW,
    [property: Column("Size of its spot.")] double SpotUm,
    [property: Column("Height of a layer, half the spot.")] double LayerHeightUm,
    [property: Column("Volume by scanning time of a cube of 1 cm with one laser.")] double BuildRateCm3PerH,
    [property: Column("Scan speed.")] double SpeedMPerS,
    [property: Column("Normalised enthalpy, a pure number.")] double NormalisedEnthalpy,
    [property: Column("The laser's energy for each volume of metal.")] double EnergyDensityJPerMm3);
