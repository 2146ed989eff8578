using AmFactorySim.Processes;
using static AmFactorySim.Experiments.Rates.Calculation;

namespace AmFactorySim.Experiments.Rates;

/// <summary>Electron-beam melting, told step by step.</summary>
internal static class ElectronBeamSteps
{
    public static void Tell(Calculation told, PartOnMachine build, ElectronBeamMelting model)
    {
        var (beam, energy, sliced) = (build.Machine.ElectronBeam!, build.Question.Material.Value.BeamEnergy!.Value, build.Sliced);
        var source = build.Question.Machine.SourceOf;
        told.Given("P", "power of the beam", beam.Power, source("electron_beam.power"));
        told.Given("E_v", "energy for each volume of core", Text(energy), build.Question.Material.SourceOf("beam_energy"));
        told.Given("v_c", "contour speed", beam.ContourSpeed, source("electron_beam.contour_speed"));
        told.Given("h", "layer height", model.LayerHeight, source("layer_height"));
        told.Given("t_rake", "raking a layer", beam.RakeTime, source("electron_beam.rake_time"));
        told.Given("t_heat", "preheating a layer", beam.PreheatTime, source("electron_beam.preheat_time"));

        told.Step("core rate", "B = P / E_v", $"{Text(beam.Power)} / {Text(energy)}", model.CoreRate, "definition");
        told.Step("scanning", "t = Σ a_i h / B + Σ p_i / v_c",
            $"{Text(sliced.AreaSum)} × {Text(model.LayerHeight)} / {Text(model.CoreRate)} + {Text(sliced.PerimeterSum)} / {Text(beam.ContourSpeed)}", build.Bare.Scan, "assumption: the beam turns without inertia");
        told.Step("between layers", "t_layer = t_rake + t_heat", $"{Text(beam.RakeTime)} + {Text(beam.PreheatTime)}", build.Bare.LayerChange, "assumption: all layers alike");
    }
}
