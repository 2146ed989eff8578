using System.Globalization;
using System.Text;
using AmFactorySim.Experiments.MeshReading;

namespace AmFactorySim.Reports;

/// <summary>Pictures of layers from above, all in the same frame.</summary>
internal static class MeshPictures
{
    // The longer side of a picture, in its own steps: finer than a screen shows, and whole numbers keep the page small.
    private const int Steps = 2000;
    private const int MostWidthPx = 720, MostHeightPx = 480, MarginPx = 8;

    // What a page may weigh with ease; beyond it fewer layers are shown.
    private const int MostCharacters = 6_000_000;

    public static (string Label, string Svg)[] Of(MeshAnswer answer)
    {
        var (left, right) = (answer.Layers.Min(row => row.LeftMm) ?? 0, answer.Layers.Max(row => row.RightMm) ?? 0);
        var (front, back) = (answer.Layers.Min(row => row.FrontMm) ?? 0, answer.Layers.Max(row => row.BackMm) ?? 0);
        var perMm = Steps / Math.Max(right - left, back - front);
        var (width, height) = ((right - left) * perMm, (back - front) * perMm);
        var pxPerStep = Math.Min(MostWidthPx / width, MostHeightPx / height);
        var margin = MarginPx / pxPerStep;
        var bar = ScaleBar.Svg(0, height, right - left, perMm, pxPerStep);

        var paths = answer.Drawn.Select(drawn => PathOf(drawn, left, back, perMm)).ToList();
        var every = 1 + (int)(paths.Sum(path => (long)path.Length) / MostCharacters);
        return [.. answer.Drawn.Zip(paths).Where((_, i) => i % every == 0)
            .Select(drawn => (LabelOf(drawn.First.Row, answer.Figures.Layers.Count), Svg(drawn.Second)))];

        string Svg(string path) => string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" role="img"
              viewBox="{-margin:F0} {-margin:F0} {width + 2 * margin:F0} {height + 2 * margin:F0}"
              width="{(width + 2 * margin) * pxPerStep:F0}" height="{(height + 2 * margin) * pxPerStep:F0}">
            <rect width="{width:F0}" height="{height:F0}" fill="#f5f7f9" stroke="#d9dee4" vector-effect="non-scaling-stroke"/>
            <path d="{path}" fill="#9ecae1" stroke="#08519c" stroke-linejoin="round" vector-effect="non-scaling-stroke"/>
            {bar}</svg>
            """);
    }

    private static string LabelOf(MeshLayerRow row, int count) =>
        $"layer {Numbers.Whole(row.Layer)} of {Numbers.Whole(count)}, at {Numbers.Plain(row.HeightMm, 3)} mm: "
        + $"{Numbers.Plain(row.AreaMm2, 2)} mm², contours of {Numbers.Plain(row.PerimeterMm, 1)} mm, "
        + $"{Numbers.Count(row.Islands, "island", "islands")}, {Numbers.Count(row.Holes, "hole", "holes")}";

    // In whole steps, each corner by its distance from the last; corners that fall together are one.
    private static string PathOf(DrawnLayer drawn, double left, double back, double perMm)
    {
        var path = new StringBuilder();
        foreach (var contour in drawn.Contours.Contours)
        {
            var (lastX, lastY) = (0, 0);
            for (var i = 0; i < contour.Points.Length; i += 2)
            {
                var (x, y) = ((int)Math.Round((contour.Points[i] * 1e3 - left) * perMm),
                    (int)Math.Round((back - contour.Points[i + 1] * 1e3) * perMm));
                if (i > 0 && x == lastX && y == lastY) continue;
                if (i == 0) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}");
                else path.Append(CultureInfo.InvariantCulture, $"l{x - lastX} {y - lastY}");
                (lastX, lastY) = (x, y);
            }
            path.Append('z');
        }
        return path.ToString();
    }
}
