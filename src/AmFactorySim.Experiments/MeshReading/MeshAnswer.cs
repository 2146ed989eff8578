using System.Collections.Immutable;
using AmFactorySim.Geometry;

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
