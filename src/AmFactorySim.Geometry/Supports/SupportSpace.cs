using System.Runtime.CompilerServices;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>What has to be held up while a part is built as it stands.</summary>
/// <param name="OverhangArea">
/// The area of all surfaces that face down and lie flatter than the critical angle; what rests on the plate is not counted. Where bodies cut through
/// each other, walls inside them are.
/// </param>
/// <param name="Volume">The space straight below these surfaces, down to the part itself or to the plate. Real supports fill a share of it.</param>
public sealed record SupportSpace(Area OverhangArea, Volume Volume)
{
    // Of the part's size: what lies this near to the plate rests on it.
    private const double RestingShare = 1e-5;

    private const int LinesPerSide = 256;

    /// <summary>Surfaces that lie flatter than this need supports: 45° from the horizontal (assumption; the custom in laser powder-bed fusion).</summary>
    public static Angle UsualAngle { get; } = Angle.FromDegrees(45);

    /// <summary>Measures a part that stands with its lowest point on the plate.</summary>
    /// <remarks>
    /// The space down to the plate is exact: each facet's shadow times the mean height of its corners. From it goes what the part itself fills below,
    /// which is found along 256 x 256 upright lines over the part's box, so that supports that stand on the part are right to within the rim of such a
    /// grid. Worked number: a bar of 30 mm x 10 mm x 10 mm on a stem of 10 mm x 10 mm x 20 mm, in the shape of a T: 200 mm2 of
    /// overhangs above 4000 mm3.
    /// </remarks>
    /// <param name="mesh">A mesh that encloses a volume.</param>
    /// <param name="critical">The angle from the horizontal below which a surface needs supports, from 0° to 90°.</param>
    /// <exception cref="MeshException">The mesh cannot be used.</exception>
    public static SupportSpace Of(Mesh mesh, Angle critical) => OfSolid(mesh.RequireSolid().Mesh, new(critical));

    internal static SupportSpace OfSolid(Mesh solid, Overhangs overhangs)
    {
        var bottom = solid.Limits.MinZ;
        var resting = bottom + RestingShare * solid.Limits.Diagonal;
        var pieces = Chunks.Map(solid.FacetCount, null, (from, to) => OfFacets(
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

    // The space below overhangs, down to the plate, where no support stands because of what is below.
    private static double FilledBelow(Mesh solid, Overhangs overhangs, double resting)
    {
        var limits = solid.Limits;
        var columns = new Columns(solid);
        var filled = Chunks.MapEach(LinesPerSide, row =>
        {
            var y = limits.MinY + (row + 0.5) / LinesPerSide * limits.SizeY;
            return Enumerable.Range(0, LinesPerSide).Sum(column => Filled(columns.At(limits.MinX + (column + 0.5) / LinesPerSide * limits.SizeX, y)));
        });
        return filled.Sum() * limits.SizeX * limits.SizeY / LinesPerSide / LinesPerSide;

        double Filled(List<Columns.Crossing> line)
        {
            var (sum, bodies, top) = (0.0, 0, limits.MinZ);
            foreach (var crossing in line)
                if (crossing.FacesUp)
                {
                    if (--bodies == 0) top = crossing.Z;
                }
                else
                {
                    // A wall inside another body needs no support at all.
                    if (IsHeldUp(crossing)) sum += (bodies++ == 0 ? Math.Min(top, crossing.Z) : crossing.Z) - limits.MinZ;
                    else bodies++;
                }
            return sum;
        }

        bool IsHeldUp(Columns.Crossing crossing)
        {
            var f = solid.Corners.Slice(crossing.Facet * Mesh.FloatsPerFacet, Mesh.FloatsPerFacet);
            var (x, y, z) = Overhangs.Normal(f);
            return !Rests(f, resting) && overhangs.IsHeldUp(-z, Math.Sqrt(x * x + y * y + z * z));
        }
    }
}
