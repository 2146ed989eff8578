using System.CommandLine;
using AmFactorySim.Experiments.RateMaps;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Cli.Rate;

/// <summary><c>ratemap</c>: build rate and keyhole risk over laser power and spot size.</summary>
internal static class RateMapCommand
{
    private const int DefaultSteps = 100;

    public static Command Create()
    {
        var material = new Option<string>("--material")
        {
            Description = "Material of the catalogue, such as AlSi10Mg",
            HelpName = "M",
            Required = true,
        };
        var catalogue = Options.Catalogue();
        var power = Options.ValueRange("--power", "Range of the laser power", RateMapQuestion.Figure4.Power);
        var spot = Options.ValueRange("--spot", "Range of the spot size", RateMapQuestion.Figure4.Spot);
        var steps = Options.Count("--steps", $"Number of steps of both ranges [default: {DefaultSteps}]", RateMapQuestion.MostSteps);
        var hatch = Options.Hatch();
        var overmelt = Options.Number("--overmelt", "Depth of the melt track in layer heights", 1, 50, 2);
        return new AnswerCommand<RateMap>("ratemap", """
            Maps build rate, scan speed and keyhole risk over laser power and spot size, for any metal.

            The map of Gee et al. 2022, Figure 4, with the laser machines of the catalogue on it: a cube of 1 cm, layers half as high as
            the spot is wide, one laser, recoating not included.

            Examples:
              amfactorysim ratemap --material Ti6Al4V
              amfactorysim ratemap --material AlSi10Mg --out results/map-of-aluminium
              amfactorysim ratemap --material 316L --power 50..500W --spot 40..120um \
                  --hatch full_melting --format json
            """,
            request => new RateMapQuestion(
                request.Value(material)!, request.Value(power), request.Value(spot), request.Value(steps) ?? DefaultSteps,
                request.Value(hatch)!, request.Value(overmelt))
            {
                Catalogue = EquipmentCatalogue.With(request.Value(catalogue), catalogue.Name),
            }.Answer()) { material, catalogue, power, spot, steps, hatch, overmelt }
            .Text(RateMapText.Draw).Table(map => map.Rows()).Page("rate-map.html", RateMapPage.Of).Publishes();
    }
}
