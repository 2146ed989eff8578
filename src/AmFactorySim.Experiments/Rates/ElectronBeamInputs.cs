using AmFactorySim.Processes;

namespace AmFactorySim.Experiments.Rates;

/// <summary>The inputs of electron-beam powder-bed fusion.</summary>
internal static class ElectronBeamInputs
{
    public static void Given(ExplanationTrace told, PartOnMachine build, ElectronBeamMelting model)
    {
        var (beam, energy) = (build.Machine.ElectronBeam!, build.Question.Material.Value.BeamEnergy!.Value);
        var source = build.Question.Machine.SourceOf;
        told.Given("P", "power of the beam", beam.Power, source("electron_beam.power"));
        told.Given("E_v", "energy for each volume of core", energy, build.Question.Material.SourceOf("beam_energy"));
        told.Given("v_c", "contour speed", beam.ContourSpeed, source("electron_beam.contour_speed"));
        told.Given("h", "layer height", model.LayerHeight, source("electron_beam.layer_height"));
        told.Given("t_rake", "raking a layer", beam.RakeTime, source("electron_beam.rake_time"));
        told.Given("t_heat", "preheating a layer", beam.PreheatTime, source("electron_beam.preheat_time"));
    }
}
