using System.Diagnostics;
using System.Globalization;
using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Benchmarks.Geometry;

/// <summary>
/// From a binary STL file on the disk to the area and perimeter of each layer, and to its contours, over facets and over layers.
/// </summary>
public static class SlicingBenchmark
{
    private static readonly (int Ring, int Tube, int Layers)[] Cases =
        [(1000, 500, 1000), (500, 250, 1000), (250, 125, 1000), (2000, 1000, 1000), (1000, 500, 250), (1000, 500, 4000)];

    /// <summary>Writes one line for each case: its first run, and the best of six.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine("slicing, file to layers      facets  layers   first s    best s   ns a facet and crossing   allocated MB");
        var path = Path.Combine(Path.GetTempPath(), $"amfactorysim-torus-{Environment.ProcessId}.stl");
        try
        {
            foreach (var (ring, tube, layers) in Cases)
                Measure(output, "areas", path, ring, tube, layers, (mesh, height) => Slicer.Slice(mesh, height));
            foreach (var (ring, tube, layers) in Cases)
                Measure(output, "contours", path, ring, tube, layers, (mesh, height) => Slicer.SliceContours(mesh, height));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Measure(TextWriter output, string what, string path, int ring, int tube, int layers,
        Func<Mesh, Length, object> slice)
    {
        StlWriter.Write(Torus.Create(Length.FromMillimetres(35), Length.FromMillimetres(15), ring, tube), path);
        GC.Collect();
        var facets = 2 * ring * tube;
        var layerHeight = Length.FromMillimetres(30.0 / layers);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var first = Seconds(path, layerHeight, slice);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var best = Math.Min(first, Enumerable.Range(0, 5).Min(_ => Seconds(path, layerHeight, slice)));
        // A plane crosses two facets for each step around the ring, on the outside and on the inside.
        var work = facets + 4.0 * ring * layers;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"torus, {what,-17} {facets,10} {layers,7} {first,9:F3} {best,9:F3} {best * 1e9 / work,25:F1} {allocated / 1e6,14:F1}"));
    }

    private static double Seconds(string path, Length layerHeight, Func<Mesh, Length, object> slice)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(slice(MeshReader.Read(path), layerHeight));
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
