using System.Globalization;
using System.Xml;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// Reads the XML of a 3MF model part. Metadata, materials and most elements of extensions leave the geometry as it is and are ignored;
// where an extension adds or hides geometry, a note says so.
internal sealed class ThreeMfParser
{
    private const string Production = "http://schemas.microsoft.com/3dmanufacturing/production/2015/06";
    private const string Slice = "http://schemas.microsoft.com/3dmanufacturing/slice/2015/07";
    private const string SecureContent = "http://schemas.microsoft.com/3dmanufacturing/securecontent/";

    // The geometry can be read without any of them; of beam lattices and slices, notes are made where they are.
    private static readonly string[] Extensions =
    [
        Production, Slice, "http://schemas.microsoft.com/3dmanufacturing/material/2015/02",
        "http://schemas.microsoft.com/3dmanufacturing/beamlattice/2017/02",
        "http://schemas.microsoft.com/3dmanufacturing/beamlattice/balls/2020/07",
        "http://schemas.microsoft.com/3dmanufacturing/trianglesets/2021/07",
    ];

    // In a Cura project, objects with one of these settings change the print and are not printed themselves.
    private static readonly string[] CuraModifiers = ["infill_mesh", "cutting_mesh", "support_mesh", "anti_overhang_mesh"];

    private static readonly Dictionary<string, Length> Units = new()
    {
        ["micron"] = Length.FromMicrometres(1),
        ["millimeter"] = Length.FromMillimetres(1),
        ["centimeter"] = Length.FromMillimetres(10),
        ["inch"] = Length.FromMillimetres(25.4),
        ["foot"] = Length.FromMillimetres(304.8),
        ["meter"] = Length.FromMillimetres(1000),
    };

    private readonly XmlReader _xml;
    private readonly string _name;
    private readonly ThreeMfNotes _notes;
    private readonly Dictionary<int, ThreeMfObject> _objects = [];
    private readonly List<ThreeMfInstance> _items = [];

    // Of all objects.
    private int _vertices;
    private int _facets;

    private ThreeMfParser(XmlReader xml, string name, ThreeMfNotes notes) => (_xml, _name, _notes) = (xml, name, notes);

    public static ThreeMfModel Parse(XmlReader xml, string name, ThreeMfNotes notes) => new ThreeMfParser(xml, name, notes).Parse();

