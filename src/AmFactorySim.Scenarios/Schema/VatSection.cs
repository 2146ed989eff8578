using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>Vat photopolymerization (VPP) of metal-filled resin.</summary>
[Section("a vat",
    "Vat photopolymerization (VPP): a projector that cures metal-filled resin layer by layer. The parts are cleaned, debound and sintered "
        + "at stations; they are printed larger to allow for shrinkage in sintering.")]
public sealed record VatSection(
    [Key("The irradiance of the field.", AtLeast = "0.1 W/m2", AtMost = "1000000 W/m2")]
    Rate<Power, Area> Irradiance,
    [Key("The cure depth in layer heights.", Default = "2", MoreThan = "1", AtMost = "100", Source = "assumption")]
    double CureRatio,
    [Key("The layer height as printed.", AtLeast = "1 um", AtMost = "10 mm")]
    Length LayerHeight,
    [Key("The time to separate a cured layer and lower the platform.", AtLeast = "0 s", AtMost = "1 h")]
    Duration SeparationTime,
    [Key("The time to coat feedstock for the next layer.", AtLeast = "0 s", AtMost = "1 h")]
    Duration CoatingTime,
    [Key("The price of the resin in the feedstock; its metal has the price of the powder.",
        Default = "60 USD/l", AtLeast = "0 USD/l", AtMost = "1 MUSD/l", Source = "assumption")]
    Rate<Money, Volume> ResinPrice);
