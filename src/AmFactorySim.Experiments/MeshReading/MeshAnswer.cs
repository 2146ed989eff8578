using System.Collections.Immutable;
using AmFactorySim.Factory.Records;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.MeshReading;

/// <summary>What is in a part's mesh, and its layers.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Layers">Each layer, bottom first.</param>
/// <param name="Drawn">Some layers with their contours, evenly from bottom to top.</param>
public sealed record MeshAnswer(MeshFigures Figures, ImmutableArray<MeshLayerRow> Layers, ImmutableArray<DrawnLayer> Drawn);

/// <summary>A layer with its contours.</summary>
/// <param name="Row">Its figures.</param>
/// <param name="Contours">Its contours.</param>
public sealed record DrawnLayer(MeshLayerRow Row, LayerContours Contours);

/// <summary>One layer of a mesh.</summary>
[Table("mesh_layers", "One layer of a part, cut at half its height.")]
public readonly record struct MeshLayerRow(
    [property: Column("Number of the layer, from 1 at the bottom.")] int Layer,
    [property: Column("Where it is cut, above the part's lowest point.")] double HeightMm,
    [property: Column("Area inside its contours.")] double AreaMm2,
    [property: Column("Length of its contours, holes included.")] double PerimeterMm,
    [property: Column("Separate areas.")] int Islands,
    [property: Column("Holes in them.")] int Holes,
    [property: Column("Left side of the box around it, in the file's coordinates; empty where there is nothing.")] double? LeftMm,
    [property: Column("Front side of the box.")] double? FrontMm,
    [property: Column("Right side of the box.")] double? RightMm,
    [property: Column("Back side of the box.")] double? BackMm)
{
    internal static MeshLayerRow Of(int layer, Length height, LayerContours contours) => new(
        layer + 1, (layer + 0.5) * height.Millimetres, contours.Area.SquareMillimetres, contours.Perimeter.Millimetres, contours.Islands,
        contours.Contours.Length - contours.Islands,
        contours.Box?.MinX.Millimetres, contours.Box?.MinY.Millimetres, contours.Box?.MaxX.Millimetres, contours.Box?.MaxY.Millimetres);
}
