namespace AmFactorySim.Experiments.Rates;

/// <summary>The inputs of a nominal rate.</summary>
internal static class NominalInputs
{
    public static void Given(ExplanationTrace trace, PartOnMachine build)
    {
        trace.Given("B", "nominal rate", build.Machine.Laser!.NominalRate!.Value, build.Question.Machine.SourceOf("laser.nominal_rate"));
        if (build.Machine.Laser.LayerHeight is { } height)
            trace.Given("h", "layer height", height, build.Question.Machine.SourceOf("laser.layer_height"));
    }
}
