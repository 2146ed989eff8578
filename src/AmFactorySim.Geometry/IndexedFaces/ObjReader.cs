using System.Globalization;
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
        using var lines = new StreamReader(file);
        Span<Range> words = stackalloc Range[LoopTriangulation.MostCorners + 2];
        Span<long> face = stackalloc long[LoopTriangulation.MostCorners + 1];
        for (var number = 1; lines.ReadLine() is { } text; number++)
        {
            // A backslash continues the line.
            while (text.EndsWith('\\') && lines.ReadLine() is { } more)
            {
                text = text[..^1] + " " + more;
                number++;
            }
            var line = text.AsSpan().Trim();
            var count = line.SplitAny(words, " \t", StringSplitOptions.RemoveEmptyEntries);
            if (count == 0) continue;
            if (line[words[0]].SequenceEqual("v"))
            {
                if (count < 4) throw Fault(name, number, "a vertex must have three numbers");
                faces.AddVertex(Coordinate(line[words[1]]), Coordinate(line[words[2]]), Coordinate(line[words[3]]));
            }
            else if (line[words[0]].SequenceEqual("f"))
            {
                for (var i = 1; i < count; i++)
                {
                    var word = line[words[i]];
                    var slash = word.IndexOf('/');
                    if (!long.TryParse(slash < 0 ? word : word[..slash], CultureInfo.InvariantCulture, out var vertex) || vertex == 0)
                        throw Fault(name, number, $"a corner of a face must be the number of a vertex, but is \"{Short(word)}\"");
                    face[i - 1] = vertex > 0 ? vertex - 1 : faces.VertexCount + vertex;
                }
                faces.AddFace(face[..(count - 1)]);
            }

            float Coordinate(ReadOnlySpan<char> word) =>
                float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value) ? value
                    : throw Fault(name, number, $"a coordinate must be a finite number, such as 12.5, but is \"{Short(word)}\"");
        }
        return faces.ToMesh(unit);
    }

    private static string Short(ReadOnlySpan<char> word) => word.Length <= 40 ? word.ToString() : word[..40].ToString() + "...";

    private static MeshException Fault(string name, int line, string message) =>
        new(FormattableString.Invariant($"{name}, line {line}: {message}"));
}
