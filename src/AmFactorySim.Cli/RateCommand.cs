using System.CommandLine;
using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Cli;

/// <summary><c>rate</c>: how fast a part is built, from the melt pool up.</summary>
internal static class RateCommand
{
    public static Command Create()
    {
        var part = new Option<string>("--part") { Description = "the part's STL file, in millimetres, or 3MF file, standing as it is built (z is up)", HelpName = "FILE", Required = true };
        var material = new Option<string>("--material") { Description = "a material of the catalogue, as AlSi10Mg", HelpName = "M", Required = true };
        var machine = new Option<string>("--machine") { Description = "a machine of the catalogue, as S-m400", HelpName = "M", Required = true };
        var hatch = new Option<string?>("--hatch") { Description = "how far tracks lie apart: half_width, full_melting or a length, in place of the machine's", HelpName = "RULE" };
        var supports = new Option<string>("--supports") { Description = "supports, as a share of the part's volume; they are scanned at the part's pace", HelpName = "SHARE", DefaultValueFactory = _ => "0 %" };
        var format = Options.Format();
        var command = new Command("rate", """
            Scan speed, melt width, scanning and build time and build rate of a part in a material on a machine, by the melt-pool scaling of Gee et al. 2022.

            Examples:
              amfactorysim rate --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400
              amfactorysim rate --part scenarios/parts/bracket.stl --material Ti6Al4V --machine S-m290 --hatch full_melting --format json
              amfactorysim rate --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400 --supports "15 %"
            """) { part, material, machine, hatch, supports, format };
        command.SetAction(parsed =>
        {
            var rate = Rate(parsed.GetValue(part)!, parsed.GetValue(material)!, parsed.GetValue(machine)!, parsed.GetValue(hatch), parsed.GetValue(supports)!);
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(rate);
            else RateText.Print(rate);
            return CommandLine.Done;
        });
        return command;
    }

    private static PartRate Rate(string path, string materialName, string machineName, string? hatch, string supports)
    {
        var (material, section) = Found(materialName, machineName, hatch);
        if (!QuantityText.TryParse<Share>(supports, Currencies.UsDollars, out var share, out var fault)) throw new InputException($"--supports: {fault}");
        var mesh = Read(path);
        try
        {
            var machine = Physics.Machine(machineName, section);
            var model = new MeltPoolScaling(Physics.Material(materialName, material), machine, Physics.Parameters(section));
            var sliced = Slicer.Slice(mesh, model.LayerHeight);
            return PartRate.Of(path, model, sliced, share, Capacity(machine, sliced));
        }
        catch (MeshException e)
        {
            throw new InputException($"{path}: {e.Message}");
        }
        catch (ArgumentException e)
        {
            // Each value may be allowed and still not go with the others.
            throw new InputException($"{materialName} on {machineName}: {e.Message}");
        }
    }

    // Both are looked up before either fault is told.
    private static (MaterialSection Material, MachineSection Machine) Found(string material, string machine, string? hatch)
    {
        var faults = new List<ScenarioFault>();
        var found = (Try(() => ShippedCatalogue.Material(material)), Try(() => ShippedCatalogue.Machine(machine, hatch is null ? [] : [new("hatch", hatch, "--hatch")])));
        return faults.Count == 0 ? (found.Item1!, found.Item2!) : throw new ScenarioException(faults);

        T? Try<T>(Func<T> find) where T : class
        {
            try
            {
                return find();
            }
            catch (ScenarioException e)
            {
                faults.AddRange(e.Faults);
                return null;
            }
        }
    }

    private static Mesh Read(string path)
    {
        if (Directory.Exists(path)) throw new InputException($"--part: {path} is a folder; name the part's STL or 3MF file.");
        if (!File.Exists(path)) throw new InputException($"--part: there is no file {path}.");
        try
        {
            return MeshReader.Read(path);
        }
        catch (MeshException e)
        {
            throw new InputException(e.Message);
        }
    }

    private static int? Capacity(PowderBedMachine machine, SlicedPart part)
    {
        try
        {
            return PlatePacking.SingleLayer(machine.Plate, part.BoundingBox);
        }
        catch (PackingException)
        {
            return null;
        }
    }
}
