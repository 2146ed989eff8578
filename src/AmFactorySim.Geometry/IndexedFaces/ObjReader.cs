using System.Globalization;
using System.Text;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// Wavefront OBJ: "v x y z" and "f a b c ...", where a corner is a vertex, from 1 or from the last backwards, perhaps with "/" and numbers
// of texture and normal. Groups, materials and everything else leave the geometry as it is.
internal static class ObjReader
{
    private static readonly string[] Keywords = ["v", "vt", "vn", "f", "o", "g", "s", "mtllib", "usemtl"];

    public static bool Begins(string text) => text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line =>
        line.Length > 0 && line[0] != '#') is { } first && Keywords.Contains(first.Split((char[]?)null)[0]);

    public static Mesh Read(Stream file, string name, Length unit)
    {
        var faces = new FaceList(name);
        using var lines = new Lines(file, name);
        Span<Range> words = stackalloc Range[LoopTriangulation.MostCorners + 2];
        Span<long> face = stackalloc long[LoopTriangulation.MostCorners + 1];
        while (lines.Next())
        {
            var line = lines.Line.AsSpan().Trim();
            var count = line.SplitAny(words, " \t", StringSplitOptions.RemoveEmptyEntries);
            if (count == 0) continue;
            if (line[words[0]].SequenceEqual("v"))
            {
                if (count < 4) throw lines.Fault("a vertex must have three numbers");
                faces.AddVertex(Coordinate(line[words[1]]), Coordinate(line[words[2]]), Coordinate(line[words[3]]));
            }
            else if (line[words[0]].SequenceEqual("f"))
            {
                for (var i = 1; i < count; i++)
                {
                    var word = line[words[i]];
                    var slash = word.IndexOf('/');
                    if (!long.TryParse(slash < 0 ? word : word[..slash], CultureInfo.InvariantCulture, out var vertex) || vertex == 0)
                        throw lines.Fault($"a corner of a face must be the number of a vertex, but is {MeshException.Quoted(word)}");
                    face[i - 1] = vertex > 0 ? vertex - 1 : faces.VertexCount + vertex;
                }
                faces.AddFace(face[..(count - 1)]);
            }

            float Coordinate(ReadOnlySpan<char> word) =>
                float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value) ? value
                    : throw lines.Fault($"a coordinate must be a finite number, such as 12.5, but is {MeshException.Quoted(word)}");
        }
        return faces.ToMesh(unit);
    }

    // The lines of the file; a backslash at the end of a line continues it.
    private sealed class Lines(Stream file, string name) : IDisposable
    {
        private const int Longest = 1 << 16;

        private readonly StreamReader _text = new(file);
        private readonly StringBuilder _line = new();
        private int _number, _last;

        public string Line => _line.ToString();

        public bool Next()
        {
            _line.Clear();
            _number++;
            for (int next; (next = _text.Read()) >= 0;)
            {
                var isSecondOfEnd = (_last, next) is ('\r', '\n');
                _last = next;
                if (isSecondOfEnd) continue;
                if (next is '\n' or '\r')
                {
                    if (_line is not [.., '\\']) return true;
                    _line[^1] = ' ';
                    _number++;
                }
                else if (_line.Append((char)next).Length > Longest) throw Fault($"the line is longer than {Longest} characters");
            }
            return _line.Length > 0;
        }

        public MeshException Fault(string message) => new(FormattableString.Invariant($"{name}, line {_number}: {message}"));

        public void Dispose() => _text.Dispose();
    }
}
