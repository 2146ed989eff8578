using System.CommandLine;
using AmFactorySim.Experiments.MeshReading;
using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Cli.Meshes;

/// <summary><c>mesh FILE</c>: what is in a part's mesh, whether it can be used, and its layers.</summary>
internal static class MeshCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "the part's STL or 3MF file" };
        var unit = new Option<string>("--unit") { Description = "the length that a coordinate of 1 in an STL file stands for, as mm; a 3MF file has its own", HelpName = "LENGTH", DefaultValueFactory = _ => "mm" };
        var height = new Option<string>("--layer-height") { Description = "the height of every layer", HelpName = "LENGTH", DefaultValueFactory = _ => "50 um" };
        var folder = Options.Out("mesh_layers.parquet and mesh.html, with pictures of layers");
        var format = Options.Format();
        var command = new Command("mesh", """
            Looks at a part's mesh: whether it is closed, what had to be put right, volume, surface and bodies, and its layers.

            A mesh that cannot be used ends with exit code 2 and the reason.

            Examples:
              amfactorysim mesh scenarios/parts/bracket.stl
              amfactorysim mesh scenarios/parts/bracket.stl --layer-height "30 um" --out results/mesh-of-bracket
              amfactorysim mesh scenarios/parts/bracket.stl --unit "25.4 mm" --format json
            """) { file, unit, height, folder, format };
        command.SetAction(parsed =>
        {
            var coordinate = Length(unit.Name, WithNumber(parsed.GetValue(unit)!));
            var layer = Length(height.Name, parsed.GetValue(height)!);
            var path = parsed.GetValue(file)!;
            using var results = Answers.Begin(parsed.GetValue(folder));
            var answer = Answer(path, MeshFile.Read(file.Name, path, coordinate), layer);
            results?.WriteTable(answer.Layers);
            results?.WriteText("mesh.html", Reports.MeshPage.Of(answer).Html);
            results?.Complete();
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(answer.Figures);
            else MeshText.Print(answer.Figures, results?.FullPath);
            return CommandLine.Done;
        });
        return command;
    }

    private static MeshAnswer Answer(string path, Mesh mesh, Length layerHeight)
    {
        try
        {
            return new MeshQuestion(path, mesh, layerHeight).Answer();
        }
        catch (MeshException e)
        {
            throw new InputException($"{path}: {e.Message}");
        }
    }

    // "mm" is one of them.
    private static string WithNumber(string length) => length.AsSpan().ContainsAnyInRange('0', '9') ? length : $"1 {length}";

    private static Length Length(string option, string text)
    {
        if (!QuantityText.TryParse<Length>(text, Currencies.UsDollars, out var length, out var fault)) throw new InputException($"{option}: {fault}");
        return length.Metres > 0 ? length : throw new InputException($"{option}: \"{text}\" is not a length above 0.");
    }
}
