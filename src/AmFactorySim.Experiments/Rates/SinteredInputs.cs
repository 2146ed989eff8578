using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Rates;

/// <summary>The inputs of the processes whose parts are sintered.</summary>
internal static class SinteredInputs
{
    public static void Given(ExplanationTrace trace, PartOnMachine build, BinderJetting model)
    {
        var (jet, plate) = (build.Machine.BinderJet!, build.Machine.Chamber.Plate);
        var source = build.Question.Machine.SourceOf;
        trace.Given("b", "width of the printhead", jet.HeadWidth, source("binder_jet.head_width"));
        trace.Given("v_p", "print speed", jet.PrintSpeed, source("binder_jet.print_speed"));
        trace.Given("v_s", "spread speed", jet.SpreadSpeed, source("binder_jet.spread_speed"));
        trace.Given("t_dry", "drying a layer", jet.DryingTime, source("binder_jet.drying_time"));
        trace.Given("s", "saturation with binder", jet.Saturation, source("binder_jet.saturation"));
        trace.Given("W x Y", "bed", $"{plate}", source("chamber.width"));
        Shrinkage(trace, build, model.GreenLayerHeight, "packing of the powder");
    }

    public static void Given(ExplanationTrace trace, PartOnMachine build, VatPhotopolymerisation model)
    {
        var (vat, feedstock) = (build.Machine.Vat!, build.Question.Material.Value.Feedstock!);
        var source = build.Question.Machine.SourceOf;
        var metal = build.Question.Material.SourceOf;
        trace.Given("I", "irradiance", vat.Irradiance, source("vat.irradiance"));
        trace.Given("c", "cure ratio", vat.CureRatio, source("vat.cure_ratio"));
        trace.Given("t_sep", "parting a layer", vat.SeparationTime, source("vat.separation_time"));
        trace.Given("t_coat", "spreading a layer", vat.CoatingTime, source("vat.coating_time"));
        trace.Given("D_p", "penetration depth", feedstock.PenetrationDepth, metal("feedstock.penetration_depth"));
        trace.Given("E_c", "critical exposure", feedstock.CriticalExposure, metal("feedstock.critical_exposure"));
        Shrinkage(trace, build, model.GreenLayerHeight, "metal in the feedstock");
    }

    private static void Shrinkage(ExplanationTrace trace, PartOnMachine build, Length green, string packing)
    {
        var (before, after) = (build.Question.Powder.Value.Packing, build.Question.Material.Value.SinteredDensity);
        trace.Given("h_g", "layer height as printed", green,
            build.Question.Machine.SourceOf(build.Machine.Vat is null ? "binder_jet.layer_height" : "vat.layer_height"));
        trace.Given("ρ_g", packing, before, build.Question.Powder.SourceOf("packing"));
        trace.Given("ρ_s", "density after sintering", after, build.Question.Material.SourceOf("sintered_density"));
    }
}
