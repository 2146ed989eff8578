using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>Binder jetting.</summary>
[Section("a binder jet",
    "Binder jetting: a printhead that binds powder with a liquid. The parts are cured, depowdered and sintered at stations; " +
    "they are printed larger to allow for shrinkage in sintering.")]
public sealed record BinderJetSection(
    [Key("The width of the strip that the printhead prints in one pass along the width of the chamber.", MoreThan = "0 mm")]
    Length HeadWidth,
    [Key("The speed of the printhead in both directions.", MoreThan = "0 mm/s")]
    Rate<Length, Duration> PrintSpeed,
    [Key("The speed of the roller while spreading.", MoreThan = "0 mm/s")]
    Rate<Length, Duration> SpreadSpeed,
    [Key("The layer height as printed.", MoreThan = "0 um")]
    Length LayerHeight,
    [Key("Drying the binder and everything else that happens once per layer.", AtLeast = "0 s")]
    Duration DryingTime,
    [Key("The share of the pore space in the powder bed that the binder fills.",
        Default = "60 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")]
    Share Saturation,
    [Key("The price of the binder.", Default = "30 USD/l", AtLeast = "0 USD/l", Source = "assumption")]
    Rate<Money, Volume> BinderPrice);
