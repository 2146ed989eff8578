using System.Text;
using System.Text.RegularExpressions;

namespace AmFactorySim.Yaml;

/// <summary>Prints nodes as YAML that any reader understands, one key a line.</summary>
public static partial class YamlPrinter
{
    /// <summary>The nodes as YAML.</summary>
    public static string Print(MapNode root)
    {
        var text = new StringBuilder();
        Entries(text, root, 0);
        return text.ToString();
    }

    private static void Entries(StringBuilder text, MapNode map, int indent)
    {
        foreach (var entry in map.Entries)
        {
            text.Append(' ', indent).Append(Quoted(entry.Key)).Append(':');
            switch (entry.Value)
            {
                case ScalarNode scalar:
                    text.Append(' ').Append(Quoted(scalar.Text)).Append('\n');
                    break;
                case MapNode { Entries.Count: 0 }:
                    text.Append(" {}\n");
                    break;
                case MapNode group:
                    text.Append('\n');
                    Entries(text, group, indent + 2);
                    break;
                case ListNode list when list.Items.All(i => i is ScalarNode):
                    text.Append(" [").AppendJoin(", ", list.Items.Select(i => Quoted(i.Written, inList: true))).Append("]\n");
                    break;
                case ListNode list:
                    text.Append('\n');
                    Items(text, list, indent + 2);
                    break;
            }
        }
    }

    private static void Items(StringBuilder text, ListNode list, int indent)
    {
        foreach (var item in list.Items)
        {
            var group = new StringBuilder();
            if (item is MapNode map) Entries(group, map, indent + 2);
            else group.Append(' ', indent + 2).Append(Quoted(item.Written)).Append('\n');
            group[indent] = '-';
            text.Append(group);
        }
    }

    private static string Quoted(string text, bool inList = false)
    {
        if (Plain().IsMatch(text) && !(inList && text.AsSpan().ContainsAny(',', '('))) return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append(FormattableString.Invariant($"\\u{(int)c:x4}"));
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    // What YAML reads as the same text without quotes; nothing that another reader could take for null, a list or a comment.
    [GeneratedRegex(
        @"\A(?!(?i:null|~|)\z)(?:\.{1,2}/|[A-Za-z0-9(])[A-Za-z0-9 _%()/+.,·²³µ-]*(?:(?<=\d):\d\d[A-Za-z0-9 _%()/+.,-]*)*(?<! )\z")]
    private static partial Regex Plain();
}
