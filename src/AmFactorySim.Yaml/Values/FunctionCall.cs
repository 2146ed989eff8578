using System.Text.RegularExpressions;

namespace AmFactorySim.Yaml.Values;

/// <summary>A text of the form "name(first, second)".</summary>
/// <param name="Name">What stands before the parentheses.</param>
/// <param name="Arguments">What stands between the parentheses, without spaces around it.</param>
public sealed partial record FunctionCall(string Name, IReadOnlyList<string> Arguments)
{
    /// <summary>Reads a text of this form; false for any other.</summary>
    public static bool TryParse(string text, out FunctionCall call)
    {
        var match = Form().Match(text);
        call = match.Success
            ? new(match.Groups[1].Value, match.Groups[2].Value.Trim() is { Length: > 0 } inner
                ? inner.Split(',', StringSplitOptions.TrimEntries) : [])
            : new("", []);
        return match.Success;
    }

    [GeneratedRegex(@"\A\s*([a-zA-Z_]+)\s*\(([^()]*)\)\s*\z")]
    private static partial Regex Form();
}
