using AmFactorySim.Processes;

namespace AmFactorySim.Experiments.Rates;

/// <summary>What builds a part, layer by layer.</summary>
public enum BuildProcess
{
    /// <summary>Lasers melt powder.</summary>
    Laser,

    /// <summary>Whatever it is, at a constant rate that the planner gave.</summary>
    NominalRate,

    /// <summary>An electron beam melts powder.</summary>
    ElectronBeam,

    /// <summary>A printhead glues powder.</summary>
    BinderJetting,

    /// <summary>Light hardens metal-filled resin.</summary>
    VatPhotopolymerisation,
}

internal static class BuildProcesses
{
    public static BuildProcess Of(IBuildRateModel model) => model switch
    {
        NominalRate => BuildProcess.NominalRate,
        ElectronBeamMelting => BuildProcess.ElectronBeam,
        BinderJetting => BuildProcess.BinderJetting,
        VatPhotopolymerisation => BuildProcess.VatPhotopolymerisation,
        _ => BuildProcess.Laser,
    };
}
