using System.Text.Json.Nodes;
using AmFactorySim.Experiments.MeshReading;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;
using AmFactorySim.Yaml;

namespace AmFactorySim.Experiments.Costing;

/// <summary>A part in some metals on some machines, without a scenario's file: all that is not said comes from the catalogue.</summary>
/// <param name="Mesh">The part's STL, OBJ, PLY or 3MF file.</param>
/// <param name="Materials">The metals.</param>
/// <param name="Machines">The machines' models.</param>
/// <param name="Route">The stations of post-processing; none: printing alone.</param>
public sealed record PartsOnMachines(string Mesh, IReadOnlyList<string> Materials, IReadOnlyList<string> Machines,
    IReadOnlyList<string> Route)
{
    private const string Crew = "operators", Source = "the command line";

    /// <summary>A folder with catalogue files that override the shipped ones; null: none.</summary>
    public string? Catalogue { get; init; }

    /// <summary>The length of a coordinate of 1 in the part's STL, OBJ or PLY file; null: a millimetre.</summary>
    public Length? Unit { get; init; }

    /// <summary>The scenario that asks for nothing but the parts.</summary>
    /// <param name="changes">Values to put in the place of the catalogue's; "machine.price" means the price of every machine, as do
    /// "part.", "material.", "powder." and "crew.".</param>
    /// <exception cref="FaultException">It cannot be; the exception holds all that is wrong.</exception>
    public Scenario Scenario(params IReadOnlyList<ScenarioChange> changes)
    {
        CheckNames();
        var meshes = Materials.Select(m => new ScenarioChange($"parts.{PartIn(m)}.mesh", Mesh, "--part"));
        var units = Unit is { } unit ? Materials.Select(m => new ScenarioChange($"parts.{PartIn(m)}.unit", $"{unit}", "--unit")) : [];
        ScenarioChange[] catalogue = Catalogue is null ? [] : [new("catalogue", Catalogue, "--catalogue")];
        try
        {
            return ScenarioReader.Parse(Text(), Source, [.. catalogue, .. meshes, .. units, .. changes.SelectMany(Expanded)]);
        }
        catch (FaultException e)
        {
            throw new FaultException([.. e.Faults.Select(OfOption)], e.More);
        }
    }

    // There is no file to look into: the option is at fault that stands for the value.
    private static Fault OfOption(Fault fault) => fault.Mark.File switch
    {
        "--part" => fault with { Path = "" },
        Source => fault with
        {
            Mark = new(fault.Path.Split('.', '[')[0] switch
            {
                "parts" or "orders" => "--part",
                "stations" => "--route",
                "machines" => "--machine",
                "materials" or "powder" => "--material",
                _ => Source,
            }, 0),
        },
        _ => fault,
    };

    // A missing file and a name that is not in the catalogue are reported as such, and not as a machine that lacks its keys.
    private void CheckNames()
    {
        var faults = new List<Fault>();
        if (MeshPath.Fault(Mesh) is { } fault) faults.Add(new(new("--part", 0), "", Mesh, fault));
        var catalogue = EquipmentCatalogue.With(Catalogue, "--catalogue");
        foreach (var material in Materials) Try(() => catalogue.MaterialEntry(material));
        foreach (var machine in Machines) Try(() => catalogue.MachineEntry(machine));
        if (faults.Count > 0) throw new FaultException(faults);

        void Try(Func<object> find)
        {
            try
            {
                find();
            }
            catch (FaultException e)
            {
                faults.AddRange(e.Faults);
            }
        }
    }

    // A short form stands for all parts, machines, metals or crews.
    private IEnumerable<ScenarioChange> Expanded(ScenarioChange change) =>
        ShortPaths.Full(change.Path, Names).Select(path => change with { Path = path });

    private IReadOnlyCollection<string> Names(string section) => section switch
    {
        "parts" => [.. Materials.Select(PartIn)],
        "machines" => [.. Machines],
        "crews" => [Crew],
        _ => [.. Materials],
    };

    // JSON is YAML, and quotes names as they need it.
    private string Text() => new JsonObject
    {
        ["name"] = Name,
        ["parts"] = new JsonObject(Materials.Select(m => KeyValuePair.Create<string, JsonNode?>(PartIn(m), new JsonObject
        {
            ["material"] = m,
            ["route"] = new JsonArray([.. Route.Select(s => JsonValue.Create(s))]),
        }))),
        ["orders"] = new JsonArray([.. Materials.Select(m => new JsonObject { ["part"] = PartIn(m), ["quantity"] = "1" })]),
        ["machines"] = new JsonObject(Machines.Select(m => KeyValuePair.Create<string, JsonNode?>(m, new JsonObject { ["crew"] = Crew }))),
        ["stations"] = new JsonObject(Route.Distinct()
            .Select(s => KeyValuePair.Create<string, JsonNode?>(s, new JsonObject { ["crew"] = Crew }))),
        ["crews"] = new JsonObject { [Crew] = new JsonObject { ["count"] = "1", ["shift"] = "always" } },
        ["materials"] = new JsonObject(Materials.Select(m => KeyValuePair.Create<string, JsonNode?>(m, new JsonObject()))),
        ["powder"] = new JsonObject(Materials.Select(m => KeyValuePair.Create<string, JsonNode?>(m, new JsonObject()))),
    }.ToJsonString();

    private string Name => EntryName.OfFile(Mesh, "part");

    private string PartIn(string material) => Materials.Count == 1 ? Name : $"{Name} in {material}";
}
