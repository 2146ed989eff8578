using AmFactorySim.Geometry.Shapes;
using NetTopologySuite.Geometries;
using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Theory;

// Closed forms in millimetres. Facetted shapes are compared with the closed form of the polygon or with bounds that follow from it.
public class AnalyticSolidsTests
{
    // Corners have single precision: 6e-8 of a coordinate, a few times that of a product.
    private const double Single = 5e-7;

    [Fact]
    public void A_box_has_the_volume_area_and_layers_of_a_box()
    {
        var box = Box.Create(Mm(30), Mm(20), Mm(10));
        Near(6000, box.SignedVolume.CubicMetres * 1e9);
        Near(2200, box.SurfaceArea.SquareMillimetres);

        var sliced = Slicer.Slice(box, Mm(0.05));
        Assert.Equal(200, sliced.LayerCount);
        Assert.All(sliced.LayerAreas, area => Near(600, area * 1e6));
        Assert.All(sliced.LayerPerimeters, perimeter => Near(100, perimeter * 1e3));
        Near(6000, sliced.AreaSum.SquareMillimetres * 0.05);
        Near(200 * 100, sliced.PerimeterSum.Millimetres);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(128)]
    public void A_cylinder_is_a_prism_over_its_polygon(int n)
    {
        const double R = 12, H = 7;
        var cylinder = Cylinder.Create(Mm(R), Mm(H), n);
        var area = n * R * R * Math.Sin(2 * Math.PI / n) / 2;
        var perimeter = 2 * n * R * Math.Sin(Math.PI / n);
        Near(area * H, cylinder.SignedVolume.CubicMetres * 1e9);
        Near(2 * area + perimeter * H, cylinder.SurfaceArea.SquareMillimetres);

        var sliced = Slicer.Slice(cylinder, Mm(0.1));
        Assert.Equal(70, sliced.LayerCount);
        Assert.All(sliced.LayerAreas, a => Near(area, a * 1e6));
        Assert.All(sliced.LayerPerimeters, p => Near(perimeter, p * 1e3));
    }

    [Fact]
    public void A_sphere_has_the_volume_and_area_of_a_sphere_within_the_error_of_its_facets()
    {
        // Corners lie on the sphere; no facet comes closer to the centre than the sagitta of a segment in both directions.
        const int N = 200;
        const double R = 10;
        var inner = R * Math.Cos(Math.PI / N) * Math.Cos(Math.PI / N);
        var sphere = Sphere.Create(Mm(R), N);
        Assert.InRange(sphere.SignedVolume.CubicMetres * 1e9, 4 * Math.PI / 3 * Math.Pow(inner, 3), 4 * Math.PI / 3 * Math.Pow(R, 3));
        Assert.InRange(sphere.SurfaceArea.SquareMillimetres, 4 * Math.PI * inner * inner, 4 * Math.PI * R * R);

        const double Layer = 0.1;
        var sliced = Slicer.Slice(sphere, Mm(Layer));
        Assert.Equal(200, sliced.LayerCount);
        for (var i = 0; i < sliced.LayerCount; i++)
        {
            var z = -R + (i + 0.5) * Layer;
            var (least, most) = (Math.Max(inner * inner - z * z, 0), R * R - z * z);
            Assert.InRange(sliced.LayerAreas[i] * 1e6, Math.PI * least * (1 - Single), Math.PI * most * (1 + Single));
            Assert.InRange(sliced.LayerPerimeters[i] * 1e3, 2 * Math.PI * Math.Sqrt(least) * (1 - Single),
                2 * Math.PI * Math.Sqrt(most) * (1 + Single));
        }
    }

    [Fact]
    public void A_torus_has_two_circles_in_each_layer()
    {
        const int N = 512;
        const double Ring = 20, Tube = 6, Layer = 0.1;
        var torus = Torus.Create(Mm(Ring), Mm(Tube), N, N);
        // Pappus; a polygon of n corners falls short of its circle by a share of 2 pi^2 / (3 n^2) in area, here for ring and tube.
        var shortfall = 2 * 2 * Math.PI * Math.PI / (3.0 * N * N);
        Relative(2 * Math.PI * Math.PI * Ring * Tube * Tube, torus.SignedVolume.CubicMetres * 1e9, 1.01 * shortfall);
        Relative(4 * Math.PI * Math.PI * Ring * Tube, torus.SurfaceArea.SquareMillimetres, 1.01 * shortfall);

        var sliced = Slicer.Slice(torus, Mm(Layer));
        Assert.Equal(120, sliced.LayerCount);
        for (var i = 0; i < sliced.LayerCount; i++)
        {
            var z = -Tube + (i + 0.5) * Layer;
            // Half the width of the tube at z; its polygon lies at most a sagitta inside.
            var (half, sagitta) = (Math.Sqrt(Tube * Tube - z * z), Tube * (1 - Math.Cos(Math.PI / N)));
            var least = Math.Sqrt(Math.Max((Tube - sagitta) * (Tube - sagitta) - z * z, 0));
            Assert.InRange(sliced.LayerAreas[i] * 1e6, 4 * Math.PI * Ring * least * (1 - shortfall),
                4 * Math.PI * Ring * half * (1 + Single));
            Assert.InRange(sliced.LayerPerimeters[i] * 1e3, 4 * Math.PI * Ring * (1 - shortfall), 4 * Math.PI * Ring * (1 + Single));
        }
    }

