using System.CommandLine;
using AmFactorySim.Geometry;
using AmFactorySim.Processes;
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
        var format = Output.FormatOption();
        var command = new Command("rate", """
            Scan speed, melt width, scanning and build time and build rate of a part in a material on a machine, by the melt-pool scaling of Gee et al. 2022.

            Examples:
              amfactorysim rate --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400
              amfactorysim rate --part scenarios/parts/bracket.stl --material Ti6Al4V --machine S-m290 --hatch full_melting --format json
            """) { part, material, machine, hatch, format };
        command.SetAction(parsed =>
        {
            var rate = Rate(parsed.GetValue(part)!, parsed.GetValue(material)!, parsed.GetValue(machine)!, parsed.GetValue(hatch));
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(rate);
            else RateText.Print(rate);
            return CommandLine.Done;
        });
        return command;
    }

    private static PartRate Rate(string path, string materialName, string machineName, string? hatch)
    {
        var section = ShippedCatalogue.Machine(machineName, hatch is null ? [] : [new("hatch", hatch, "--hatch")]);
        try
        {
            var machine = Physics.Machine(machineName, section);
            var model = new MeltPoolScaling(Physics.Material(materialName, ShippedCatalogue.Material(materialName)), machine, Physics.Parameters(section));
            var sliced = Slicer.Slice(MeshReader.Read(path), model.LayerHeight);
            var scan = model.Scan(sliced);
            return PartRate.Of(path, model, sliced, scan, Capacity(machine, sliced));
        }
        catch (MeshException fault)
        {
            throw new InputException($"{path}: {fault.Message}");
        }
        catch (ArgumentException fault)
        {
            throw new InputException(fault.Message);
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
