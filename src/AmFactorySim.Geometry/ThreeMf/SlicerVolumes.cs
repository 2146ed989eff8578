using System.Xml;

namespace AmFactorySim.Geometry;

// What slicers write beside the model about the volumes of its objects: those that are no part of the print, as modifiers, supports and
// negative volumes, are left out. PrusaSlicer and its relatives give ranges of an object's triangles, Bambu Studio and OrcaSlicer an
// object's components.
internal static class SlicerVolumes
{
    public static readonly string[] Parts = ["Metadata/Slic3r_PE_model.config", "Metadata/model_settings.config"];

    // Removes the volumes from the objects of the model, and counts them.
    public static void LeaveOut(XmlReader xml, ThreeMfModel model, ThreeMfNotes notes)
    {
        ThreeMfObject? its = null;
        var range = (First: 0, Last: -1);
        var removed = new List<(ThreeMfObject Object, int First, int Last)>();
        while (xml.ReadNode())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "object": model.Objects.TryGetValue(Whole("id"), out its); break;
                case "volume": range = (Whole("firstid"), Whole("lastid")); break;
                case "metadata" when its is not null && xml.GetAttribute("key") == "volume_type"
                    && xml.GetAttribute("value") != "ModelPart":
                    removed.Add((its, range.First, range.Last));
                    break;
                case "part" when its is not null && xml.GetAttribute("subtype") is { } subtype && subtype != "normal_part":
                    var id = Whole("id");
                    if (its.Components.RemoveAll(component => component.ObjectId == id) > 0) notes.SlicerVolumes++;
                    break;
            }
        }
        // The last first, so that the numbers of the others hold.
        foreach (var (from, first, last) in removed.OrderByDescending(range => range.First))
        {
            if (first < 0 || last < first || 3L * last + 3 > from.Facets.Count) continue;
            from.Facets.RemoveRange(3 * first, 3 * (last - first + 1));
            notes.SlicerVolumes++;
        }

        int Whole(string attribute) => int.TryParse(xml.GetAttribute(attribute), out var value) ? value : -1;
    }
}
