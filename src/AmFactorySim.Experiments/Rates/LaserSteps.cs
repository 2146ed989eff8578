using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Resolution;
using AmFactorySim.Scenarios.Schema;
using static AmFactorySim.Experiments.Rates.Calculation;

namespace AmFactorySim.Experiments.Rates;

/// <summary>Laser powder-bed fusion, told step by step.</summary>
internal static class LaserSteps
{
    private const string Scaling = "Gee et al. 2022, section 2.1", Path = "Gee et al. 2022, section 2.2", Assumption = "assumption";

    public static void Tell(Calculation told, PartOnMachine build, MeltPoolScaling laser)
    {
        Given(told, build, laser);
        Track(told, build, laser);
        Scanning(told, build, laser);
        Window(told, build, laser);
    }

    private static void Given(Calculation told, PartOnMachine build, MeltPoolScaling laser)
    {
        var (machine, entry, metal) = (build.Machine, build.Question.Machine, laser.Material);
        var isSearched = entry.Value.Parameters == LaserParameters.Fastest;
        // What the search has found is nobody's but its own.
        string Machine(string key, bool isInSearch = false) => isSearched && isInSearch ? "searched: parameters: fastest" : entry.SourceOf(key);
        told.Given("P", "power of each laser", laser.Pool.Power, Machine("laser_power", isInSearch: true));
        told.Given("a", "spot", laser.Pool.Spot, Machine("spot", isInSearch: true));
        if (machine.LayerHeight is { } height) told.Given("h", "layer height", height, Machine("layer_height", isInSearch: true));
        told.Given("φ", "overmelt", laser.Parameters.Overmelt, Machine("overmelt", isInSearch: true));
        told.Given("H", "hatch", laser.Parameters.Strategy.Hatch.ToString()!, Machine("hatch"));
        told.Given("n", "skin passes", laser.Parameters.Strategy.SkinPasses, Machine("skin_passes"));
        if (machine.SkinCoreOverlap.Fraction > 0) told.Given("μ", "skin-core overlap", machine.SkinCoreOverlap, Machine("skin_core_overlap"));
        told.Given("T_amb", "chamber and powder", laser.Parameters.Ambient, Machine("ambient"));
        if (laser.Machine.Lasers > 1)
        {
            told.Given("k", "lasers", laser.Machine.Lasers, Machine("lasers"));
            told.Given("η", "laser efficiency", machine.LaserEfficiency, Machine("laser_efficiency"));
            if (machine.FieldOverlap.Metres > 0) told.Given("o", "overlap of fields", machine.FieldOverlap, Machine("field_overlap"));
            told.Given("ι", "load imbalance", machine.LoadImbalance, Machine("load_imbalance"));
        }
        if (machine.Mirrors is { } mirrors)
        {
            told.Given("α", "mirrors' acceleration", mirrors.Acceleration, Machine("mirrors.acceleration"));
            told.Given("v", "jump speed", mirrors.JumpSpeed, Machine("mirrors.jump_speed"));
            told.Given("t_s", "settling", mirrors.Settling, Machine("mirrors.settling"));
        }
        if (machine.Limits is { } limits)
        {
            if (limits.NormalisedEnthalpy is { } enthalpy) told.Given("ΔH/h_s", "limit of normalised enthalpy", enthalpy, Machine("limits.normalised_enthalpy"));
            told.Given("", "limit of lack of fusion", limits.LackOfFusion, Machine("limits.lack_of_fusion"));
            if (limits.LeastEnergyDensity is { } least) told.Given("VED", "least energy density", Text(least), Machine("limits.least_energy_density"));
            if (limits.MostEnergyDensity is { } most) told.Given("VED", "largest energy density", Text(most), Machine("limits.most_energy_density"));
        }
        if (build.Model is LayerwiseMeltPool planned)
            told.Given("bold", "speed of a layer that fills its box", planned.BoldSpeed, machine.BoldSpeed is null ? "the highest at which every point is melted" : Machine("bold_speed"));
        var source = build.Question.Material.SourceOf;
        told.Given("ρ", "density", metal.Density, source("density"));
        told.Given("T_m", "melting temperature", metal.MeltingTemperature, source("melting_temperature"));
        told.Given("C_p", "specific heat", metal.SpecificHeat, source("specific_heat"));
        told.Given("D", "diffusivity", metal.Diffusivity, source("diffusivity"));
        told.Given("C", "melt width constant", metal.MeltWidthConstant, source("melt_width_constant"));
        told.Given("H_m", "melting enthalpy", Text(metal.MeltingEnthalpy), source("melting_enthalpy"));
        told.Given("K", "melt depth constant", metal.MeltDepthConstant, source("melt_depth_constant"));
        told.Given("A", "absorptivity", metal.Absorptivity, source("absorptivity"));
    }

