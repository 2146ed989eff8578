using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.DiYang;

/// <summary>The build of a batch: what is scanned, layer by layer, and how long it takes.</summary>
public sealed class BatchBuild
{
    /// <summary>A build from what the laser does in it.</summary>
    /// <param name="scans">All layers of all parts, in any order.</param>
    /// <param name="layers">n_layer, how many layers are spread, at least 1: those of the highest part.</param>
    /// <param name="layerChange">t_layer, the time between layers, at least 0.</param>
    public BatchBuild(ImmutableArray<LayerScan> scans, int layers, Duration layerChange)
    {
        if (layers < 1) throw new ArgumentException(FormattableString.Invariant($"the layers must be at least 1, but are {layers}"));
        Require.NotNegative(layerChange, "the layer change");
        var (time, energy, volume) = (0.0, 0.0, 0.0);
        foreach (var scan in scans)
        {
            Require.NotNegative(scan.Area, "a layer's area");
            Require.Positive(scan.Height, "a layer's height");
            Require.NotNegative(scan.LaserPower, "the laser's power");
            Require.Positive(scan.Speed, "the scan speed");
            Require.Positive(scan.Hatch, "the hatch");
            time += scan.Time.Seconds;
            energy += scan.LaserEnergy.Joules;
            volume += scan.Volume.CubicMetres;
        }
        (Scan, LaserEnergy, Volume) = (new(time), new(energy), new(volume));
        (Layers, LayerChange) = (layers, layerChange);
    }

    /// <summary>t_scan, scanning of all layers.</summary>
    /// <remarks>
    /// Σ t_scan,j. Source: Di and Yang 2021, equation 5. Worked number: 101.438 cm³ in layers of 30 um at 1020 mm/s and 161 um: 5.719 h.
    /// </remarks>
    public Duration Scan { get; }

    /// <summary>Σ E_laser,j, the laser's energy.</summary>
    public Energy LaserEnergy { get; }

    /// <summary>Σ L_j S_j, the metal of all parts. Source: Di and Yang 2021, equations 8 and 9.</summary>
    public Volume Volume { get; }

    /// <summary>n_layer, how many layers are spread.</summary>
    public int Layers { get; }

    /// <summary>t_layer, the time between layers.</summary>
    public Duration LayerChange { get; }

    /// <summary>n_layer t_layer, the time between all layers.</summary>
    public Duration Recoat => LayerChange * Layers;

    /// <summary>t_build, how long gas flows and overhead is charged.</summary>
    /// <remarks>
    /// t_scan + n_layer t_layer, an assumption: the paper uses t_build and does not say what it is made of. Worked number: 5.719 h and
    /// 567 x 7.2 s: 6.853 h.
    /// </remarks>
    public Duration BuildTime => Scan + Recoat;
}

/// <summary>What the laser does in one layer, or in one part's share of it.</summary>
/// <param name="Area">S_ij, the area that is melted, at least 0.</param>
/// <param name="Height">L_j, the layer's thickness, above 0.</param>
/// <param name="LaserPower">P_laser,j, at least 0.</param>
/// <param name="Speed">V_scan,j, above 0.</param>
/// <param name="Hatch">H_d,j, the distance between tracks, above 0.</param>
public readonly record struct LayerScan(Area Area, Length Height, Power LaserPower, Rate<Length, Duration> Speed, Length Hatch)
{
    /// <summary>t_scan,j, how long it takes.</summary>
    /// <remarks>
    /// t = S/(v H). Source: Di and Yang 2021, equation 6, with the same parameters all over the area. Worked number: 100 cm² at 1020 mm/s
    /// and 161 um: 60.894 s.
    /// </remarks>
    public Duration Time => new(Area.SquareMetres / (Speed.Si * Hatch.Metres));

    /// <summary>E_laser,j, the laser's energy.</summary>
    /// <remarks>
    /// E = P t. Source: Di and Yang 2021, equation 4, with constant power. Worked number: 285 W over 60.894 s: 17.355 kJ.
    /// </remarks>
    public Energy LaserEnergy => LaserPower * Time;

    /// <summary>L_j S_ij, the metal in it.</summary>
    /// <remarks>Worked number: 100 cm² of 30 um: 0.3 cm³.</remarks>
    public Volume Volume => Area * Height;
}
