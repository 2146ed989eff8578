using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.DiYang;

/// <summary>What the laser does in one layer, or in one part's share of it.</summary>
/// <param name="Area">S_ij, the area that is melted, at least 0.</param>
/// <param name="Height">L_j, the layer's thickness, above 0.</param>
/// <param name="LaserPower">P_laser,j, at least 0.</param>
/// <param name="Speed">V_scan,j, above 0.</param>
/// <param name="Hatch">H_d,j, the distance between tracks, above 0.</param>
public readonly record struct LayerScan(Area Area, Length Height, Power LaserPower, Rate<Length, Duration> Speed, Length Hatch)
{
    /// <summary>t_scan,j, how long it takes.</summary>
    /// <remarks>t = S/(v H). Source: Di and Yang 2021, equation 6, with the same parameters all over the area. Worked number: 100 cm² at 1020 mm/s and 161 um: 60.894 s.</remarks>
    public Duration Time => new(Area.SquareMetres / (Speed.Si * Hatch.Metres));

    /// <summary>E_laser,j, the laser's energy.</summary>
    /// <remarks>E = P t. Source: Di and Yang 2021, equation 4, with constant power. Worked number: 285 W over 60.894 s: 17.355 kJ.</remarks>
    public Energy LaserEnergy => LaserPower * Time;

    /// <summary>L_j S_ij, the metal in it.</summary>
    /// <remarks>Worked number: 100 cm² of 30 um: 0.3 cm³.</remarks>
    public Volume Volume => Area * Height;
}
