using System.Globalization;
using System.Text;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// ASCII STL: solids of facets, each "facet normal x y z / outer loop / three times vertex x y z / endloop / endfacet".
// Keywords can be in any case and on any line, as exporters write them; a solid's name extends to the end of its line.
internal static class AsciiStl
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    // Text has no control characters other than white space.
    public static bool LooksLikeText(ReadOnlySpan<byte> beginning)
    {
        foreach (var b in beginning)
            if (b < ' ' && b is not ((byte)'\t' or (byte)'\n' or (byte)'\v' or (byte)'\f' or (byte)'\r')) return false;
        return true;
    }

    public static bool BeginsWithSolid(ReadOnlySpan<byte> beginning)
    {
        var words = new Words(WithoutMark(beginning), "");
        return words.Next() && Ascii.EqualsIgnoreCase(words.Word, "solid"u8);
    }

    public static Mesh Read(ByteSource file, string name, Length unit)
    {
        var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length);
        file.Read(0, bytes);
        return Read(WithoutMark(bytes), name, unit);
    }

    private static Mesh Read(ReadOnlySpan<byte> text, string name, Length unit)
    {
        var words = new Words(text, name);
        var corners = new List<float>();
        var warnings = new List<string>();
        while (words.Next())
        {
            if (!words.Is("solid"u8))
            {
                if (corners.Count == 0 || words.Rest.IndexOf("vertex"u8) >= 0) throw words.Fault("solid", "between solids");
                warnings.Add("text after the last solid ignored");
                break;
            }
            words.SkipLine();
            while (true)
            {
                if (!words.Next())
                {
                    if (corners.Count == 0) throw words.Fault("facet or endsolid", "inside a solid");
                    warnings.Add("the file ends without endsolid: it may be incomplete");
                    break;
                }
                if (words.Is("endsolid"u8)) break;
                if (!words.Is("facet"u8)) throw words.Fault("facet or endsolid", "inside a solid");
                ReadFacet(ref words, corners);
            }
            words.SkipLine();
        }
        if (corners.Count == 0) throw new MeshException($"{name} has no facets; an STL file needs at least one");
        var array = corners.ToArray();
        return new(array, unit, Bounds.Of(array)) { ReadingWarnings = [.. warnings] };
    }

    private static void ReadFacet(ref Words words, List<float> corners)
    {
        words.Expect("normal"u8);
        for (var i = 0; i < 3; i++) words.Expect();
        words.Expect("outer"u8);
        words.Expect("loop"u8);
        for (var i = 0; i < 3; i++)
        {
            words.Expect("vertex"u8);
            for (var axis = 0; axis < 3; axis++) corners.Add(words.Coordinate(corners.Count / Mesh.FloatsPerFacet + 1));
        }
        words.Expect("endloop"u8);
        words.Expect("endfacet"u8);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith(ByteOrderMark) ? text[3..] : text;

    // Iterates over white-space separated words and counts lines.
    private ref struct Words(ReadOnlySpan<byte> text, string name)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private int _at;
        private int _line = 1;

        public ReadOnlySpan<byte> Word { get; private set; }

        public readonly ReadOnlySpan<byte> Rest => _text[_at..];

        public readonly bool Is(ReadOnlySpan<byte> word) => Ascii.EqualsIgnoreCase(Word, word);

        public bool Next()
        {
            for (; _at < _text.Length && _text[_at] <= ' '; _at++)
                if (_text[_at] == '\n') _line++;
            var start = _at;
            while (_at < _text.Length && _text[_at] > ' ') _at++;
            Word = _text[start.._at];
            return Word.Length > 0;
        }

        public void SkipLine()
        {
            while (_at < _text.Length && _text[_at] is not ((byte)'\n' or (byte)'\r')) _at++;
        }

        public void Expect()
        {
            if (!Next()) throw Fault("three numbers", "after \"normal\"");
        }

        public void Expect(ReadOnlySpan<byte> word)
        {
            if (!Next() || !Is(word)) throw Fault(Encoding.ASCII.GetString(word), "inside a facet");
        }

        public float Coordinate(int facet)
        {
            if (!Next() || !float.TryParse(Word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value))
                throw Fault("a finite number, such as 12.5", $"as a coordinate of facet {facet}");
            return value;
        }

        public readonly MeshException Fault(string wanted, string where)
        {
            var word = Encoding.UTF8.GetString(Word[..Math.Min(Word.Length, 99)]);
            var found = word.Length == 0 ? "the file ends" : $"{MeshException.Quoted(word)} was found";
            return new($"{name}, line {_line}: {found} where ASCII STL must have {wanted} ({where})");
        }
    }
}
