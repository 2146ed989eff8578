namespace AmFactorySim.Yaml;

/// <summary>The lines of a text, and the sections of its outermost level that they belong to; sections can be left out.</summary>
internal sealed class SectionLines
{
    // Each section that is left out takes another reading of the text.
    private const int MostLeftOut = 20;

    private readonly string _file;
    private readonly string[] _lines;
    private readonly SortedDictionary<int, int> _leftOut = [];

    public SectionLines(string text, string file)
    {
        (_file, Text) = (file, text);
        _lines = text.Split('\n');
    }

    /// <summary>The text with empty lines for the sections that are left out.</summary>
    public string Text { get; private set; }

    /// <summary>The keys of the sections that are left out.</summary>
    public List<MapEntry> Unread { get; } = [];

    /// <summary>Whether the section of a line is next to one that is left out: its fault may be that one's.</summary>
    public bool IsBesideUnread(int line)
    {
        var (first, end) = SectionOf(line);
        return _leftOut.Any(section => section.Key == end || section.Value == first);
    }

    /// <summary>Leaves out the section that a line belongs to; false if there is nothing left to read.</summary>
    public bool TryLeaveOut(int line)
    {
        var (first, end) = SectionOf(line);
        var (key, colon) = (_lines[first], _lines[first].IndexOf(':'));
        // A text in braces is one section.
        if (_leftOut.Count == MostLeftOut || colon <= 0
            || !Begins(first) || key[0] is '{' or '[' || !_leftOut.TryAdd(first, end)) return false;
        var mark = new SourceMark(_file, first + 1, 1);
        var name = key[..colon].Trim(' ', '"', '\'');
        if (Unread.All(section => section.Key != name)) Unread.Add(new(name, mark, new UnreadNode(mark)));
        Array.Fill(_lines, "", first + 1, end - first - 1);
        _lines[first] = "";
        Text = string.Join('\n', _lines);
        return true;
    }

    // From the line that begins with a key to the next such line.
    private (int First, int End) SectionOf(int line)
    {
        var first = Math.Clamp(line - 1, 0, _lines.Length - 1);
        while (first > 0 && !Begins(first)) first--;
        var end = Math.Min(Math.Max(line, first + 1), _lines.Length);
        while (end < _lines.Length && !Begins(end)) end++;
        return (first, end);
    }

    // Lines that are left out begin what they began.
    private bool Begins(int line) => _leftOut.ContainsKey(line)
        || (_lines[line].Length > 0 && !char.IsWhiteSpace(_lines[line][0]) && _lines[line][0] is not ('#' or '-' or '}' or ']'));
}
