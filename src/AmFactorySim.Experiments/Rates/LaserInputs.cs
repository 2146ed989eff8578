using AmFactorySim.Processes;
using AmFactorySim.Quantities;
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
        trace.Given("n", "contour passes", keys.Contour.Passes, Machine("contour.passes"));
        if (keys.Contour.CoreOverlap.Fraction > 0)
            trace.Given("μ", "overlap of contour and core", keys.Contour.CoreOverlap, Machine("contour.core_overlap"));
        Region("contour", keys.Contour.Power, keys.Contour.Speed, null, 1);
        if (keys.Skin is { } skin)
        {
            trace.Given("", "thickness of the skin", skin.Thickness, Machine("skin.thickness"));
            Region("skin", skin.Power, skin.Speed, skin.Hatch, skin.Passes);
        }
        if (keys.UpSkin is { } up)
        {
            trace.Given("", "layers of up-skin", up.Layers, Machine("up_skin.layers"));
            Region("up_skin", up.Power, up.Speed, up.Hatch, up.Passes);
        }
        if (keys.DownSkin is { } down)
        {
            trace.Given("", "layers of down-skin", down.Layers, Machine("down_skin.layers"));
            Region("down_skin", down.Power, down.Speed, down.Hatch, down.Passes);
        }
        if (keys.Support is { } support) Region("support", support.Power, support.Speed, support.Hatch, support.Passes);
        if (keys.LeastLayerTime.Seconds > 0)
            trace.Given("t_least", "least time of a layer", keys.LeastLayerTime, Machine("least_layer_time"));
        trace.Given("T_amb", "chamber and powder", laser.Parameters.Ambient, Machine("ambient"));
        if (laser.Machine.Lasers > 1)
        {
            trace.Given("k", "lasers", laser.Machine.Lasers, Machine("count"));
            trace.Given("η", "laser efficiency", keys.Efficiency, Machine("efficiency"));
            if (keys.FieldOverlap is { } overlap) trace.Given("o", "overlap of fields", overlap, Machine("field_overlap"));
            if (keys.LoadImbalance is { } imbalance) trace.Given("ι", "load imbalance", imbalance, Machine("load_imbalance"));
            else trace.Given("", "sharing of parts", keys.Sharing == PartSharing.Whole ? "whole" : "divided", Machine("sharing"));
        }
        if (keys.Mirrors is { } mirrors)
        {
            trace.Given("α", "mirrors' acceleration", mirrors.Acceleration, Machine("mirrors.acceleration"));
            trace.Given("v", "jump speed", mirrors.JumpSpeed, Machine("mirrors.jump_speed"));
            trace.Given("v_m", "highest scan speed", mirrors.ScanSpeed ?? mirrors.JumpSpeed,
                mirrors.ScanSpeed is null ? "the jump speed" : Machine("mirrors.scan_speed"));
            trace.Given("t_s", "settling", mirrors.Settling, Machine("mirrors.settling"));
            trace.Given("ℓ", "length of a jump", "sqrt(a_i)", "assumption");
            trace.Given("t_on", "laser-on delay", mirrors.LaserOnDelay, Machine("mirrors.laser_on_delay"));
            trace.Given("t_off", "laser-off delay", mirrors.LaserOffDelay, Machine("mirrors.laser_off_delay"));
            trace.Given("", "polygon delay of a half turn", mirrors.PolygonDelay, Machine("mirrors.polygon_delay"));
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
        GivenMetal(trace, build, metal);

        void Region(string key, Power? power, Rate<Length, Duration>? speed, Hatch? hatch, int passes)
        {
            var name = key.Replace("_", "-", StringComparison.Ordinal);
            if (power is { } p) trace.Given("", $"{name}: power", p, Machine($"{key}.power"));
            if (speed is { } u) trace.Given("", $"{name}: speed", u, Machine($"{key}.speed"));
            if (hatch is { } h) trace.Given("", $"{name}: hatch", h.Rule.ToString()!, Machine($"{key}.hatch"));
            if (passes > 1) trace.Given("", $"{name}: passes", passes, Machine($"{key}.passes"));
        }
    }

    private static void GivenMetal(ExplanationTrace trace, PartOnMachine build, Material metal)
    {
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
