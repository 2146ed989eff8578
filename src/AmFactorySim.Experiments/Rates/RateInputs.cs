using AmFactorySim.Processes;

namespace AmFactorySim.Experiments.Rates;

/// <summary>The inputs of a part's rate, with their sources.</summary>
internal static class RateInputs
{
    public static void Given(ExplanationTrace trace, PartOnMachine build)
    {
        switch (build.Model)
        {
            case MeltPoolScaling or LayerwiseMeltPool: LaserInputs.Given(trace, build, build.Laser!); break;
            case ElectronBeamMelting beam: ElectronBeamInputs.Given(trace, build, beam); break;
            case BinderJetting jet: SinteredInputs.Given(trace, build, jet); break;
            case VatPhotopolymerisation vat: SinteredInputs.Given(trace, build, vat); break;
            default: NominalInputs.Given(trace, build); break;
        }
        PrintingInputs.Given(trace, build);
    }
}
