using System.Globalization;
using System.Text;
using AmFactorySim.Experiments.MeshReading;

namespace AmFactorySim.Reports;

/// <summary>A picture of a whole part: its drawn layers on each other, seen from the front, right and above.</summary>
internal static class MeshView
{
    private const double Steps = 1000, MostWidthPx = 720, MostHeightPx = 480, MarginPx = 8;

    // Depth goes up and to the right, shortened (cabinet projection); heights are true.
    private const double DepthToX = 0.35, DepthToY = 0.35;

    // Details finer than this share of the picture are left out.
    private const double FinestShare = 1 / 700.0;

    public static string Of(MeshAnswer answer)
    {
        var (left, right) = (answer.Layers.Min(row => row.LeftMm) ?? 0, answer.Layers.Max(row => row.RightMm) ?? 0);
        var (front, back) = (answer.Layers.Min(row => row.FrontMm) ?? 0, answer.Layers.Max(row => row.BackMm) ?? 0);
        var (depth, high) = (back - front, answer.Figures.SizeMm.Z);
        var (widthMm, heightMm) = (right - left + DepthToX * depth, high + DepthToY * depth);
        var perMm = Steps / Math.Max(widthMm, heightMm);
        var (width, height) = (widthMm * perMm, heightMm * perMm);
        var pxPerStep = Math.Min(MostWidthPx / width, MostHeightPx / height);
        var (margin, below) = (MarginPx / pxPerStep, ScaleBar.HeightPx / pxPerStep);

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" role="img"
              viewBox="{-margin:F0} {-margin:F0} {width + 2 * margin:F0} {height + below + 2 * margin:F0}"
              width="{(width + 2 * margin) * pxPerStep:F0}" height="{(height + below + 2 * margin) * pxPerStep:F0}">

            """);
        Line((left, front, 0), (left, back, 0), (right, back, 0));
        Line((left, back, 0), (left, back, high), (right, back, high), (right, back, 0));
        foreach (var drawn in answer.Drawn)
        {
            // The higher, the lighter.
            var light = 45 + (int)(35 * drawn.Row.HeightMm / high);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{PathOf(drawn)}\" fill=\"hsl(205 55% {light}%)\" stroke=\"#08519c\" ")
                .Append("stroke-width=\"0.5\" fill-rule=\"evenodd\" vector-effect=\"non-scaling-stroke\"/>\n");
        }
        Line((left, front, 0), (right, front, 0), (right, back, 0));
        foreach (var place in answer.Figures.Places)
        {
            var (x, y) = At(place.XMm, place.YMm, place.ZMm - answer.Figures.BottomMm);
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:F0}\" cy=\"{y:F0}\" r=\"{5 / pxPerStep:F0}\" fill=\"none\" ")
                .Append("stroke=\"#d62728\" stroke-width=\"2\" vector-effect=\"non-scaling-stroke\"/>\n");
        }
        return svg.Append(ScaleBar.Svg(0, height + below, widthMm, perMm, pxPerStep)).Append("</svg>").ToString();

        (double X, double Y) At(double x, double y, double z) => (
            (x - left + DepthToX * (y - front)) * perMm, height - (z + DepthToY * (y - front)) * perMm);

        void Line(params (double X, double Y, double Z)[] corners) => svg.Append("<path d=\"M")
            .AppendJoin('L', corners.Select(corner => At(corner.X, corner.Y, corner.Z))
                .Select(at => string.Create(CultureInfo.InvariantCulture, $"{at.X:F0} {at.Y:F0}")))
            .Append("\" fill=\"none\" stroke=\"#b8c0c8\" vector-effect=\"non-scaling-stroke\"/>\n");

        string PathOf(DrawnLayer drawn)
        {
            var path = new StringBuilder();
            foreach (var contour in drawn.Contours.Contours)
            {
                var (last, isFirst) = ((X: 0.0, Y: 0.0), true);
                for (var i = 0; i < contour.Points.Length; i += 2)
                {
                    var at = At(contour.Points[i] * 1e3, contour.Points[i + 1] * 1e3, drawn.Row.HeightMm);
                    if (!isFirst && Math.Abs(at.X - last.X) + Math.Abs(at.Y - last.Y) < FinestShare * Steps) continue;
                    path.Append(CultureInfo.InvariantCulture, $"{(isFirst ? 'M' : 'L')}{at.X:F0} {at.Y:F0}");
                    (last, isFirst) = (at, false);
                }
                path.Append('Z');
            }
            return path.ToString();
        }
    }
}
