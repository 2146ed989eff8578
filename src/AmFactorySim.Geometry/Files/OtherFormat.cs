using System.Text;

namespace AmFactorySim.Geometry;

// Names formats that are not read, by how their files begin.
internal static class OtherFormat
{
    private static readonly (string Beginning, string Name)[] Formats =
    [
        ("ISO-10303-21", "a STEP file; export the part from CAD as a mesh"), ("glTF", "a glTF file"),
        ("<?xml", "an XML file, such as AMF"), ("<amf", "an AMF file"), ("OFF", "an OFF file"), ("#VRML", "a VRML file"),
        ("Kaydara FBX", "an FBX file"), ("%PDF", "a PDF file"), ("\u001f\u008b", "a compressed file; unpack it"),
    ];

    // Null if the format is not known.
    public static string? Of(ReadOnlySpan<byte> beginning)
    {
        // Without a byte order mark and white space.
        var text = Encoding.Latin1.GetString(beginning[..Math.Min(beginning.Length, 64)])
            .TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\r', '\n', '\t');
        foreach (var (start, name) in Formats)
            if (text.StartsWith(start, StringComparison.Ordinal)) return name;
        return null;
    }
}
