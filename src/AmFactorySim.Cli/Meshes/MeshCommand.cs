using System.CommandLine;
using AmFactorySim.Experiments.MeshReading;
using AmFactorySim.Geometry;

namespace AmFactorySim.Cli.Meshes;

/// <summary><c>mesh FILE</c>: what is in a part's mesh, whether it can be used, and its layers.</summary>
internal static class MeshCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "STL, OBJ, PLY or 3MF file of the part" };
        var unit = Options.Unit();
        var save = new Option<string?>("--save")
        {
            Description = "File to which the mesh is written as it is used, with its repairs, as binary STL in millimetres",
            HelpName = "FILE",
        };
        var height = Options.Length("--layer-height", "Height of every layer", "50 um");
        return new AnswerCommand<MeshAnswer>("mesh", """
            Checks the mesh of a part: whether it is closed, what was repaired, its volume, surface and bodies, and its layers.

            A mesh that cannot be used ends with exit code 2 and the reason.

            Examples:
              amfactorysim mesh scenarios/parts/bracket.stl
              amfactorysim mesh scenarios/parts/bracket.stl --layer-height "30 um" \
                  --out results/mesh-of-bracket
              amfactorysim mesh scenarios/parts/bracket.stl --unit "25.4 mm" \
                  --format json
              amfactorysim mesh scenarios/parts/bracket.stl --save results/mended.stl
            """,
            request =>
            {
                var mesh = MeshFile.Read(file.Name, request.Value(file)!, request.Value(unit));
                var answer = Answer(request.Value(file)!, mesh, request.Value(height));
                if (request.Value(save) is { } target) MeshFile.Save(save.Name, mesh.Mended, request.Value(file)!, target, request.Folder);
                return answer;
            })
            { file, unit, height, save }
            .Text((console, answer) => MeshText.Draw(console, answer.Figures)).Json(answer => answer.Figures)
            .Table(answer => answer.Layers).Page("mesh.html", MeshPage.Of).Publishes();
    }

    private static MeshAnswer Answer(string path, Mesh mesh, Quantities.Length layerHeight)
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
}
