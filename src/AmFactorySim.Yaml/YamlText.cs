using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AmFactorySim.Yaml;

/// <summary>Reads YAML into nodes that know their line. Anchors, tags and several documents are refused with a reason.</summary>
public sealed class YamlText
{
    // Deeper than any schema is; keeps hostile nesting off the stack.
    private const int Deepest = 24;

    private const string NotYaml = "is not YAML here or just below (look at the indentation, colons, brackets and quotes here and just "
        + "above)";

    private const string NoCharacter = "has an escape between double quotes that is not a character, such as half of a surrogate pair, "
        + "\\uD800; write the character itself";

    // What the parser's sentences have in them, and what that means to a planner; the first that fits.
    private static readonly (string Part, string Meaning)[] Meanings =
    [
        ("nested too deeply", "is nested too deeply"),
        (" tab ", "is indented with a tab; YAML wants spaces"),
        ("invalid comment", "has a # too close to what it comments on; put a space before it"),
        ("anchor or alias", "has a value that begins with & or *, which YAML keeps for itself; put it in quotes"),
        ("scanning a tag", "has a value that begins with !, which YAML keeps for itself; put it in quotes"),
        ("block scalar", "has a value that begins with | or >, which YAML keeps for itself; put it in quotes"),
        ("invalid mapping", "has a second colon in one line; put each key on a line of its own, and a value that holds a colon in quotes"),
        ("Mapping values are not allowed", "has a second colon in one line, or a line that is indented too far; put each key on a line of "
            + "its own, and a value that holds a colon in quotes"),
        ("flow sequence", "has a list in [ ] that is not closed, that lacks a comma, or that has a value beginning with &"),
        ("flow mapping", "has a group in { } that is not closed, that lacks a comma, or that has a value beginning with &"),
        ("Unicode", NoCharacter),
        ("escape", "has a backslash between double quotes, where it has a meaning of its own; write single quotes"),
        ("quoted scalar", "has a quote that is not closed"),
        ("block mapping", "has a line here or just above that is indented unlike its neighbours, or that lacks its colon"),
        ("simple key", "has a line that is no key with its value; write a colon and a space after the key"),
        ("'-' indicator", "has a line here or just above that is indented unlike the list it stands in"),
        ("Block sequence", "has an item of a list where none belongs; put it on a line of its own below its key"),
        ("cannot start", "has a value that begins with a character of YAML's own, such as %, @ or `; put it in quotes"),
    ];

    private readonly string _file, _text;
    private readonly List<(SourceMark Mark, string Reason)> _refused = [];
    private readonly Parser _parser;
    private SourceMark _last;

    private YamlText(string text, string file)
    {
        (_file, _text, _last) = (file, text, new(file, 1));
        _parser = new Parser(new Scanner(new StringReader(text)));
    }

    /// <summary>
    /// The keys of a text. A section with a fault of syntax is one that is not read; the others are. An empty group, with faults, where the
    /// text is no YAML at all.
    /// </summary>
    public static MapNode Read(string text, string file, FaultList faults)
    {
        var sections = new SectionLines(text, file);
        while (true)
        {
            var reader = new YamlText(sections.Text, file);
            if (reader.Root() is { } root)
            {
                foreach (var (mark, reason) in reader._refused) faults.Add(mark, "", null, reason);
                return root with { Entries = [.. root.Entries, .. sections.Unread.Where(section => !root.Has(section.Key))] };
            }
            // The fault that ends the reading is the last one; those before it are found again.
            var fault = reader._refused[^1];
            var isOwn = !sections.IsBesideUnread(fault.Mark.Line);
            if (isOwn) faults.Add(fault.Mark, "", null, fault.Reason);
            if (!sections.TryLeaveOut(fault.Mark.Line)) return new MapNode(new(file, 1), [.. sections.Unread]);
        }
    }

