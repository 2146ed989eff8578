using static AmFactorySim.Experiments.Rates.Calculation;

namespace AmFactorySim.Experiments.Rates;

/// <summary>A constant rate, told step by step.</summary>
internal static class NominalSteps
{
    public static void Tell(Calculation told, PartOnMachine build)
    {
        var rate = build.Machine.NominalRate!.Value;
        told.Given("B", "nominal rate", rate, build.Question.Machine.SourceOf("nominal_rate"));
        if (build.Machine.LayerHeight is { } height) told.Given("h", "layer height", height, build.Question.Machine.SourceOf("layer_height"));
        else told.Step("layer height", "h = a / 2", $"{Text(build.Machine.Spot!.Value)} / 2", build.Model.LayerHeight, "Gee et al. 2022, Table 2");
        told.Step("scanning", "t = V / B", $"{Text(build.Sliced.Volume)} / {Text(rate)}", build.Bare.Scan, "definition");
    }
}
