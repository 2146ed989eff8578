using System.IO.Compression;
using System.Xml;

namespace AmFactorySim.Geometry;

// Reads 3MF packages: a zip archive whose root relationships refer to the part with the model (3MF core specification 1.3).
internal static class ThreeMfReader
{
    private const string Relationships = "_rels/.rels";
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ModelRelationship = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel";

    public static bool LooksLikeZip(ByteSource file)
    {
        if (file.Length < 4) return false;
        Span<byte> beginning = stackalloc byte[4];
        file.Read(0, beginning);
        return beginning.SequenceEqual("PK\x03\x04"u8) || beginning.SequenceEqual("PK\x05\x06"u8);
    }

    public static Mesh Read(ByteSource file, string name)
    {
        try
        {
            using var archive = new ZipArchive(new ByteSourceStream(file), ZipArchiveMode.Read);
            var path = Parse(archive, Relationships, name, ModelPath);
            return ThreeMfAssembly.Build(Parse(archive, path, name, (xml, part) => ThreeMfParser.Parse(xml, part)), name);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new MeshException($"{name} begins as a zip archive, as 3MF files do, but is damaged or incomplete: {e.Message}", e);
        }
    }

    private static T Parse<T>(ZipArchive archive, string path, string name, Func<XmlReader, string, T> parse)
    {
        var entry =
            archive.Entries.FirstOrDefault(entry => string.Equals(entry.FullName.TrimStart('/'), path, StringComparison.OrdinalIgnoreCase))
            ?? throw new MeshException($"{name} is a zip archive but not a complete 3MF file: it has no part {path}");
        var part = $"{name}, {path}";
        // No entities are expanded and no external resources are read.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreWhitespace = true,
            IgnoreProcessingInstructions = true,
        };
        using var stream = new GuardedStream(entry.Open(), part, entry.CompressedLength);
        using var xml = XmlReader.Create(stream, settings);
        try
        {
            return parse(xml, part);
        }
        catch (XmlException e)
        {
            throw new MeshException($"{part} is not valid XML: {e.Message}", e);
        }
    }

    private static string ModelPath(XmlReader xml, string part)
    {
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship", NamespaceURI: RelationshipsNamespace }
                && xml.GetAttribute("Type") == ModelRelationship && xml.GetAttribute("Target") is { } target)
                return Uri.UnescapeDataString(target).TrimStart('/');
        throw new MeshException($"{part} refers to no 3D model, so that this zip archive is not a 3MF file");
    }
}
