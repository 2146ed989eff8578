using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>Binder jetting (BJT).</summary>
[Section("a binder jet",
    "Binder jetting (BJT): a printhead that binds powder with a liquid. The parts are cured, depowdered and sintered at stations; " +
    "they are printed larger to allow for shrinkage in sintering.")]
public sealed record BinderJetSection(
    [Key("The width of the strip that the printhead prints in one pass along the width of the chamber.", AtLeast = "1 mm", AtMost = "10 m")]
    Length HeadWidth,
    [Key("The speed of the printhead in both directions.", AtLeast = "1 mm/s", AtMost = "10 m/s")]
    Rate<Length, Duration> PrintSpeed,
    [Key("The speed of the roller while spreading.", AtLeast = "1 mm/s", AtMost = "10 m/s")]
    Rate<Length, Duration> SpreadSpeed,
    [Key("The layer height as printed.", AtLeast = "1 um", AtMost = "10 mm")]
    Length LayerHeight,
    [Key("Drying the binder and everything else that happens once per layer.", AtLeast = "0 s", AtMost = "1 h")]
    Duration DryingTime,
    [Key("The share of the pore space in the powder bed that the binder fills.",
        Default = "60 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")]
    Share Saturation,
    [Key("The price of the binder.", Default = "30 USD/l", AtLeast = "0 USD/l", AtMost = "1 MUSD/l", Source = "assumption")]
    Rate<Money, Volume> BinderPrice,
    [Key("Which supports are printed: `none`, since the powder holds parts up, or `as_parts`, those that the parts state, as for setters "
        + "in sintering.",
        Default = "none")]
    PrintedSupports Supports);

/// <summary>Which supports a binder jet prints.</summary>
public enum PrintedSupports
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those that the parts state.</summary>
    AsParts,
}
