using System.IO.Compression;
using System.Xml;

namespace AmFactorySim.Geometry;

// Reads 3MF packages: a zip archive whose root relationships refer to the part with the model (3MF core specification 1.3). Its objects can
// be in further parts (production extension 1.1).
internal static class ThreeMfReader
{
    public static bool LooksLikeZip(ByteSource file)
    {
        if (file.Length < 4) return false;
        Span<byte> beginning = stackalloc byte[4];
        file.Read(0, beginning);
        return beginning.SequenceEqual("PK\x03\x04"u8) || beginning.SequenceEqual("PK\x05\x06"u8);
    }

    public static Mesh Read(ByteSource file, string name, bool isUnitGiven)
    {
        try
        {
            using var archive = new ZipArchive(new ByteSourceStream(file), ZipArchiveMode.Read);
            var package = new ThreeMfPackage(archive, name);
            package.Notes.IsUnitIgnored = isUnitGiven;
            return ThreeMfAssembly.Build(package);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new MeshException($"{name} begins as a zip archive, as 3MF files do, but is damaged or incomplete: {e.Message}", e);
        }
    }
}

// The model parts of a package, each parsed when it is first used.
internal sealed class ThreeMfPackage
{
    private const string Relationships = "_rels/.rels";
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ModelRelationship = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel";

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ThreeMfModel> _parts = new(StringComparer.OrdinalIgnoreCase);

    public ThreeMfPackage(ZipArchive archive, string name)
    {
        (_archive, Name) = (archive, name);
        Root = Part(Parse(Relationships, ModelPath));
        foreach (var settings in SlicerVolumes.Parts.Where(part => Entry(part) is not null))
            Parse(settings, (xml, _) =>
            {
                SlicerVolumes.LeaveOut(xml, Root, Notes);
                return true;
            });
    }

    public string Name { get; }

    public ThreeMfModel Root { get; }

    public ThreeMfNotes Notes { get; } = new();

    // In the parts that are used.
    public int ListedFacets => _parts.Values.Sum(part => part.Objects.Values.Sum(its => its.Facets.Count / 3));

    // The part that an instance refers to.
    public ThreeMfModel PartOf(ThreeMfInstance instance, ThreeMfModel inside) => instance.Path is { } path ? Part(path) : inside;

    private ThreeMfModel Part(string path)
    {
        if (_parts.TryGetValue(path, out var known)) return known;
        var model = Parse(path, (xml, part) => ThreeMfParser.Parse(xml, part, Notes));
        _parts.Add(path, model);
        return ListedFacets <= ThreeMfAssembly.MostFacets ? model
            : throw new MeshException($"{Name}: more triangles than the maximum of {ThreeMfAssembly.MostFacets}");
    }

    private ZipArchiveEntry? Entry(string path) =>
        _archive.Entries.FirstOrDefault(entry => string.Equals(entry.FullName.TrimStart('/'), path, StringComparison.OrdinalIgnoreCase));

    private T Parse<T>(string path, Func<XmlReader, string, T> parse)
    {
        var entry = Entry(path) ?? throw new MeshException($"{Name} is a zip archive but not a complete 3MF file: it has no part {path}");
        var part = $"{Name}, {path}";
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
            throw new MeshException(e.Message.Contains("DTD", StringComparison.Ordinal)
                ? $"{part} has a document type declaration (DTD), which a 3MF file must not have"
                : $"{part} is not valid XML from line {e.LineNumber}, position {e.LinePosition}: the file is damaged or incomplete", e);
        }
    }

    private static string ModelPath(XmlReader xml, string part)
    {
        while (xml.ReadNode())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship", NamespaceURI: RelationshipsNamespace }
                && xml.GetAttribute("Type") == ModelRelationship && xml.GetAttribute("Target") is { } target)
                return Uri.UnescapeDataString(target).TrimStart('/');
        throw new MeshException($"{part} refers to no 3D model, so that this zip archive is not a 3MF file");
    }
}

// Reading XML nodes one by one.
internal static class XmlNodes
{
    private const int Deepest = 64;

    // The reader's memory grows with the depth of elements.
    public static bool ReadNode(this XmlReader xml) =>
        xml.Read() && (xml.Depth <= Deepest ? true : throw new MeshException($"XML elements are nested more than {Deepest} deep"));
}
