using AmFactorySim.Geometry;
using AmFactorySim.Scenarios.Resolution;

namespace AmFactorySim.Experiments.MeshReading;

/// <summary>The content of a usable mesh: its size, what was repaired, and its layers.</summary>
public sealed record MeshFigures(
    [property: Figure("The part's file.")] string Part,
    [property: Figure("Facets in the file.")] int Facets,
    [property: Figure("The length that a coordinate of 1 stands for.")] double UnitMm,
    [property: Figure("The box around the part, as it stands.")] MeshSize SizeMm,
    [property: Figure("z of its lowest point, in the file's coordinates.")] double BottomMm,
    [property: Figure("The volume inside; where bodies intersect, that of their union, from layers.")] double VolumeCm3,
    [property: Figure("The area of the surface.")] double SurfaceCm2,
    [property: Figure("Connected pieces of the surface, the walls of cavities among them.")] int Bodies,
    [property: Figure("Those of them that are walls of cavities.")] int Cavities,
    [property: Figure("Those of them that intersect others.")] int OverlappingBodies,
    [property: Figure("What was repaired before use.")] MeshMending Mended,
    [property: Figure("Facets thinner than a thousandth of their length; they are used.")] int Needles,
    [property: Figure("Pairs of facets found to cut through each other: a hint that the surface crosses itself.")] int SelfIntersections,
    [property: Figure("What was repaired or should be checked, one sentence each; empty for a sound mesh.")] IReadOnlyList<string> Warnings,
    [property: Figure("Where holes were closed and shells or facets intersect; the first hundred of each.")]
    IReadOnlyList<MeshPlaceFigures> Places,
    [property: Figure("The layers, each cut at half its height.")] MeshLayers Layers)
{
    internal static MeshFigures Of(MeshQuestion question, MeshReport report, SlicedPart sliced, IReadOnlyList<MeshLayerRow> rows) => new(
        question.Part, report.FacetCount, question.Mesh.Unit.Millimetres,
        new(report.BoundingBox.X.Millimetres, report.BoundingBox.Y.Millimetres, report.BoundingBox.Z.Millimetres),
        report.Bottom.Millimetres,
        sliced.Volume.CubicCentimetres, report.SurfaceArea.SquareMillimetres / 100, report.Bodies, report.Cavities,
        report.OverlappingBodies,
        new(report.HasGaps, report.ClosedHoles, report.ClosedCracks, report.DegenerateFacets, report.DuplicateFacets,
            report.OppositeFacets, report.TurnedFacets, report.TurnedBodies, report.SwallowedBodies, report.FlatBodies),
        report.Needles, report.SelfIntersections,
        [.. report.Warnings.Append(PartSize.Doubt(question.Part, question.Mesh, unit => $"--unit {unit}")).OfType<string>()],
        [.. report.Places.Select(place => new MeshPlaceFigures(place.What, place.X.Millimetres, place.Y.Millimetres, place.Z.Millimetres))],
        new(
            sliced.LayerHeight.Micrometres, sliced.LayerCount, sliced.AreaSum.SquareMillimetres * sliced.LayerHeight.Millimetres / 1000,
            Spread.Of(rows.Select(row => row.AreaMm2)), Spread.Of(rows.Select(row => row.PerimeterMm)),
            Spread.Of(rows.Select(row => (double)row.Islands))));
}

/// <summary>The sizes of a box.</summary>
public sealed record MeshSize(
    [property: Figure("From left to right.")] double X,
    [property: Figure("From front to back.")] double Y,
    [property: Figure("The height.")] double Z);

/// <summary>What was repaired in a mesh before use.</summary>
public sealed record MeshMending(
    [property: Figure("Whether gaps wider than rounding were closed, of up to a hundred-thousandth of the part's size.")] bool GapsClosed,
    [property: Figure("Holes closed, of up to a tenth of the part's size.")] int ClosedHoles,
    [property: Figure("Cracks along edges closed, as where a corner lies on the edge of another facet.")] int ClosedCracks,
    [property: Figure("Facets without area, left out.")] int DegenerateFacets,
    [property: Figure("Facets written again, left out.")] int DuplicateFacets,
    [property: Figure("Pairs of facets on each other where bodies touch, left out.")] int OppositeFacets,
    [property: Figure("Facets oriented against their neighbours, reversed.")] int TurnedFacets,
    [property: Figure("Bodies whose facets faced inwards, reversed.")] int TurnedBodies,
    [property: Figure("Bodies inside the solid of others, left out.")] int SwallowedBodies,
    [property: Figure("Bodies without volume, left out.")] int FlatBodies);

/// <summary>Where something was found in a mesh, in the coordinates of its file.</summary>
public sealed record MeshPlaceFigures(
    [property: Figure("What was found.")] string What,
    [property: Figure("From left to right.")] double XMm,
    [property: Figure("From front to back.")] double YMm,
    [property: Figure("The height.")] double ZMm);

/// <summary>The layers of a mesh.</summary>
public sealed record MeshLayers(
    [property: Figure("Height of a layer.")] double HeightUm,
    [property: Figure("Number of layers.")] int Count,
    [property: Figure("Area times height of all layers: the volume, but for the steps.")] double VolumeCm3,
    [property: Figure("Area of a layer.")] Spread AreaMm2,
    [property: Figure("Length of a layer's contours.")] Spread PerimeterMm,
    [property: Figure("Separate areas of a layer.")] Spread Islands);

/// <summary>How far figures spread.</summary>
public sealed record Spread(
    [property: Figure("The least.")] double Least,
    [property: Figure("The mean.")] double Mean,
    [property: Figure("The most.")] double Most)
{
    internal static Spread Of(IEnumerable<double> values)
    {
        var all = values.ToList();
        return new(all.Min(), all.Average(), all.Max());
    }
}
