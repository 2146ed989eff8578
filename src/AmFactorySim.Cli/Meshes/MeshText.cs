using AmFactorySim.Experiments.MeshReading;
using Spectre.Console;

namespace AmFactorySim.Cli.Meshes;

/// <summary>Prints what is in a mesh for people.</summary>
internal static class MeshText
{
    public static void Draw(IAnsiConsole console, MeshFigures mesh)
    {
        var (lines, layers) = (new Headlines(), mesh.Layers);
        lines.Add("size", $"{Numbers.Plain(mesh.SizeMm.X, 2)} x {Numbers.Plain(mesh.SizeMm.Y, 2)} x {Numbers.Plain(mesh.SizeMm.Z, 2)} mm",
            mesh.UnitMm != 1 ? $"a coordinate of 1 is {Numbers.Plain(mesh.UnitMm, 3)} mm" : null);
        lines.Add("volume", $"{Numbers.Plain(mesh.VolumeCm3, 3)} cm3", $"layers add up to {Numbers.Plain(layers.VolumeCm3, 3)} cm3");
        lines.Add("surface", $"{Numbers.Plain(mesh.SurfaceCm2, 2)} cm2", Numbers.Count(mesh.Facets, "facet", "facets"), mesh.Needles > 0
            ? $"{Numbers.Whole(mesh.Needles)} of them needles (very thin facets), which are used" : null);
        lines.Add("bodies", Numbers.Whole(mesh.Bodies), mesh.Cavities > 0
            ? $"{Numbers.Whole(mesh.Cavities)} of them around cavities" : null);
        lines.Add("layers", Numbers.Whole(layers.Count), $"of {Numbers.Plain(layers.HeightUm, 1)} um");
        lines.Add("  area", $"{Numbers.Plain(layers.AreaMm2.Mean, 1)} mm2",
            $"on average, from {Numbers.Plain(layers.AreaMm2.Least, 1)} to {Numbers.Plain(layers.AreaMm2.Most, 1)} mm2");
        lines.Add("  contours", $"{Numbers.Plain(layers.PerimeterMm.Mean, 1)} mm",
            $"on average, from {Numbers.Plain(layers.PerimeterMm.Least, 1)} to {Numbers.Plain(layers.PerimeterMm.Most, 1)} mm");
        lines.Add("  islands", Numbers.Plain(layers.Islands.Mean, 1),
            $"on average, from {Numbers.Whole(layers.Islands.Least)} to {Numbers.Whole(layers.Islands.Most)}");

        console.MarkupLine($"[bold]{Markup.Escape(mesh.Part)}[/]    "
            + $"{(mesh.Warnings.Count == 0 ? "sound: closed and consistently oriented" : "can be used, with warnings")}");
        console.WriteLine();
        lines.Draw(console);
        if (mesh.Warnings.Count > 0) console.WriteLine();
        foreach (var warning in mesh.Warnings) console.Note($"warning: {warning}");
    }
}
