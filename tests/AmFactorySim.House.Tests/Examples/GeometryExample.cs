using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;

namespace AmFactorySim.House.Tests.Examples;

internal static class GeometryExample
{
    public static void Run()
    {
        // begin
        var mesh = Bracket.Create(); // or MeshReader.Read("part.stl")
        var part = Slicer.Slice(mesh, Length.FromMicrometres(40));
        Console.WriteLine($"{part.LayerCount} layers, {part.Volume.CubicCentimetres:F2} cm3");
        // end
    }
}
