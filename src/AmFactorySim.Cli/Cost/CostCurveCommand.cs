using System.CommandLine;
using AmFactorySim.Experiments.CostCurves;

namespace AmFactorySim.Cli.Cost;

/// <summary><c>cost curve</c>: what a part costs against the quantity, by material and machine.</summary>
internal static class CostCurveCommand
{
    public static Command Create()
    {
        var about = new CostOptions();
        var quantity = Options.Quantities("--quantity", "Smallest and largest quantity", 1, 10_000);
        var command = new AnswerCommand<CostCurveAnswer>("curve", """
            Calculates the cost of a good unit against the quantity, for each material and machine.

            The cost steps up wherever one more build begins. Also gives the cheapest machine from each quantity on, and what cheaper
            laser power would change (Gee et al. 2022, Figures 5 and 6).

            Examples:
              amfactorysim cost curve --part scenarios/parts/bracket.stl \
                  --material AlSi10Mg --machine S-m100,S-m290,S-m400,S-m400-4
              amfactorysim cost curve --part scenarios/parts/bracket.stl \
                  --material AlSi10Mg,Ti6Al4V,1.2709 --machine S-m400 \
                  --out results/materials
              amfactorysim cost curve scenarios/gee-2022.yaml --quantity 1..100000
            """,
            request =>
                CostCurveAnswer.Of(about.Cases(request.Options), request.Value(quantity).Least, request.Value(quantity).Most)) { quantity };
        about.AddTo(command);
        return command.Text(CostCurveText.Draw).Table(answer => answer.Rows()).Page("cost-curve.html", CostCurvePage.Of).Publishes();
    }
}