    private static void Track(Calculation told, PartOnMachine build, MeltPoolScaling laser)
    {
        var (pool, metal, overmelt) = (laser.Pool, laser.Material, Text(laser.Parameters.Overmelt));
        if (build.Machine.LayerHeight is null) told.Step("layer height", "h = a / 2", $"{Text(pool.Spot)} / 2", laser.LayerHeight, "Gee et al. 2022, Table 2");
        told.Step("melt depth", "d = φ h", $"{overmelt} × {Text(laser.LayerHeight)}", pool.Depth, Scaling);
        told.Step("scan speed", "u = K A P / (π H_m a d)",
            $"{Text(metal.MeltDepthConstant)} × {Text(metal.Absorptivity)} × {Text(pool.Power)} / (π × {Text(metal.MeltingEnthalpy)} × {Text(pool.Spot)} × {Text(pool.Depth)})",
            pool.Speed, $"{Scaling}, after Ye et al. 2019");
        told.Step("melt width", "w = C sqrt(P / u) / sqrt(ρ C_p (T_m - T_amb))",
            $"{Text(metal.MeltWidthConstant)} × sqrt({Text(pool.Power)} / {Text(pool.Speed)}) / sqrt({Text(metal.Density)} × {Text(metal.SpecificHeat)} × ({Kelvins(metal.MeltingTemperature)} - {Kelvins(laser.Parameters.Ambient)}))",
            pool.Width, $"{Scaling}, after Grossmann et al. 2019");
        if (laser.Parameters.Strategy.Hatch == HatchRule.HalfWidth) told.Step("hatch", "H = w / 2", $"{Text(pool.Width)} / 2", laser.Hatch, Path);
        else if (laser.Parameters.Strategy.Hatch == HatchRule.FullMelting)
            told.Step("hatch", "H = w sqrt(1 - 1 / φ)", $"{Text(pool.Width)} × sqrt(1 - 1 / {overmelt})", laser.Hatch, "what Gee et al. 2022, Table 3, was made with: the track's width at the layer's bottom");
        else told.Step("hatch", "H as given", Text(laser.Hatch), laser.Hatch, build.Question.Machine.SourceOf("hatch"));
    }

    private static void Scanning(Calculation told, PartOnMachine build, MeltPoolScaling laser)
    {
        var (sliced, machine, path, speed) = (build.Sliced, build.Machine, laser.Path(build.Sliced), Text(laser.Pool.Speed));
        var overlap = machine.SkinCoreOverlap.Fraction > 0;
        told.Step("core tracks", overlap ? "L_core = Σ max(0, a_i / H - μ p_i)" : "L_core = Σ a_i / H",
            $"{Text(sliced.AreaSum)} / {Text(laser.Hatch)}" + (overlap ? $" - {Text(machine.SkinCoreOverlap)} × {Text(sliced.PerimeterSum)}" : ""), path.Core,
            overlap ? $"{Path}, with its overlap term made sound" : Path);
        told.Step("skin tracks", "L_skin = n Σ p_i", $"{laser.Parameters.Strategy.SkinPasses} × {Text(sliced.PerimeterSum)}", path.Skin, Path);
        if (laser.Machine.Lasers > 1)
        {
            var (k, plate) = (laser.Machine.Lasers, ProcessModels.Plate(machine.Chamber).Width);
            var seams = machine.FieldOverlap.Metres > 0;
            told.Step("speed-up by lasers", seams ? "S = k η / (1 + (k - 1) o / W) / (1 + ι)" : "S = k η / (1 + ι)",
                $"{k} × {Text(machine.LaserEfficiency)}" + (seams ? $" / (1 + ({k} - 1) × {Text(machine.FieldOverlap)} / {Text(plate)})" : "") + $" / (1 + {Text(machine.LoadImbalance)})",
                laser.Speedup, Assumption);
        }
        var several = laser.Machine.Lasers > 1;
        told.Step("scanning tracks", several ? "t_tracks = (L_core + L_skin) / (S u)" : "t_tracks = (L_core + L_skin) / u",
            $"({Text(path.Core)} + {Text(path.Skin)}) / " + (several ? $"({Text(laser.Speedup)} × {speed})" : speed), path.Total / (laser.Pool.Speed * laser.Speedup), Path);
        if (machine.Mirrors is not null)
            told.Step("with mirrors", "t = t_tracks + Σ (p_i / (π H) 2 u / α + (1 + n) t_jump) / S", $"over {sliced.LayerCount} layers", laser.Scan(sliced).Scan, "assumption: Crofton's mean number of tracks, constant acceleration");
        if (build.Model is LayerwiseMeltPool planned)
            told.Step("planned layer by layer", "t = Σ (core_i / v_i + skin_i / u) / S, v_i = u (1 + f_i (bold - 1))",
                $"over {sliced.LayerCount} layers, bold = {Text(planned.BoldSpeed)}", build.Bare.Scan, "Di and Yang 2021, section 2.3; its rule is an assumption");
    }

    private static void Window(Calculation told, PartOnMachine build, MeltPoolScaling laser)
    {
        var (pool, metal, history) = (laser.Pool, laser.Material, laser.MeltingHistory());
        var (spot, width, hatch) = (Text(pool.Spot), Text(pool.Width), Text(laser.Hatch));
        told.Step("normalised enthalpy", "ΔH/h_s = A P / (π H_m sqrt(D u a^3))",
            $"{Text(metal.Absorptivity)} × {Text(pool.Power)} / (π × {Text(metal.MeltingEnthalpy)} × sqrt({Text(metal.Diffusivity)} × {Text(pool.Speed)} × {spot} × {spot} × {spot}))",
            laser.NormalisedEnthalpy, "Gee et al. 2022, section 2.4, after Hann et al. 2011");
        told.Step("energy density", "VED = P / (u H h)", $"{Text(pool.Power)} / ({Text(pool.Speed)} × {hatch} × {Text(laser.LayerHeight)})", Text(laser.EnergyDensity), "Gee et al. 2022, section 3.1.1");
        told.Step("lack of fusion (above 1)", "(H / w)^2 + h / d", $"{hatch} × {hatch} / ({width} × {width}) + {Text(laser.LayerHeight)} / {Text(pool.Depth)}", laser.LackOfFusion, "parabolic tracks of Gee et al. 2022, section 2.6");
        told.Step("meltings of a point", "mean = 2 / 3 φ w / H", $"2 / 3 × {Text(laser.Parameters.Overmelt)} × {width} / {hatch}", history.Mean, "Gee et al. 2022, section 2.6");
    }

    // Differences of temperatures are in kelvins.
    private static string Kelvins(Temperature temperature) => $"{Text(temperature.Kelvins)} K";
}
