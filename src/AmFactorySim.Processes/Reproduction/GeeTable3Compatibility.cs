using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>
/// The build-rate row of Gee et al. 2022, Table 3, with the paper's slips left in. For reproducing that row and for nothing else: no plan
/// is made with it.
/// </summary>
/// <remarks>
/// <para>
/// L = N (a/w* + p - μ w* p) and B = V u/L for the cube of 1 cm, with w* = w sqrt(1 - 1/φ). Three things differ from
/// <see cref="MeltPoolScaling"/>:
/// w comes from the ratio of width to depth in the table's caption; μ = 0.8 is taken once for each centimetre, which makes the
/// printed overlap term a length (erratum E4); and the number of layers N is not 1 cm over h.
/// </para>
/// <para>
/// Fitted, not printed: N = 501, 201 and 222 follow from inverting the row. Conjecture: a plane that meets the top face is counted
/// twice. Worked number: AlSi10Mg on an S-m100: 13.920 cm³/h, printed 13.92. All nine cells agree
/// within 0.12 %.
/// </para>
/// </remarks>
public static class GeeTable3Compatibility
{
    private const double OverlapPerCentimetre = 0.8;

    // The caption of Table 3.
    private static readonly SortedDictionary<string, double> WidthToDepth = new(StringComparer.Ordinal)
    {
        ["AlSi10Mg"] = 3.495,
        ["Ti6Al4V"] = 3.195,
        ["1.2709"] = 2.405,
    };

    private static readonly SortedDictionary<string, int> LayersOfTheCube = new(StringComparer.Ordinal)
    {
        ["S-m100"] = 501,
        ["S-m290"] = 201,
        ["S-m400"] = 222,
    };

    /// <summary>B, the row's build rate, for one of the table's three metals on one of its three machines.</summary>
    /// <exception cref="ArgumentException">The table has no such metal or machine.</exception>
    public static Rate<Volume, Duration> BuildRate(MeltPoolScaling model)
    {
        var ratio = InTable(WidthToDepth, model.Material.Name, "metal");
        var layers = InTable(LayersOfTheCube, model.Machine.Name, "machine");
        const double area = 1, perimeter = 4, volume = 1; // the cube, in centimetres
        var width = ratio * model.Pool.Depth.Metres * 100 * Math.Sqrt(1 - 1 / model.Parameters.Overmelt);
        var path = layers * (area / width + perimeter - OverlapPerCentimetre * width * perimeter);
        return Volume.FromCubicCentimetres(volume) / new Duration(path / 100 / model.Pool.Speed.Si);
    }

    private static T InTable<T>(SortedDictionary<string, T> table, string name, string what) =>
        table.TryGetValue(name, out var value)
            ? value
            : throw new ArgumentException($"Table 3 of Gee et al. 2022 has no {what} {name}; it has {string.Join(", ", table.Keys)}");
}
