using AmFactorySim.Experiments.MeshReading;

namespace AmFactorySim.Reports;

/// <summary>The page of a mesh: what is in it, and its layers to step through.</summary>
public static class MeshPage
{
    // More points than a chart is wide cannot be seen.
    private const int MostPoints = 1500;

    /// <summary>The page.</summary>
    public static Page Of(MeshAnswer answer)
    {
        var (mesh, layers) = (answer.Figures, answer.Figures.Layers);
        var page = new Page($"The mesh of {Path.GetFileName(mesh.Part)}", Lead(mesh))
            .Facts(
                new("volume", $"{Numbers.Plain(mesh.VolumeCm3, 3)} cm³", $"its layers add up to {Numbers.Plain(layers.VolumeCm3, 3)} cm³"),
                new("surface", $"{Numbers.Plain(mesh.SurfaceCm2, 2)} cm²", Numbers.Count(mesh.Facets, "facet", "facets")),
                new("size", $"{Numbers.Plain(mesh.SizeMm.X, 2)} × {Numbers.Plain(mesh.SizeMm.Y, 2)} × {Numbers.Plain(mesh.SizeMm.Z, 2)} mm",
                    "left to right, front to back, height"),
                new("bodies", Numbers.Whole(mesh.Bodies), mesh.Cavities > 0
                    ? $"{Numbers.Count(mesh.Cavities, "of them a cavity's wall", "of them walls of cavities")}" : "no cavities"),
                new("layers", Numbers.Whole(layers.Count),
                    $"of {Numbers.Plain(layers.HeightUm, 1)} µm, of {Numbers.Plain(layers.AreaMm2.Mean, 1)} mm² on average"));
        if (mesh.Warnings.Count > 0)
        {
            page.Heading("Warnings");
            foreach (var warning in mesh.Warnings) page.Text($"{char.ToUpperInvariant(warning[0])}{warning[1..]}.");
        }
        page.Heading("The whole part")
            .Pictures(
                "The part from the front, right and above, as a stack of the layers below it; the box has the size of the part."
                    + (mesh.Places.Count > 0 ? " Red marks: the places in the table below." : ""),
                ("", MeshView.Of(answer)));
        if (mesh.Places.Count > 0)
            page.Table("Where holes were closed and shells or facets intersect, in the coordinates of the file.",
                ["what", "x, mm", "y, mm", "z, mm"],
                mesh.Places.Select(place => (string[])[place.What, Numbers.Plain(place.XMm, 3), Numbers.Plain(place.YMm, 3),
                    Numbers.Plain(place.ZMm, 3)]));
        page.Heading("Layers")
            .Pictures(
                $"Layers from above, solid in blue, as they lie in a frame of {Numbers.Plain(mesh.SizeMm.X, 2)} × "
                    + $"{Numbers.Plain(mesh.SizeMm.Y, 2)} "
                    + $"mm{(answer.Drawn.Length < layers.Count ? $"; {answer.Drawn.Length} of them, evenly from bottom to top" : "")}.",
                MeshPictures.Of(answer))
            .Heading("From bottom to top")
            .Chart(Over(answer, "area of a layer", "area, mm²", row => row.AreaMm2,
                "The area scanned in each layer, which determines its scanning time. A sudden change is a step that may need supports or "
                    + "affects the heat flow."))
            .Chart(Over(answer, "length of contours", "contours, mm", row => row.PerimeterMm,
                "The length of all contours of each layer, including holes: the path of the skin passes."));
        if (layers.Islands.Most > 1)
            page.Chart(Over(answer, "islands", "separate areas", row => row.Islands, "The separate areas of each layer."));
        return page.Heading("Method").Note(
            "A point is solid where the bodies around it, each counted +1 if its facets face outwards and -1 if inwards, do not add up to "
            + "zero. A layer's area is half the sum of the cross products of its contours' sides; layers times their height differ from "
            + $"the volume by {Numbers.Plain(Math.Abs(layers.VolumeCm3 / mesh.VolumeCm3 - 1) * 100, 3)} %, the error of the steps. "
            + $"{Numbers.Count(mesh.Needles, "facet is", "facets are")} thinner than a thousandth of the length.");
    }

    private static string Lead(MeshFigures mesh) => mesh.Warnings.Count == 0
        ? "The mesh is sound: closed and consistently oriented."
        : $"The mesh can be used, with {Numbers.Count(mesh.Warnings.Count, "warning", "warnings")}.";

    private static Chart Over(MeshAnswer answer, string name, string axis, Func<MeshLayerRow, double> value, string caption)
    {
        var step = Math.Max(1, answer.Layers.Length / MostPoints);
        return new LineChart(new("height, mm") { From = 0, To = answer.Figures.SizeMm.Z }, new(axis) { From = 0 })
            .Line(name, answer.Layers.Where((_, i) => i % step == 0).Select(row => (row.HeightMm, value(row))))
            .Chart(caption, 320);
    }
}
