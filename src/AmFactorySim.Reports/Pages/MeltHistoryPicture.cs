using System.Globalization;
using System.Text;
using AmFactorySim.Experiments.MeltHistories;

namespace AmFactorySim.Reports;

/// <summary>
/// Melt tracks in a cut across them, drawn in SVG: tracks are translucent, so that places that are melted often are dark.
/// </summary>
internal static class MeltHistoryPicture
{
    private const double Width = 960, LayerHeight = 34, TrackWidth = 200;
    private const int Layers = 7;

    // Tracks of different layers lie at random to each other; this share of the hatch from layer to layer never comes round.
    private const double Shift = 0.618033988749895;

    public static string Svg(MeltHistory history)
    {
        var depth = history.Overmelt * LayerHeight;
        const double height = Layers * LayerHeight;
        var hatch = history.HatchToWidth * TrackWidth;
        var svg = new StringBuilder();
        svg.Append(Text($"""
            <svg viewBox="0 0 {Width} {height}" width="{Width}" role="img" aria-label="overlapping melt tracks">
            <rect width="{Width}" height="{height}" fill="#f5f7f9"/>
            """));
        for (var layer = Layers - 1; layer >= 0; layer--)
        {
            var top = layer * LayerHeight;
            for (var middle = layer * Shift % 1 * hatch - TrackWidth; middle < Width + TrackWidth; middle += hatch)
                // A parabola is a quadratic curve whose handle lies twice as deep as its lowest point.
                svg.Append(Text($"""
                    <path d="M{middle - TrackWidth / 2} {top}Q{middle} {top + 2 * depth} {middle + TrackWidth / 2} {top}Z"
                      fill="#0072b2" fill-opacity="0.2" stroke="#0b4272" stroke-opacity="0.35"/>
                    """));
        }
        for (var layer = 1; layer < Layers; layer++)
            svg.Append(Text($"""
                <path d="M0 {layer * LayerHeight}H{Width}" stroke="#1f2933" stroke-opacity="0.5" stroke-dasharray="5 5"/>
                """));
        return svg.Append("</svg>").ToString();
    }

    private static string Text(FormattableString text) =>
        string.Format(CultureInfo.InvariantCulture, text.Format,
        [.. text.GetArguments().Select(a => a is double number ? Math.Round(number, 2) : a)]);
}
