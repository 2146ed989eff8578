using AmFactorySim.Processes;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Experiments.Rates;

/// <summary>The inputs of laser powder-bed fusion.</summary>
internal static class LaserInputs
{
    public static void Given(ExplanationTrace trace, PartOnMachine build, MeltPoolScaling laser)
    {
        var (keys, entry, metal) = (build.Machine.Laser!, build.Question.Machine, laser.Material);
        var isSearched = entry.Value.Laser!.Parameters == LaserParameters.Fastest;
        // What the search has found is nobody's but its own.
        string Machine(string key, bool isInSearch = false) =>
            isSearched && isInSearch ? "searched: parameters: fastest" : entry.SourceOf($"laser.{key}");
        trace.Given("P", "power of each laser", laser.Pool.Power, Machine("power", isInSearch: true));
        trace.Given("a", "spot", laser.Pool.Spot, Machine("spot", isInSearch: true));
        if (keys.LayerHeight is { } height) trace.Given("h", "layer height", height, Machine("layer_height", isInSearch: true));
        trace.Given("φ", "overmelt", laser.Parameters.Overmelt, Machine("overmelt", isInSearch: true));
        trace.Given("H", "hatch", laser.Parameters.Strategy.Hatch.ToString()!, Machine("hatch"));
        trace.Given("n", "skin passes", laser.Parameters.Strategy.SkinPasses, Machine("skin_passes"));
        if (keys.SkinCoreOverlap.Fraction > 0) trace.Given("μ", "skin-core overlap", keys.SkinCoreOverlap, Machine("skin_core_overlap"));
        trace.Given("T_amb", "chamber and powder", laser.Parameters.Ambient, Machine("ambient"));
        if (laser.Machine.Lasers > 1)
        {
            trace.Given("k", "lasers", laser.Machine.Lasers, Machine("count"));
            trace.Given("η", "laser efficiency", keys.Efficiency, Machine("efficiency"));
            if (keys.FieldOverlap.Metres > 0) trace.Given("o", "overlap of fields", keys.FieldOverlap, Machine("field_overlap"));
            trace.Given("ι", "load imbalance", keys.LoadImbalance, Machine("load_imbalance"));
        }
        if (keys.Mirrors is { } mirrors)
        {
            trace.Given("α", "mirrors' acceleration", mirrors.Acceleration, Machine("mirrors.acceleration"));
            trace.Given("v", "jump speed", mirrors.JumpSpeed, Machine("mirrors.jump_speed"));
            trace.Given("t_s", "settling", mirrors.Settling, Machine("mirrors.settling"));
        }
        if (keys.Limits is { } limits)
        {
            if (limits.NormalisedEnthalpy is { } enthalpy)
                trace.Given("ΔH/h_s", "limit of normalised enthalpy", enthalpy, Machine("limits.normalised_enthalpy"));
            trace.Given("", "limit of lack of fusion", limits.LackOfFusion, Machine("limits.lack_of_fusion"));
            if (limits.LeastEnergyDensity is { } least)
                trace.Given("VED", "least energy density", least, Machine("limits.least_energy_density"));
            if (limits.MostEnergyDensity is { } most)
                trace.Given("VED", "largest energy density", most, Machine("limits.most_energy_density"));
        }
        if (build.Model is LayerwiseMeltPool planned)
            trace.Given("bold", "speed of a layer that fills its box", planned.BoldSpeed, keys.BoldSpeed is null
                ? "the highest at which every point is melted" : Machine("bold_speed"));
        var source = build.Question.Material.SourceOf;
        trace.Given("ρ", "density", metal.Density, source("density"));
        trace.Given("T_m", "melting temperature", metal.MeltingTemperature, source("melting_temperature"));
        trace.Given("C_p", "specific heat", metal.SpecificHeat, source("specific_heat"));
        trace.Given("D", "diffusivity", metal.Diffusivity, source("diffusivity"));
        trace.Given("C", "melt width constant", metal.MeltWidthConstant, source("melt_width_constant"));
        trace.Given("H_m", "melting enthalpy", metal.MeltingEnthalpy, source("melting_enthalpy"));
        trace.Given("K", "melt depth constant", metal.MeltDepthConstant, source("melt_depth_constant"));
        trace.Given("A", "absorptivity", metal.Absorptivity, source("absorptivity"));
    }
}
