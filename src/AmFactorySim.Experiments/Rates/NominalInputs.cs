namespace AmFactorySim.Experiments.Rates;

/// <summary>The inputs of a nominal rate.</summary>
internal static class NominalInputs
{
    public static void Given(ExplanationTrace told, PartOnMachine build)
    {
        told.Given("B", "nominal rate", build.Machine.NominalRate!.Value, build.Question.Machine.SourceOf("nominal_rate"));
        if (build.Machine.LayerHeight is { } height) told.Given("h", "layer height", height, build.Question.Machine.SourceOf("layer_height"));
    }
}
