using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>A projector that hardens metal-filled resin.</summary>
[Section("a vat", "A projector that hardens metal-filled resin, a layer at a time, in the place of lasers; its parts are cleaned, debound and sintered at stations. They are printed larger by what sintering takes away.")]
public sealed record VatSection(
    [Key("The light's power on each area of the field.", MoreThan = "0 W/m2")] Rate<Power, Area> Irradiance,
    [Key("How many layer heights deep the light hardens.", Default = "2", MoreThan = "1", AtMost = "100", Source = "assumption")] double CureRatio,
    [Key("Parting a hardened layer and lowering the platform.", AtLeast = "0 s")] Duration SeparationTime,
    [Key("Spreading feedstock for the next layer.", AtLeast = "0 s")] Duration CoatingTime);
