using System.Globalization;

namespace AmFactorySim.Reports;

/// <summary>A bar of a round length in a picture, with its length.</summary>
internal static class ScaleBar
{
    /// <summary>The height that it takes.</summary>
    public const double HeightPx = 36;

    private const double OffPx = 8, TextPx = 12;

    /// <summary>A bar at the lower left corner of a picture.</summary>
    /// <param name="x">The corner's x, in the picture's steps.</param>
    /// <param name="y">The corner's y.</param>
    /// <param name="widthMm">The width of what is drawn; the bar has about a quarter of it.</param>
    /// <param name="stepsPerMm">Steps of the picture for a millimetre.</param>
    /// <param name="pxPerStep">Size of a step on the screen.</param>
    public static string Svg(double x, double y, double widthMm, double stepsPerMm, double pxPerStep)
    {
        var length = RoundBelow(widthMm / 4);
        var (off, text) = (OffPx / pxPerStep, TextPx / pxPerStep);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <path d="M{x + off:F0} {y - off:F0}h{length * stepsPerMm:F0}" stroke="#333" stroke-width="3"
              vector-effect="non-scaling-stroke"/>
            <text x="{x + off:F0}" y="{y - 2 * off:F0}" font-size="{text:F0}" fill="#333">{length:G3} mm</text>
            """);
    }

    // 1, 2 or 5 times a power of ten.
    private static double RoundBelow(double length)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(length)));
        return (length / power) switch { >= 5 => 5, >= 2 => 2, _ => 1 } * power;
    }
}
