using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>
/// The surface of a part as triangles, each with its own three corners, counter-clockwise seen from outside. Coordinates are
/// single precision in the file's own unit, as in STL: a step is 8 nm at 100 mm, and no number is changed by reading.
/// </summary>
public sealed class Mesh
{
    /// <summary>Coordinates of one facet: three corners of x, y and z.</summary>
    internal const int FloatsPerFacet = 9;

    /// <summary>The maximum number of facets, as many as the largest file that is read has in binary STL.</summary>
    public const int MostFacets = (int)(MeshReader.LargestFile / BinaryStl.FacetBytes);

    private readonly float[] _corners;
    private readonly Lazy<MeshMeasures> _measures;
    private readonly Lazy<Solid> _solid;
    private readonly Lazy<double> _usedVolume;

    // Takes ownership of the corners.
    internal Mesh(float[] corners, Length unit, Bounds bounds)
    {
        _corners = corners;
        Unit = unit;
        Bounds = bounds;
        _measures = new(() => MeshMeasures.Of(this));
        _solid = new(() => Solid.Of(this));
        _usedVolume = new(UsedVolume);
    }

    /// <summary>A mesh from its corners: nine finite coordinates for each facet.</summary>
    /// <param name="corners">x, y and z of three corners for each facet, counter-clockwise seen from outside.</param>
    /// <param name="unit">The length of a coordinate of 1.</param>
    /// <exception cref="MeshException">No facets, an incomplete facet, or a coordinate that is not finite.</exception>
    public static Mesh FromCorners(ReadOnlySpan<float> corners, Length unit)
    {
        RequireUnit(unit);
        if (corners.Length == 0 || corners.Length % FloatsPerFacet != 0)
            throw new MeshException($"a mesh must have at least one facet and nine coordinates for each facet, but has " +
                $"{corners.Length} coordinates");
        var bounds = Bounds.Of(corners);
        if (!bounds.AreFinite)
            throw new MeshException($"facet {FirstNotFinite(corners) / FloatsPerFacet + 1} of the mesh has a coordinate that is not a " +
                "finite number");
        return new(corners.ToArray(), unit, bounds);
    }

    /// <summary>The length of a coordinate of 1.</summary>
    public Length Unit { get; }

    /// <summary>The number of facets.</summary>
    public int FacetCount => _corners.Length / FloatsPerFacet;

    /// <summary>SHA-256 of the file that it was read from, in hexadecimal; null if it was not read from a file.</summary>
    public string? FileSha256 { get; internal set; }

    /// <summary>x, y and z of three corners for each facet, in <see cref="Unit"/>s.</summary>
    public ReadOnlySpan<float> Corners => _corners;

    /// <summary>The size of the bounding box.</summary>
    public BoundingBox BoundingBox => new(Unit * Bounds.SizeX, Unit * Bounds.SizeY, Unit * Bounds.SizeZ);

    /// <summary>The area of all facets.</summary>
    public Area SurfaceArea => new(_measures.Value.Area * Unit.Metres * Unit.Metres);

    /// <summary>
    /// The volume inside: the sum of the signed tetrahedra between each facet and the middle of the bounding box (Zhang and Chen,
    /// 2001). Negative if the mesh is inside out; bodies that overlap count twice where they do; without meaning if the mesh is open.
    /// </summary>
    public Volume SignedVolume => new(_measures.Value.Volume * Unit.Metres * Unit.Metres * Unit.Metres);

    /// <summary>
    /// The enclosed volume, after the repairs that <see cref="MeshReport"/> lists. Where bodies intersect, it is that of their union, from
    /// layers.
    /// </summary>
    /// <exception cref="MeshException">The mesh encloses no volume.</exception>
    public Volume Volume => new(_usedVolume.Value * Unit.Metres * Unit.Metres * Unit.Metres);

    /// <summary>
    /// The mesh as it is used: sound, with the repairs that <see cref="Warnings"/> list, and without bodies of no volume.
    /// </summary>
    /// <exception cref="MeshException">The mesh encloses no volume.</exception>
    public Mesh Mended => RequireSolid().Mesh;

    /// <summary>
    /// What the file has that was not read, repairs and warnings, one sentence each; empty for a sound mesh and for one that cannot be
    /// used.
    /// </summary>
    public ImmutableArray<string> Warnings => Solid.Fault is null ? [.. ReadingWarnings, .. Solid.Warnings()] : [];

    // What the reader of the file tolerated or left out.
    internal ImmutableArray<string> ReadingWarnings { get; init; } = [];

    internal Bounds Bounds { get; }

    // The nine coordinates of a facet.
    internal ReadOnlySpan<float> Facet(int facet) => _corners.AsSpan(facet * FloatsPerFacet, FloatsPerFacet);

    internal Solid Solid => _solid.Value;

    internal MeshMeasures Measures => _measures.Value;

    private double UsedVolume()
    {
        var solid = RequireSolid();
        return solid.Mesh.Measures.Volume - BodyUnion.RepeatedVolume(solid);
    }

    internal Solid RequireSolid() => Solid.Fault is { } fault ? throw new MeshException(fault) : Solid;

    internal static void RequireUnit(Length unit)
    {
        if (!(unit.Metres > 0) || !double.IsFinite(unit.Metres))
            throw new MeshException($"the unit of a mesh must be a length above 0, such as 1 mm, but is {unit}");
    }

    // The index of the first coordinate that is NaN or infinite, or -1.
    internal static int FirstNotFinite(ReadOnlySpan<float> corners)
    {
        for (var i = 0; i < corners.Length; i++)
            if (!float.IsFinite(corners[i])) return i;
        return -1;
    }
}
