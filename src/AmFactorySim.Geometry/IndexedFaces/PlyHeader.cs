using System.Text;

namespace AmFactorySim.Geometry;

// The header of a PLY file: the format, and the elements with their properties.
internal sealed record PlyHeader(string Format, List<PlyElement> Elements, int Bytes)
{
    private const int MostBytes = 1 << 16;

    private static readonly Dictionary<string, PlyType> Types = new()
    {
        ["char"] = PlyType.Int8,
        ["int8"] = PlyType.Int8,
        ["uchar"] = PlyType.UInt8,
        ["uint8"] = PlyType.UInt8,
        ["short"] = PlyType.Int16,
        ["int16"] = PlyType.Int16,
        ["ushort"] = PlyType.UInt16,
        ["uint16"] = PlyType.UInt16,
        ["int"] = PlyType.Int32,
        ["int32"] = PlyType.Int32,
        ["uint"] = PlyType.UInt32,
        ["uint32"] = PlyType.UInt32,
        ["float"] = PlyType.Float32,
        ["float32"] = PlyType.Float32,
        ["double"] = PlyType.Float64,
        ["float64"] = PlyType.Float64,
    };

    public static PlyHeader Of(ByteSource file, string name)
    {
        var beginning = new byte[(int)Math.Min(file.Length, MostBytes)];
        file.Read(0, beginning);
        var end = beginning.AsSpan().IndexOf("end_header"u8);
        var bytes = end < 0 ? -1 : end + beginning.AsSpan(end).IndexOf((byte)'\n') + 1;
        if (end < 0 || bytes <= end) throw new MeshException($"{name} begins as a PLY file, but its header does not end with end_header");

        var (format, elements) = ("", new List<PlyElement>());
        var lines = Encoding.ASCII.GetString(beginning, 0, end).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["format", var its, ..]: format = its; break;
                case ["element", var element, var count] when long.TryParse(count, out var number) && number >= 0:
                    elements.Add(new(element, number, []));
                    break;
                case ["property", "list", var count, var item, var property] when elements.Count > 0 && Types.ContainsKey(count)
                    && Types.ContainsKey(item):
                    elements[^1].Properties.Add(new(property, Types[item], Types[count]));
                    break;
                case ["property", var type, var property] when elements.Count > 0 && Types.ContainsKey(type):
                    elements[^1].Properties.Add(new(property, Types[type], null));
                    break;
                case [] or ["ply"] or ["comment", ..] or ["obj_info", ..]: break;
                default:
                    throw new MeshException($"{name}, line {i + 1}: {MeshException.Quoted(lines[i].Trim())} is not a line of a PLY "
                    + "header");
            }
        }
        if (format is not ("ascii" or "binary_little_endian" or "binary_big_endian"))
            throw new MeshException($"{name}: the format of a PLY file must be ascii, binary_little_endian or binary_big_endian, but is "
                + MeshException.Quoted(format));
        return new(format, elements, bytes);
    }
}

internal sealed record PlyElement(string Name, long Count, List<PlyProperty> Properties);

// A property; a list has the type of its length, too.
internal sealed record PlyProperty(string Name, PlyType Type, PlyType? Count);

internal enum PlyType
{
    Int8,
    UInt8,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Float32,
    Float64,
}