    [Fact]
    public void An_extruded_profile_has_holes()
    {
        var profile = (Polygon)new NetTopologySuite.IO.WKTReader()
            .Read("POLYGON ((0 0, 40 0, 40 30, 0 30, 0 0), (5 5, 15 5, 15 25, 5 25, 5 5), (20 10, 35 10, 35 20, 20 20, 20 10))");
        var mesh = Extrusion.Create(profile, Mm(8));
        Near((1200 - 200 - 150) * 8, mesh.SignedVolume.CubicMetres * 1e9);
        Near(850 * 2 + (140 + 60 + 50) * 8, mesh.SurfaceArea.SquareMillimetres);
        var sliced = Slicer.Slice(mesh, Mm(0.5));
        Assert.All(sliced.LayerAreas, area => Near(850, area * 1e6));
        Assert.All(sliced.LayerPerimeters, perimeter => Near(250, perimeter * 1e3));
    }

    [Fact]
    public void Nested_shells_alternate_between_solid_and_cavity()
    {
        // A ball with a cavity that holds a ball.
        var mesh = Together(Sphere.Create(Mm(10), 64), InsideOut(Sphere.Create(Mm(8), 64)), Sphere.Create(Mm(5), 64));
        var unit = Sphere.Create(Mm(1), 64).SignedVolume.CubicMetres * 1e9;
        Near(unit * (1000 - 512 + 125), mesh.SignedVolume.CubicMetres * 1e9);
        var sliced = Slicer.Slice(mesh, Mm(0.02));
        Relative(unit * (1000 - 512 + 125), sliced.AreaSum.SquareMillimetres * 0.02, 1e-5);
    }

    [Fact]
    public void The_cells_of_a_lattice_add_up()
    {
        var cells = from x in Enumerable.Range(0, 10)
                    from y in Enumerable.Range(0, 10)
                    from z in Enumerable.Range(0, 10)
                    select Moved(Box.Create(Mm(1), Mm(1), Mm(1)), 2 * x, 2 * y, 2 * z);
        var sliced = Slicer.Slice(Together([.. cells]), Mm(0.1));
        Assert.Equal(190, sliced.LayerCount);
        Near(1000, sliced.Volume.CubicMetres * 1e9);
        for (var i = 0; i < sliced.LayerCount; i++)
        {
            var isInCells = i / 10 % 2 == 0;
            Assert.Equal(isInCells ? 100 : 0, sliced.LayerAreas[i] * 1e6, 1e-4);
            Assert.Equal(isInCells ? 400 : 0, sliced.LayerPerimeters[i] * 1e3, 1e-4);
        }
    }

    [Fact]
    public void A_cone_is_cut_at_mid_layer()
    {
        const int N = 60;
        const double R = 10, H = 9, Layer = 0.3;
        var rim = Enumerable.Range(0, N + 1).Select(i => Math.SinCos(2 * Math.PI * (i % N) / N))
            .Select(a => ((float)(R * a.Cos), (float)(R * a.Sin))).ToArray();
        var corners = new List<float>();
        for (var i = 0; i < N; i++)
        {
            corners.AddRange([rim[i].Item1, rim[i].Item2, 0, rim[i + 1].Item1, rim[i + 1].Item2, 0, 0, 0, (float)H]);
            corners.AddRange([rim[i + 1].Item1, rim[i + 1].Item2, 0, rim[i].Item1, rim[i].Item2, 0, 0, 0, 0]);
        }
        var sliced = Slicer.Slice(Mesh.FromCorners(corners.ToArray(), Mm(1)), Mm(Layer));
        Assert.Equal(30, sliced.LayerCount);
        for (var i = 0; i < sliced.LayerCount; i++)
        {
            var share = 1 - (i + 0.5) * Layer / H;
            Near(share * share * N * R * R * Math.Sin(2 * Math.PI / N) / 2, sliced.LayerAreas[i] * 1e6);
            Near(share * 2 * N * R * Math.Sin(Math.PI / N), sliced.LayerPerimeters[i] * 1e3);
        }
    }

    private static void Near(double expected, double actual) => Relative(expected, actual, Single);

    private static void Relative(double expected, double actual, double share) => Assert.Equal(expected, actual, expected * share);
}
