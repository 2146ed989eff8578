using AmFactorySim.Processes;

namespace AmFactorySim.Experiments.Rates;

/// <summary>The inputs of electron-beam powder-bed fusion.</summary>
internal static class ElectronBeamInputs
{
    public static void Given(ExplanationTrace trace, PartOnMachine build, ElectronBeamMelting model)
    {
        var (beam, energy) = (build.Machine.ElectronBeam!, build.Question.Material.Value.BeamEnergy!.Value);
        var source = build.Question.Machine.SourceOf;
        trace.Given("P", "power of the beam", beam.Power, source("electron_beam.power"));
        trace.Given("E_v", "energy for each volume of core", energy, build.Question.Material.SourceOf("beam_energy"));
        trace.Given("v_c", "contour speed", beam.ContourSpeed, source("electron_beam.contour_speed"));
        trace.Given("h", "layer height", model.LayerHeight, source("electron_beam.layer_height"));
        trace.Given("t_rake", "raking a layer", beam.RakeTime, source("electron_beam.rake_time"));
        trace.Given("t_heat", "preheating a layer", beam.PreheatTime, source("electron_beam.preheat_time"));
    }
}
