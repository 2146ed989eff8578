using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AmFactorySim.Reports;

/// <summary>One page of HTML that holds everything it needs: it can be mailed, archived and opened without a network.</summary>
/// <param name="title">What the page is about.</param>
/// <param name="lead">The answer in a sentence or two.</param>
public sealed class Page(string title, string lead)
{
    // What follows "</" in a script would end it, whatever the JSON means by it.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    private readonly StringBuilder _body = new();
    private bool _hasCharts;

    /// <summary>The page as text.</summary>
    public string Html => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Escaped(title)}</title>
        <style>{Asset("page.css")}</style>
        </head>
        <body>
        <header><h1>{Escaped(title)}</h1><p>{Escaped(lead)}</p></header>
        <main>
        {_body}</main>
        <footer>Made by AmFactorySim {Assembly.GetExecutingAssembly().GetName().Version!.ToString(3)}.</footer>
        {(_hasCharts ? $"<script>{Asset("echarts.js")}</script>\n" : "")}<script>{Asset("page.js")}</script>
        </body>
        </html>

        """;

    /// <summary>Begins a section.</summary>
    public Page Heading(string text) => Add($"<h2>{Escaped(text)}</h2>");

    /// <summary>A paragraph.</summary>
    public Page Text(string text) => Add($"<p>{Escaped(text)}</p>");

    /// <summary>Where something comes from, and what is assumed.</summary>
    public Page Note(string text) => Add($"<p class=\"note\">{Escaped(text)}</p>");

    /// <summary>The few figures that are looked for first.</summary>
    public Page Facts(params IEnumerable<Fact> facts) =>
        Add($"<dl>{string.Concat(facts.Select(f => $"<div><dt>{Escaped(f.Name)}</dt><dd>{Escaped(f.Value)}</dd>"
            + $"<dd class=\"note\">{Escaped(f.Note)}</dd></div>"))}</dl>");

    /// <summary>A table; columns of numbers are set to the right.</summary>
    public Page Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var cells = rows.ToList();
        var kinds = columns.Select((_, i) => cells.Count > 0 && cells.All(row => IsNumber(row[i])) ? " class=\"number\"" : "").ToList();
        string Row(string tag, IReadOnlyList<string> row) =>
            $"<tr>{string.Concat(row.Select((cell, i) => $"<{tag}{kinds[i]}>{Escaped(cell)}</{tag}>"))}</tr>\n";
        return Add($"<div class=\"wide\"><table><caption>{Escaped(caption)}</caption>\n<thead>{Row("th", columns)}</thead>\n<tbody>\n"
            + $"{string.Concat(cells.Select(row => Row("td", row)))}</tbody></table></div>");
    }

    /// <summary>A chart.</summary>
    public Page Chart(Chart chart)
    {
        _hasCharts = true;
        return Add($"<figure><figcaption>{Escaped(chart.Caption)}</figcaption><div class=\"chart\" style=\"height:{chart.HeightPx}px\">"
            + $"<script type=\"application/json\">{chart.Option.ToJsonString(Json)}</script></div></figure>");
    }

    /// <summary>Pictures in SVG, of which one is seen at a time and a slider chooses which.</summary>
    /// <param name="caption">What they show.</param>
    /// <param name="pictures">Each with its label.</param>
    public Page Pictures(string caption, params IReadOnlyList<(string Label, string Svg)> pictures)
    {
        var slider = pictures.Count > 1
            ? $"<input type=\"range\" min=\"0\" max=\"{pictures.Count - 1}\" value=\"{pictures.Count / 2}\" "
                + $"aria-label=\"{Escaped(caption)}\">"
            : "";
        return Add($"<figure class=\"pictures\"><figcaption>{Escaped(caption)}</figcaption>{slider}\n"
            + string.Concat(pictures.Select(p => $"<div class=\"picture\"><p>{Escaped(p.Label)}</p>{p.Svg}</div>\n")) + "</figure>");
    }

    private static bool IsNumber(string cell) =>
        cell is "" or "-" || char.IsAsciiDigit(cell.TrimStart('-', '+', '<', '>', '±', '~', ' ').FirstOrDefault('x'));

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static string Asset(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private Page Add(string html)
    {
        _body.Append(html).Append('\n');
        return this;
    }
}
