using System.CommandLine;
using AmFactorySim.Cli.Meshes;
using AmFactorySim.Experiments.Rates;
using AmFactorySim.Geometry;
using AmFactorySim.Scenarios.Resolution;

namespace AmFactorySim.Cli.Rate;

/// <summary><c>rate</c>: how fast a part is built, from the physics up.</summary>
internal static class RateCommand
{
    public static Command Create()
    {
        var part = new Option<string>("--part") { Description = "the part's STL file, in millimetres, or 3MF file, z up", HelpName = "FILE", Required = true };
        var material = new Option<string>("--material") { Description = "a material of the catalogue, as AlSi10Mg", HelpName = "M", Required = true };
        var machine = new Option<string>("--machine") { Description = "a machine of the catalogue, as S-m400; of any process", HelpName = "M", Required = true };
        var hatch = new Option<string?>("--hatch") { Description = "how far tracks lie apart: half_width, full_melting or a length; short for --set machine.hatch=", HelpName = "RULE" };
        var set = new Option<string[]>("--set") { Description = "a value in the place of the catalogue's, by its path below machine, material or powder; may be given several times", HelpName = "PATH=VALUE" };
        var rotate = Options.Rotate();
        var orientation = Options.Orientation();
        var supports = Options.Supports();
        var packing = new Option<string?>("--packing") { Description = "how a build is filled: single_layer, rectangles or stacked; short for --set machine.packing=", HelpName = "RULE" };
        var explain = new Option<bool>("--explain") { Description = "tell each step of the calculation: its equation, the numbers put in, and the source of each" };
        var folder = Options.Out("rate_layers.parquet and rate.html, with each step of the calculation");
        var format = Options.Format();
        var command = new Command("rate", """
            How fast a part is built in a material on a machine, by the physics of the machine's process.

            Lasers by the melt-pool scaling of Gee et al. 2022; electron beams, binder jets and vats of metal-filled resin by what limits them; or a nominal rate.

            Examples:
              amfactorysim rate --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400
              amfactorysim rate --part scenarios/parts/bracket.stl --material Ti6Al4V --machine S-m290 --hatch full_melting --format json
              amfactorysim rate --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400 --set machine.laser_power="700 W" --explain
              amfactorysim rate --part scenarios/parts/bracket.stl --material Ti6Al4V --machine S-m400 --set machine.parameters=fastest --set machine.limits.normalised_enthalpy=6
              amfactorysim rate --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m400-4 --set machine.planning=layerwise --out results/bracket-rate
              amfactorysim rate --part scenarios/parts/bracket.stl --material 316L --machine S-jet --packing stacked
              amfactorysim rate --part scenarios/parts/bracket.stl --material Ti6Al4V --machine S-m290 --orientation least_time --supports "overhang(45 deg, 20 %)" --packing rectangles
            """) { part, material, machine, rotate, orientation, supports, packing, hatch, set, explain, folder, format };
        command.SetAction(parsed =>
        {
            var changes = CatalogueChanges.Of(parsed.GetValue(set) ?? []);
            if (parsed.GetValue(hatch) is { } rule) changes.Add("machine", new("hatch", rule, hatch.Name));
            if (parsed.GetValue(packing) is { } filling) changes.Add("machine", new("packing", filling, packing.Name));
            var stance = new PartStance(parsed.GetValue(rotate) ?? Rotation.None, parsed.GetValue(orientation), parsed.GetValue(supports));
            using var answer = Answers.Begin(parsed.GetValue(folder));
            var (explained, layers) = Rate(parsed.GetValue(part)!, parsed.GetValue(material)!, parsed.GetValue(machine)!, changes, stance);
            answer?.WriteTable(layers);
            answer?.WriteText("rate.html", PartRatePage.Of(explained, layers).Html);
            answer?.Complete();
            var rate = parsed.GetValue(explain) ? explained : explained with { Explanation = null };
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(rate);
            else RateText.Print(rate, answer?.FullPath);
            return CommandLine.Done;
        });
        return command;
    }

    private static (PartRate Rate, IReadOnlyList<RateLayerRow> Layers) Rate(string path, string material, string machine, CatalogueChanges changes, PartStance stance)
    {
        var found = changes.Find(material, machine);
        var mesh = MeshFile.Read("--part", path);
        Warnings.Print(mesh.Warnings.Select(warning => $"{path}: warning: {warning}"));
        try
        {
            return new PartRateQuestion(path, mesh, found.Material, found.Machine, found.Powder, stance).AnswerByLayers(isExplained: true);
        }
        catch (MeshException e)
        {
            throw new InputException($"{path}: {e.Message}");
        }
        catch (ArgumentException e)
        {
            // Each value may be allowed and still not go with the others.
            throw new InputException(e.Message);
        }
    }
}
