using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>Laser settings of one layer.</summary>
/// <param name="Power">P, its power.</param>
/// <param name="Speed">v, its speed.</param>
/// <param name="Hatch">H, the distance between its tracks.</param>
public readonly record struct LayerSettings(Power Power, Rate<Length, Duration> Speed, Length Hatch)
{
    /// <summary>Scanning time of an area.</summary>
    /// <remarks>t = S/(v H). Source: Di and Yang 2021, equation 6. Worked number: 100 cm² at 1020 mm/s and 161 um: 60.9 s.</remarks>
    public Duration Scan(Area area) => new(area.SquareMetres / (Speed.Si * Hatch.Metres));

    /// <summary>The laser's energy per volume of a layer, P/(v H h).</summary>
    /// <remarks>Worked number: 285 W, 1020 mm/s, 161 um and 30 um: 57.8 J/mm³.</remarks>
    public Rate<Energy, Volume> EnergyDensity(Length layerHeight) => new(Power.Watts / (Speed.Si * Hatch.Metres * layerHeight.Metres));

    // Linear interpolation to other settings, each parameter separately.
    internal LayerSettings Towards(LayerSettings other, double share) => new(
        Power + (other.Power - Power) * share, Speed + (other.Speed - Speed) * share, Hatch + (other.Hatch - Hatch) * share);
}
