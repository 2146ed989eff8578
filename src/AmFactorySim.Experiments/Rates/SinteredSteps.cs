using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Resolution;
using static AmFactorySim.Experiments.Rates.Calculation;

namespace AmFactorySim.Experiments.Rates;

/// <summary>The processes whose parts are sintered, told step by step.</summary>
internal static class SinteredSteps
{
    private const string Motion = "geometry of the motion";

    public static void Tell(Calculation told, PartOnMachine build, BinderJetting model)
    {
        var (jet, plate) = (build.Machine.BinderJet!, ProcessModels.Plate(build.Machine.Chamber));
        var source = build.Question.Machine.SourceOf;
        told.Given("b", "width of the printhead", jet.HeadWidth, source("binder_jet.head_width"));
        told.Given("v_p", "print speed", jet.PrintSpeed, source("binder_jet.print_speed"));
        told.Given("v_s", "spread speed", jet.SpreadSpeed, source("binder_jet.spread_speed"));
        told.Given("t_dry", "drying a layer", jet.DryingTime, source("binder_jet.drying_time"));
        told.Given("s", "saturation with binder", jet.Saturation, source("binder_jet.saturation"));
        told.Given("W x Y", "bed", $"{plate}", source("chamber.width"));
        Shrinkage(told, build, model.GreenLayerHeight, "packing of the powder");
        var passes = (int)Math.Ceiling(plate.Depth / jet.HeadWidth - 1e-9);
        told.Step("passes", "m = ceil(Y / b)", $"ceil({Text(plate.Depth)} / {Text(jet.HeadWidth)})", passes, Motion);
        told.Step("a layer", "t_layer = 2 m W / v_p + W / v_s + t_dry",
            $"2 × {passes} × {Text(plate.Width)} / {Text(jet.PrintSpeed)} + {Text(plate.Width)} / {Text(jet.SpreadSpeed)} + {Text(jet.DryingTime)}", build.Bare.LayerChange, Motion);
        var oversize = Text(model.Oversize);
        told.Step("binder for one", "V_b = s (1 - packing) k^3 V",
            $"{Text(jet.Saturation)} × (1 - {Text(build.Question.Powder.Value.Packing)}) × {oversize} × {oversize} × {oversize} × {Text(build.Sliced.Volume)}", model.Binder(build.Sliced), "the pores between the powder that are filled");
    }

    public static void Tell(Calculation told, PartOnMachine build, VatPhotopolymerisation model)
    {
        var (vat, feedstock) = (build.Machine.Vat!, build.Question.Material.Value.Feedstock!);
        var source = build.Question.Machine.SourceOf;
        var metal = build.Question.Material.SourceOf;
        told.Given("I", "irradiance", vat.Irradiance, source("vat.irradiance"));
        told.Given("c", "cure ratio", vat.CureRatio, source("vat.cure_ratio"));
        told.Given("t_sep", "parting a layer", vat.SeparationTime, source("vat.separation_time"));
        told.Given("t_coat", "spreading a layer", vat.CoatingTime, source("vat.coating_time"));
        told.Given("D_p", "penetration depth", feedstock.PenetrationDepth, metal("feedstock.penetration_depth"));
        told.Given("E_c", "critical exposure", feedstock.CriticalExposure, metal("feedstock.critical_exposure"));
        Shrinkage(told, build, model.GreenLayerHeight, "metal in the feedstock");
        told.Step("exposure", "E = E_c exp(c h_g / D_p)",
            $"{Text(feedstock.CriticalExposure)} × exp({Text(vat.CureRatio)} × {Text(model.GreenLayerHeight)} / {Text(feedstock.PenetrationDepth)})", model.Exposure, "Jacobs 1992, chapter 4");
        told.Step("light on", "t_exp = E / I", $"{Text(model.Exposure)} / {Text(vat.Irradiance)}", model.ExposureTime, "definition");
        told.Step("a layer", "t_layer = t_exp + t_sep + t_coat", $"{Text(model.ExposureTime)} + {Text(vat.SeparationTime)} + {Text(vat.CoatingTime)}", build.Bare.LayerChange, "sum of its parts");
    }

    private static void Shrinkage(Calculation told, PartOnMachine build, Length green, string packing)
    {
        var (before, after) = (build.Question.Powder.Value.Packing, build.Question.Material.Value.SinteredDensity);
        told.Given("h_g", "layer height as printed", green, build.Question.Machine.SourceOf("layer_height"));
        told.Given("ρ_g", packing, before, build.Question.Powder.SourceOf("packing"));
        told.Given("ρ_s", "density after sintering", after, build.Question.Material.SourceOf("sintered_density"));
        told.Step("printed larger", "k = cbrt(ρ_s / ρ_g)", $"cbrt({Text(after)} / {Text(before)})", build.Model.Oversize, "the metal's mass stays; alike on all sides is an assumption");
        told.Step("layer height in the end", "h = h_g / k", $"{Text(green)} / {Text(build.Model.Oversize)}", build.Model.LayerHeight, "as above");
    }
}
