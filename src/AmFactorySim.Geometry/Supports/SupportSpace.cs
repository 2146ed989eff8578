using System.Runtime.CompilerServices;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>The overhangs of a part in its orientation, and the space below them.</summary>
/// <param name="OverhangArea">
/// The area of all surfaces that face down at less than the critical angle from the horizontal, without what rests on the plate. Where
/// bodies intersect, their inner walls are included.
/// </param>
/// <param name="Volume">
/// The space straight below these surfaces, down to the part itself or to the plate. Supports fill a share of it.
/// </param>
public sealed record SupportSpace(Area OverhangArea, Volume Volume)
{
    // Share of the part's size: a surface this near to the plate rests on it.
    private const double RestingShare = 1e-5;

    private const int LinesPerSide = 256;

    /// <summary>
    /// Surfaces at less than this angle from the horizontal need supports: 45° (assumption; usual in laser powder-bed fusion).
    /// </summary>
    public static Angle UsualAngle { get; } = Angle.FromDegrees(45);

    /// <summary>Measures a part that stands with its lowest point on the plate.</summary>
    /// <remarks>
    /// The space down to the plate is exact: the projected area of each facet times the mean height of its corners. The volume of the part
    /// below is subtracted; it is found along a grid of 256 x 256 vertical lines, so that supports on the part are accurate to within the
    /// resolution of this grid. Worked number: a bar of 30 mm x 10 mm x 10 mm on a stem of 10 mm x 10 mm x 20 mm, in the shape of a T: 200
    /// mm2 of overhangs above 4000 mm3.
    /// </remarks>
    /// <param name="mesh">A mesh that encloses a volume.</param>
    /// <param name="critical">The angle from the horizontal below which a surface needs supports, from 0° to 90°.</param>
    /// <exception cref="MeshException">The mesh cannot be used.</exception>
    public static SupportSpace Of(Mesh mesh, Angle critical) => OfSolid(mesh.RequireSolid().Mesh, new(critical));

    internal static SupportSpace OfSolid(Mesh solid, Overhangs overhangs)
    {
        var bottom = solid.Bounds.MinZ;
        var resting = bottom + RestingShare * solid.Bounds.Diagonal;
        var pieces = DeterministicParallel.Map(solid.FacetCount, null, (from, to) => OfFacets(
            solid.Corners[(from * Mesh.FloatsPerFacet)..(to * Mesh.FloatsPerFacet)], overhangs, bottom, resting));
        var area = pieces.Sum(piece => piece.Area);
        var volume = pieces.Sum(piece => piece.Volume);
        if (volume > 0) volume -= FilledBelow(solid, overhangs, resting);
        var unit = solid.Unit.Metres;
        return new(new(area * unit * unit), new(Math.Max(volume, 0) * unit * unit * unit));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Area, double Volume) OfFacets(ReadOnlySpan<float> corners, Overhangs overhangs, double bottom, double resting)
    {
        var (area, volume) = (0.0, 0.0);
        for (; corners.Length >= Mesh.FloatsPerFacet; corners = corners[Mesh.FloatsPerFacet..])
        {
            var f = corners[..Mesh.FloatsPerFacet];
            var (x, y, z) = Overhangs.Normal(f);
            if (z >= 0 || Rests(f, resting)) continue;
            var length = Math.Sqrt(x * x + y * y + z * z);
            if (!overhangs.IsHeldUp(-z, length)) continue;
            area += length / 2;
            volume += -z / 2 * (((double)f[2] + f[5] + f[8]) / 3 - bottom);
        }
        return (area, volume);
    }

    private static bool Rests(ReadOnlySpan<float> f, double resting) => Math.Max(f[2], Math.Max(f[5], f[8])) <= resting;

    // The part of the space below overhangs, down to the plate, that the part itself occupies.
    private static double FilledBelow(Mesh solid, Overhangs overhangs, double resting)
    {
        var bounds = solid.Bounds;
        var grid = new FacetGrid(solid);
        var filled = DeterministicParallel.MapEach(LinesPerSide, row =>
        {
            var y = bounds.MinY + (row + 0.5) / LinesPerSide * bounds.SizeY;
            return Enumerable.Range(0, LinesPerSide)
                .Sum(column => Filled(grid.CrossingsAt(bounds.MinX + (column + 0.5) / LinesPerSide * bounds.SizeX, y)));
        });
        return filled.Sum() * bounds.SizeX * bounds.SizeY / LinesPerSide / LinesPerSide;

        double Filled(List<FacetGrid.Crossing> line)
        {
            var (sum, bodies, top) = (0.0, 0, bounds.MinZ);
            foreach (var crossing in line)
                if (crossing.FacesUp)
                {
                    if (--bodies == 0) top = crossing.Z;
                }
                else
                {
                    // A wall inside another body needs no support.
                    if (IsHeldUp(crossing)) sum += (bodies++ == 0 ? Math.Min(top, crossing.Z) : crossing.Z) - bounds.MinZ;
                    else bodies++;
                }
            return sum;
        }

        bool IsHeldUp(FacetGrid.Crossing crossing)
        {
            var f = solid.Corners.Slice(crossing.Facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
            var (x, y, z) = Overhangs.Normal(f);
            return !Rests(f, resting) && overhangs.IsHeldUp(-z, Math.Sqrt(x * x + y * y + z * z));
        }
    }
}
