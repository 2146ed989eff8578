using System.Globalization;
using System.Xml;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// Reads the XML of a 3MF model part. Elements of other namespaces, metadata and materials are ignored.
internal sealed class ThreeMfParser
{
    private const string Core = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02";

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
    private readonly Dictionary<int, ThreeMfObject> _objects = [];
    private readonly List<ThreeMfInstance> _items = [];

    // Of all objects.
    private int _vertices;
    private int _facets;

    private ThreeMfParser(XmlReader xml, string name) => (_xml, _name) = (xml, name);

    public static ThreeMfModel Parse(XmlReader xml, string name) => new ThreeMfParser(xml, name).Parse();

    private ThreeMfModel Parse()
    {
        if (_xml.MoveToContent() != XmlNodeType.Element || !Is("model"))
            throw Fault("the root element must be <model> of the 3MF core specification");
        var unitName = _xml.GetAttribute("unit") ?? "millimeter";
        if (!Units.TryGetValue(unitName, out var unit))
            throw Fault($"unit must be one of {string.Join(", ", Units.Keys)}, but is \"{Short(unitName)}\"");
        foreach (var prefix in (_xml.GetAttribute("requiredextensions") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            throw Fault($"the model requires the extension {_xml.LookupNamespace(prefix) ?? Short(prefix)}, but only the core " +
                "specification of 3MF is supported; save it without the extension");

        // Objects are in resources, and instances in objects and the build; each is recognised by the element around it.
        ThreeMfObject? inside = null;
        var isBuild = false;
        while (_xml.Read())
        {
            if (_xml.NamespaceURI != Core) continue;
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
                    case "item" when isBuild: _items.Add(Instance()); break;
                }
            }
        }
        return new(unit, _objects, _items);
    }

    private ThreeMfObject StartObject()
    {
        var its = new ThreeMfObject(Whole("id"), (_xml.GetAttribute("type") ?? "model") == "model");
        if (!_objects.TryAdd(its.Id, its)) throw Fault($"object {its.Id} is defined twice");
        return _xml.IsEmptyElement ? throw Fault($"object {its.Id} is empty; an object needs a mesh or components") : its;
    }

    private ThreeMfObject? Finished(ThreeMfObject its)
    {
        if (its.Facets.Count == 0 && its.Components.Count == 0)
            throw Fault($"object {its.Id} is empty; an object needs a mesh or components");
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
        var id = Whole("objectid");
        if (_xml.GetAttribute("transform") is not { } text) return new(id, Transform.Identity);
        return new(id, Transform.TryParse(text) ?? throw Fault($"a transform must have twelve finite numbers, but is \"{Short(text)}\""));
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

    private bool Is(string element) => _xml.LocalName == element && _xml.NamespaceURI == Core;

    private string Found(string attribute) => _xml.GetAttribute(attribute) is { } text ? $"\"{Short(text)}\"" : "missing";

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "...";

    private MeshException Fault(string message) =>
        new(_xml is IXmlLineInfo line ? $"{_name}, line {line.LineNumber}: {message}" : $"{_name}: {message}");
}
