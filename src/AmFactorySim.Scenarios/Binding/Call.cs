using System.Text.RegularExpressions;

namespace AmFactorySim.Scenarios;

/// <summary>A text of the form "name(first, second)".</summary>
internal sealed partial record Call(string Name, IReadOnlyList<string> Arguments)
{
    public static bool TryParse(string text, out Call call)
    {
        var match = Form().Match(text);
        call = match.Success
            ? new(match.Groups[1].Value, match.Groups[2].Value.Trim() is { Length: > 0 } inner ? inner.Split(',', StringSplitOptions.TrimEntries) : [])
            : new("", []);
        return match.Success;
    }

    [GeneratedRegex(@"\A\s*([a-zA-Z_]+)\s*\(([^()]*)\)\s*\z")]
    private static partial Regex Form();
}
