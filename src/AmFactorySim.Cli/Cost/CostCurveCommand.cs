using System.CommandLine;
using AmFactorySim.Experiments.CostCurves;

namespace AmFactorySim.Cli.Cost;

/// <summary><c>cost curve</c>: what a part costs against the quantity, by material and machine.</summary>
internal static class CostCurveCommand
{
    public static Command Create()
    {
        var about = new CostOptions();
        var quantity = Options.Quantities("--quantity", "the smallest and the largest quantity", 1, 10_000);
        var format = Options.Format();
        var folder = Options.Out("cost_curve.parquet and cost-curve.html");
        var command = new Command("curve", """
            What a good part costs against the quantity, for each material and machine, with a step wherever one more build begins; which machine is cheapest from which
            quantity on; and what cheaper laser power would do (Gee et al. 2022, Figures 5 and 6).

            Examples:
              amfactorysim cost curve --part scenarios/parts/bracket.stl --material AlSi10Mg --machine S-m100,S-m290,S-m400,S-m400-4
              amfactorysim cost curve --part scenarios/parts/bracket.stl --material AlSi10Mg,Ti6Al4V,1.2709 --machine S-m400 --out results/materials
              amfactorysim cost curve scenarios/gee-2022.yaml --quantity 1..100000
            """) { quantity, folder, format };
        about.AddTo(command);
        command.SetAction(parsed =>
        {
            using var results = Answers.Begin(parsed.GetValue(folder));
            var (least, most) = parsed.GetValue(quantity);
            var cases = about.Cases(parsed);
            var answer = Answers.Of(() => CostCurveAnswer.Of(cases, least, most));
            results?.WriteTable(answer.Rows());
            results?.WriteText("cost-curve.html", CostCurvePage.Of(answer).Html);
            results?.Complete();
            if (parsed.GetValue(format) == OutputFormat.Json) Output.Print(answer);
            else CostCurveText.Print(answer, results?.FullPath);
            return CommandLine.Done;
        });
        return command;
    }
}
