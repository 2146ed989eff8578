using System.CommandLine;
using AmFactorySim.Cli.Meshes;
using AmFactorySim.Experiments.Rates;
using AmFactorySim.Geometry;
using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Resolution;

namespace AmFactorySim.Cli.Rate;

/// <summary><c>rate</c>: how fast a part is built, from the physics up.</summary>
internal static class RateCommand
{
    public static Command Create()
    {
        var part = new Option<string>("--part")
        {
            Description = "STL, OBJ, PLY or 3MF file of the part, z up",
            HelpName = "FILE",
            Required = true,
        };
        var material = new Option<string>("--material")
        {
            Description = "Material of the catalogue, such as AlSi10Mg",
            HelpName = "M",
            Required = true,
        };
        var machine = new Option<string>("--machine")
        {
            Description = "Machine of the catalogue, such as S-m400; of any process",
            HelpName = "M",
            Required = true,
        };
        var hatch = new Option<string?>("--hatch")
        {
            Description = "Distance between tracks: half_width, full_melting or a length; short for --set machine.laser.hatch=",
            HelpName = "RULE",
        };
        var set = new Option<string[]>("--set")
        {
            Description = "Replaces a value of the catalogue, by its path below machine, material or powder; may be repeated",
            HelpName = "PATH=VALUE",
        };
        var unit = Options.Unit();
        var catalogue = Options.Catalogue();
        var rotate = Options.Rotate();
        var orientation = Options.Orientation();
        var supports = Options.Supports();
        var packing = new Option<string?>("--packing")
        {
            Description = "How a build is filled: single_layer, rectangles or stacked; short for --set machine.packing=",
            HelpName = "RULE",
        };
        return new AnswerCommand<PartRate>("rate", """
            Calculates how fast a part is built in a material on a machine, from the physics of the machine's process.

            Laser powder-bed fusion (PBF-LB/M) follows the melt-pool scaling of Gee et al. 2022. Electron-beam powder-bed fusion (PBF-EB/M),
            binder jetting (BJT) and vat photopolymerization (VPP) follow what limits their speed. Any process can have a nominal rate.

            Examples:
              amfactorysim rate --part scenarios/parts/bracket.stl --material AlSi10Mg \
                  --machine S-m400
              amfactorysim rate --part scenarios/parts/bracket.stl --material Ti6Al4V \
                  --machine S-m290 --hatch full_melting --format json
              amfactorysim rate --part scenarios/parts/bracket.stl --material AlSi10Mg \
                  --machine S-m400 --set machine.laser.power="700 W" --explain
              amfactorysim rate --part scenarios/parts/bracket.stl --material Ti6Al4V \
                  --machine S-m400 --set machine.laser.parameters=fastest \
                  --set machine.laser.limits.normalised_enthalpy=6
              amfactorysim rate --part scenarios/parts/bracket.stl --material AlSi10Mg \
                  --machine S-m400-4 --set machine.laser.planning=layerwise \
                  --out results/bracket-rate
              amfactorysim rate --part scenarios/parts/bracket.stl --material 316L \
                  --machine S-jet --packing stacked
              amfactorysim rate --part scenarios/parts/bracket.stl --material Ti6Al4V \
                  --machine S-m290 --orientation least_time \
                  --supports "overhang(45 deg, 20 %)" --packing rectangles
            """,
            request =>
            {
                var changes = CatalogueChanges.Of(request.Value(set) ?? []);
                if (request.Value(hatch) is { } rule) changes.Add("machine", new("laser.hatch", rule, hatch.Name));
                if (request.Value(packing) is { } filling) changes.Add("machine", new("packing", filling, packing.Name));
                var stance = new PartStance(request.Value(rotate) ?? Rotation.None, request.Value(orientation), request.Value(supports));
                var known = EquipmentCatalogue.With(request.Value(catalogue), catalogue.Name);
                var (path, found) = (request.Value(part)!, changes.Find(known, request.Value(material)!, request.Value(machine)!));
                var mesh = MeshFile.Read(part.Name, path, request.Value(unit));
                return Rate(new(path, mesh, found.Material, found.Machine, found.Powder, stance), request.IsExplained);
            }) { part, unit, material, machine, catalogue, rotate, orientation, supports, packing, hatch, set }
            .Text(RateText.Draw).Table(rate => rate.Rows()).Page("rate.html", PartRatePage.Of)
            .Explained("List every input with its source, and each step with its equation", rate => rate with { Explanation = null })
            .Publishes();
    }

    private static PartRate Rate(PartRateQuestion question, bool isExplained)
    {
        try
        {
            return question.Answer(isExplained);
        }
        catch (MeshException e)
        {
            throw new InputException($"{question.Part}: {e.Message}");
        }
    }
}
