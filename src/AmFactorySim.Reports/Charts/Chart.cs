using System.Text.Json.Nodes;

namespace AmFactorySim.Reports;

/// <summary>A chart on a page.</summary>
/// <param name="Caption">What it shows, and how to read it.</param>
/// <param name="Option">The chart as ECharts reads it; the page adds colours and how numbers are written.</param>
/// <param name="HeightPx">Its height on the page, in pixels.</param>
public sealed record Chart(string Caption, JsonObject Option, int HeightPx = 420);