    private ThreeMfModel Parse()
    {
        // The namespace of the core specification differs between programs and versions; that of the root element is used.
        if (_xml.MoveToContent() != XmlNodeType.Element || _xml.LocalName != "model")
            throw Fault("the root element must be <model> of the 3MF core specification");
        var core = _xml.NamespaceURI;
        var unitName = _xml.GetAttribute("unit") ?? "millimeter";
        if (!Units.TryGetValue(unitName, out var unit))
            throw Fault($"unit must be one of {string.Join(", ", Units.Keys)}, but is {MeshException.Quoted(unitName)}");
        foreach (var prefix in (_xml.GetAttribute("requiredextensions") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            Require(_xml.LookupNamespace(prefix) ?? Short(prefix), core);

        // Objects are in resources, and instances in objects and the build; each is recognised by the element around it.
        ThreeMfObject? inside = null;
        var isBuild = false;
        while (_xml.ReadNode())
        {
            if (_xml.NodeType == XmlNodeType.Element && inside is not null)
            {
                if (_xml.LocalName is "metadata" or "setting") ReadSetting(inside);
                if (_xml.LocalName == "beam") _notes.Beams++;
            }
            if (_xml.NamespaceURI != core) continue;
            if (_xml.NodeType == XmlNodeType.EndElement)
            {
                if (_xml.LocalName == "build") isBuild = false;
                if (_xml.LocalName == "object") inside = Finished(inside!);
            }
            else if (_xml.NodeType == XmlNodeType.Element)
            {
                switch (_xml.LocalName)
                {
                    case "vertex" when inside is not null: ReadVertex(inside); break;
                    case "triangle" when inside is not null: ReadFacet(inside); break;
                    case "component" when inside is not null: inside.Components.Add(Instance()); break;
                    case "object" when inside is null: inside = StartObject(); break;
                    case "build": isBuild = !_xml.IsEmptyElement; break;
                    case "item" when isBuild && _xml.GetAttribute("printable") is "0" or "false": _notes.NotPrintable++; break;
                    case "item" when isBuild: _items.Add(Instance()); break;
                }
            }
        }
        return new(unit, _objects, _items);
    }

    private void Require(string extension, string core)
    {
        if (extension.StartsWith(SecureContent, StringComparison.Ordinal))
            throw Fault("its content is encrypted; save it without the secure content extension");
        if (extension != core && !Extensions.Contains(extension)) _notes.UnknownExtensions.Add(Short(extension));
    }

    // Cura marks modifiers in the metadata of objects, in older versions in settings.
    private void ReadSetting(ThreeMfObject its)
    {
        var key = _xml.GetAttribute("name") ?? _xml.GetAttribute("key");
        if (key is null || !CuraModifiers.Contains(key[(key.IndexOf(':') + 1)..]) || _xml.IsEmptyElement) return;
        if (_xml.Read() && _xml.NodeType == XmlNodeType.Text && _xml.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
            its.Type = "modifier";
    }

    private ThreeMfObject StartObject()
    {
        var its = new ThreeMfObject(Whole("id"), Short(_xml.GetAttribute("type") ?? "model"));
        if (_xml.GetAttribute("meshresolution", Slice) == "lowres") _notes.IsLowResolution = true;
        if (!_objects.TryAdd(its.Id, its)) throw Fault($"object {its.Id} is defined twice");
        return _xml.IsEmptyElement ? throw Fault($"object {its.Id} is empty; an object needs a mesh or components") : its;
    }

    private ThreeMfObject? Finished(ThreeMfObject its)
    {
        if (its.Facets.Count == 0 && its.Components.Count == 0 && _notes.Beams == 0)
            throw Fault($"object {its.Id} is empty; an object needs a mesh or components"
                + (_notes.UnknownExtensions.Count > 0
                    ? $", and the extension {string.Join(", ", _notes.UnknownExtensions)} is not read: save it as a mesh" : ""));
        var vertices = its.Vertices.Count / 3;
        for (var i = 0; i < its.Facets.Count; i++)
            if (its.Facets[i] >= vertices)
                throw Fault($"triangle {i / 3 + 1} of object {its.Id} refers to vertex {its.Facets[i]}, but the object has {vertices} " +
                    "vertices, counted from 0");
        return null;
    }

    private void ReadVertex(ThreeMfObject its)
    {
        its.Vertices.Add(Coordinate("x"));
        its.Vertices.Add(Coordinate("y"));
        its.Vertices.Add(Coordinate("z"));
        if (++_vertices > ThreeMfAssembly.MostFacets) throw Fault($"more vertices than the maximum of {ThreeMfAssembly.MostFacets}");
    }

    private void ReadFacet(ThreeMfObject its)
    {
        its.Facets.Add(Whole("v1"));
        its.Facets.Add(Whole("v2"));
        its.Facets.Add(Whole("v3"));
        if (++_facets > ThreeMfAssembly.MostFacets) throw Fault($"more triangles than the maximum of {ThreeMfAssembly.MostFacets}");
    }

    private ThreeMfInstance Instance()
    {
        var (id, path) = (Whole("objectid"), _xml.GetAttribute("path", Production));
        if (path is not null) path = Uri.UnescapeDataString(path).TrimStart('/');
        if (_xml.GetAttribute("transform") is not { } text) return new(path, id, Transform.Identity);
        return new(path, id,
            Transform.TryParse(text) ?? throw Fault($"a transform must have twelve finite numbers, but is {MeshException.Quoted(text)}"));
    }

    private float Coordinate(string attribute) =>
        float.TryParse(_xml.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && float.IsFinite(value)
            ? value : throw Fault($"{attribute} of a vertex must be a finite number, such as 12.5, but is {Found(attribute)}");

    private int Whole(string attribute) =>
        int.TryParse(_xml.GetAttribute(attribute), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var value)
            ? value
                : throw Fault($"{attribute} of <{_xml.LocalName}> must be a whole number from 0 to {int.MaxValue}, but is " +
                $"{Found(attribute)}");

    private string Found(string attribute) => _xml.GetAttribute(attribute) is { } text ? MeshException.Quoted(text) : "missing";

    private static string Short(string text) => MeshException.Quoted(text, most: 100)[1..^1];

    private MeshException Fault(string message) =>
        new(_xml is IXmlLineInfo line ? $"{_name}, line {line.LineNumber}: {message}" : $"{_name}: {message}");
}
