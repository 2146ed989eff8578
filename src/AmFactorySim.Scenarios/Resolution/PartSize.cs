using System.Globalization;
using AmFactorySim.Geometry;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Sizes of parts that suggest that the coordinates of their mesh are in another unit.</summary>
public static class PartSize
{
    // Metal parts are rarely smaller (assumption). Below a metre's thousandth, metres are more likely than inches.
    private const double SmallestMm = 5, MetresBelowMm = 1;

    private static readonly (string Symbol, string Name, double Mm)[] Small =
        [("in", "inches", 25.4), ("cm", "centimetres", 10), ("m", "metres", 1000), ("mm", "millimetres", 1)];

    private static readonly (string Symbol, string Name, double Mm)[] Large =
        [("mm", "millimetres", 1), ("um", "micrometres", 1e-3), ("in", "inches", 25.4), ("cm", "centimetres", 10)];

    /// <summary>Why a mesh is probably in another unit, and in which; null if its size is usual.</summary>
    /// <param name="file">The mesh's file.</param>
    /// <param name="mesh">The mesh.</param>
    /// <param name="remedy">How a unit is stated: "--unit in" for "in".</param>
    /// <param name="chambers">Chambers of machines besides those of the catalogue.</param>
    public static string? Doubt(string file, Mesh mesh, Func<string, string> remedy, params IEnumerable<ChamberSection> chambers)
    {
        var known = chambers.Where(chamber => chamber.Fault is null).Concat(
            ShippedCatalogue.Machines.Select(name => ShippedCatalogue.Machine(name).Chamber));
        double[] size = [mesh.BoundingBox.X.Millimetres, mesh.BoundingBox.Y.Millimetres, mesh.BoundingBox.Z.Millimetres];
        var isSmall = size.Max() < SmallestMm;
        if (!isSmall && Fits(1)) return null;
        var words = isSmall ? $"the part is only {Text(1)} large" : $"the part is {Text(1)} large, more than any build chamber";
        if (file.EndsWith(".3mf", StringComparison.OrdinalIgnoreCase)) return $"{words}; is the unit that the file states correct?";
        var units = isSmall ? Small : Large;
        if (size.Max() <= MetresBelowMm) units = [.. units.OrderByDescending(unit => unit.Symbol == "m")];
        var likely = units.FirstOrDefault(unit => size.Max() * Scale(unit.Mm) >= SmallestMm && Fits(Scale(unit.Mm)));
        return likely.Symbol is null ? $"{words}; is its unit correct?"
            : $"{words}; if the file is in {likely.Name}, write {remedy(likely.Symbol)}, which makes it {Text(Scale(likely.Mm))}";

        double Scale(double unitMm) => unitMm / mesh.Unit.Millimetres;

        // In some orientation along the axes.
        bool Fits(double scale) => known.Select(chamber => chamber.Plate).Any(plate =>
            size.Order().Zip(new[] { plate.Width.Millimetres, plate.Depth.Millimetres, plate.Height.Millimetres }.Order())
                .All(pair => pair.First * scale <= pair.Second));

        // Coordinates have single precision.
        string Text(double scale) => $"{string.Join(" x ", size.Select(side => new decimal((float)(side * scale)).ToString("0.######",
            CultureInfo.InvariantCulture)))} mm";
    }
}
