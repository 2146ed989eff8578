namespace AmFactorySim.Yaml;

/// <summary>
/// Puts together what commas have split: YAML reads <c>{ time: triangular(4 min, 6 min, 10 min) }</c> as three keys, but a planner
/// means one value; and <c>{ quantity: 1,000 }</c> as two, of which one fault is reported, that of a number with a comma.
/// </summary>
internal static class FlowCommas
{
    public static List<MapEntry> Rejoin(List<MapEntry> entries)
    {
        var joined = new List<MapEntry>();
        foreach (var entry in entries)
        {
            if (entry.Value is ScalarNode { IsEmpty: true } && joined.Count > 0 && Open(joined[^1].Value) is { } text)
                joined[^1] = joined[^1] with { Value = text with { Text = $"{text.Text}, {entry.Key}" } };
            else if (entry is { Value: ScalarNode { IsEmpty: true }, Key: [>= '0' and <= '9', ..] } && joined.Count > 0
                && joined[^1].Value is ScalarNode { IsQuoted: false, Text: [.., >= '0' and <= '9'] } number)
                joined[^1] = joined[^1] with { Value = number with { Text = $"{number.Text},{entry.Key}" } };
            else
                joined.Add(entry);
        }
        return joined;
    }

    public static List<Node> Rejoin(List<Node> items)
    {
        var joined = new List<Node>();
        foreach (var item in items)
        {
            if (item is ScalarNode { IsQuoted: false } next && joined.Count > 0 && Open(joined[^1]) is { } text)
                joined[^1] = text with { Text = $"{text.Text}, {next.Text}" };
            else
                joined.Add(item);
        }
        return joined;
    }

    // A plain text with a parenthesis that is still open.
    private static ScalarNode? Open(Node node) =>
        node is ScalarNode { IsQuoted: false } scalar
            && scalar.Text.Count(c => c == '(') > scalar.Text.Count(c => c == ')') ? scalar : null;
}