    // The keys of the text; null, with the fault, where it is no YAML.
    private MapNode? Root()
    {
        try
        {
            var root = Document();
            if (root is MapNode or null) return root as MapNode ?? new MapNode(new(_file, 1), []);
            Refuse(root.Mark, $"is {root.Noun}, not a group of keys; begin with a key, a colon and a space, as in \"name: my-factory\"");
        }
        catch (YamlException problem)
        {
            var meaning = Meanings.FirstOrDefault(m => problem.Message.Contains(m.Part, StringComparison.Ordinal)).Meaning ?? NotYaml;
            var isTab = problem.Message.Contains(" tab ", StringComparison.Ordinal);
            Refuse(isTab ? FirstTab(problem.Start) : At(problem.Start),
                isTab || !HasCommentNear(problem.Start) ? meaning
                    : $"{meaning}; a # after a space begins a comment, so put a name that has one in quotes");
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner gives up on some texts with errors of its own, without a place; what it read last is near.
            Refuse(_last, problem is ArgumentException { ParamName: "lowSurrogate" } ? NoCharacter : NotYaml);
        }
        return null;
    }

    private Node? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _)) return null;
        var root = Value(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            Refuse(At(second.Start), "begins a second document; a file holds one");
        return root is ScalarNode { IsEmpty: true } ? null : root;
    }

    private Node Value(int depth)
    {
        var next = _parser.Consume<ParsingEvent>();
        var mark = _last = At(next.Start);
        if (next is NodeEvent { Anchor.IsEmpty: false }) Refuse(mark, "names a value with &; write the value again where it is needed");
        if (next is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
            Refuse(mark, "gives a value a tag with !; write the value alone");
        if (depth > Deepest) throw new YamlException(next.Start, next.End, "it is nested too deeply");
        switch (next)
        {
            case Scalar scalar:
                return new ScalarNode(mark, scalar.Value, scalar.Style is not ScalarStyle.Plain);
            case SequenceStart list:
                var items = new List<Node>();
                while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Value(depth + 1));
                return new ListNode(mark, list.Style == SequenceStyle.Flow ? FlowCommas.Rejoin(items) : items);
            case MappingStart map:
                return new MapNode(mark, Entries(map, depth));
            case AnchorAlias:
                Refuse(mark, "refers to another value with *; write the value again");
                return new UnreadNode(mark);
            default:
                throw new YamlException(next.Start, next.End, "a value was expected");
        }
    }

    private IReadOnlyList<MapEntry> Entries(MappingStart start, int depth)
    {
        var entries = new List<MapEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value(depth + 1);
            var value = Value(depth + 1);
            if (key is ScalarNode name) entries.Add(new(name.Text.Trim(), name.Mark, value));
            else Refuse(key.Mark, $"has {key.Noun} where a key belongs");
        }
        if (start.Style == MappingStyle.Flow) entries = FlowCommas.Rejoin(entries);
        var once = new OrderedDictionary<string, MapEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Key.Length == 0) Refuse(entry.Mark, "has a value without a key");
            else if (!once.TryAdd(entry.Key, entry))
                Refuse(entry.Mark, $"\"{FaultList.Shortened(entry.Key)}\" is written twice in the same group, here and in line "
                    + $"{once[entry.Key].Mark.Line}");
        }
        return [.. once.Values];
    }

    private SourceMark At(Mark mark) => new(_file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private void Refuse(SourceMark mark, string reason) => _refused.Add((mark, reason));

    // A # between a line's text and its colon: "Housing #1:".
    private bool HasCommentNear(Mark at) => _text.Split('\n').Skip((int)Math.Max(0, at.Line - 2)).Take(3)
        .Any(line => line.IndexOf(" #", StringComparison.Ordinal) is > 0 and var hash && line[..hash].Trim().Length > 0
            && !line[..hash].Contains(':') && line[hash..].Contains(':'));

    // The parser stops some lines above the one with the tab.
    private SourceMark FirstTab(Mark from)
    {
        var lines = _text.Split('\n');
        var tab = Array.FindIndex(lines, (int)Math.Clamp(from.Line - 1, 0, lines.Length),
            line => line[..^line.TrimStart().Length].Contains('\t'));
        return tab < 0 ? At(from) : new(_file, tab + 1);
    }
}
