namespace AmFactorySim.Experiments.Rates;

/// <summary>The inputs of a nominal rate.</summary>
internal static class NominalInputs
{
    public static void Given(ExplanationTrace told, PartOnMachine build)
    {
        told.Given("B", "nominal rate", build.Machine.Laser!.NominalRate!.Value, build.Question.Machine.SourceOf("laser.nominal_rate"));
        if (build.Machine.Laser.LayerHeight is { } height) told.Given("h", "layer height", height, build.Question.Machine.SourceOf("laser.layer_height"));
    }
}
