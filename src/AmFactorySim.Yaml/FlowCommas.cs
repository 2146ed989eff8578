using System.Text;

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
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.Value is ScalarNode { IsQuoted: false } first)
            {
                var text = new JoinedText(first.Text);
                while (i + 1 < entries.Count && entries[i + 1] is { Value: ScalarNode { IsEmpty: true } } next
                    && (text.TakesArgument(next.Key) || text.TakesDigits(next.Key))) i++;
                entry = entry with { Value = first with { Text = text.ToString() } };
            }
            joined.Add(entry);
        }
        return joined;
    }

    public static List<Node> Rejoin(List<Node> items)
    {
        var joined = new List<Node>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item is ScalarNode { IsQuoted: false } first)
            {
                var text = new JoinedText(first.Text);
                while (i + 1 < items.Count && items[i + 1] is ScalarNode { IsQuoted: false } next && text.TakesArgument(next.Text)) i++;
                item = first with { Text = text.ToString() };
            }
            joined.Add(item);
        }
        return joined;
    }

    // A plain text that grows while one of its parentheses is open, or while digits follow digits.
    private sealed class JoinedText(string first)
    {
        private readonly StringBuilder _text = new(first);
        private int _open = Opened(first);

        public bool TakesArgument(string next) => _open > 0 && Takes(", ", next);

        public bool TakesDigits(string next) =>
            _text is [.., >= '0' and <= '9'] && next is [>= '0' and <= '9', ..] && Takes(",", next);

        public override string ToString() => _text.ToString();

        private bool Takes(string separator, string next)
        {
            _text.Append(separator).Append(next);
            _open += Opened(next);
            return true;
        }

        private static int Opened(string text) => text.AsSpan().Count('(') - text.AsSpan().Count(')');
    }
}
