using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// PLY (Stanford polygon file format): vertices with x, y and z, and faces with lists of vertices, as text or binary. Other elements and
// properties are skipped.
internal static class PlyReader
{
    public static bool Begins(ReadOnlySpan<byte> beginning) => beginning.StartsWith("ply\n"u8) || beginning.StartsWith("ply\r"u8);

    public static Mesh Read(ByteSource file, string name, Length unit)
    {
        var header = PlyHeader.Of(file, name);
        using var stream = new BufferedStream(new ByteSourceStream(file) { Position = header.Bytes }, 1 << 16);
        IPlyNumbers numbers = header.Format == "ascii" ? new TextNumbers(stream, name)
            : new BinaryNumbers(stream, name, header.Format == "binary_big_endian");
        var faces = new FaceList(name);
        var corners = new long[LoopTriangulation.MostCorners];
        foreach (var element in header.Elements)
        {
            var (x, y, z) = (IndexOf(element, "x"), IndexOf(element, "y"), IndexOf(element, "z"));
            var list = element.Properties.FindIndex(property => property.Name is "vertex_indices" or "vertex_index");
            if (element.Name == "vertex" && (x < 0 || y < 0 || z < 0)) throw new MeshException($"{name}: its vertices have no x, y and z");
            if (element.Name == "face" && (list < 0 || element.Properties[list].Count is null))
                throw new MeshException($"{name}: its faces have no list vertex_indices");
            var values = new double[element.Properties.Count];
            for (var i = 0L; i < element.Count && values.Length > 0; i++)
            {
                for (var p = 0; p < values.Length; p++)
                {
                    var property = element.Properties[p];
                    if (property.Count is not { } count)
                    {
                        values[p] = numbers.Next(property.Type);
                        continue;
                    }
                    var length = numbers.Next(count);
                    var isFace = element.Name == "face" && p == list;
                    if (isFace && length is < 3 or > LoopTriangulation.MostCorners)
                        throw new MeshException($"{name}: face {i + 1} has {length} corners; a face must have 3 to "
                            + $"{LoopTriangulation.MostCorners}");
                    for (var k = 0; k < length; k++)
                        if (numbers.Next(property.Type) is var value && isFace) corners[k] = (long)value;
                    if (isFace) faces.AddFace(corners.AsSpan(0, (int)length));
                }
                if (element.Name == "vertex") faces.AddVertex((float)values[x], (float)values[y], (float)values[z]);
            }
        }
        return faces.ToMesh(unit);
    }

    private static int IndexOf(PlyElement element, string property) =>
        element.Properties.FindIndex(its => its.Name == property && its.Count is null);

    // The numbers of the elements, one after the other.
    private interface IPlyNumbers
    {
        double Next(PlyType type);
    }

    private sealed class TextNumbers(Stream stream, string name) : IPlyNumbers
    {
        private readonly StringBuilder _word = new();

        public double Next(PlyType type)
        {
            _word.Clear();
            for (int b; (b = stream.ReadByte()) >= 0 && (b > ' ' || _word.Length == 0) && _word.Length < 64;)
                if (b > ' ') _word.Append((char)b);
            return double.TryParse(_word.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
                : throw new MeshException(_word.Length == 0 ? $"{name} is not complete: it ends before its last element"
                    : $"{name}: {MeshException.Quoted(_word.ToString())} was found where a number must be");
        }
    }

    private sealed class BinaryNumbers(Stream stream, string name, bool isBigEndian) : IPlyNumbers
    {
        private readonly byte[] _bytes = new byte[8];

        public double Next(PlyType type)
        {
            var bytes = _bytes.AsSpan(0, type switch
            {
                PlyType.Int8 or PlyType.UInt8 => 1,
                PlyType.Int16 or PlyType.UInt16 => 2,
                PlyType.Float64 => 8,
                _ => 4,
            });
            if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
                throw new MeshException($"{name} is not complete: it ends before its last element");
            if (isBigEndian) bytes.Reverse();
            return type switch
            {
                PlyType.Int8 => (sbyte)bytes[0],
                PlyType.UInt8 => bytes[0],
                PlyType.Int16 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
                PlyType.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
                PlyType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(bytes),
                PlyType.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
                PlyType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(bytes),
                _ => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
            };
        }
    }
}
