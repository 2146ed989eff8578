using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>A printhead that glues powder.</summary>
[Section("a binder jet", "A printhead that glues powder, in the place of lasers; its parts are cured, depowdered and sintered at stations. They are printed larger by what sintering takes away.")]
public sealed record BinderJetSection(
    [Key("How broad a strip the printhead prints in one pass along the chamber's width.", MoreThan = "0 mm")] Length HeadWidth,
    [Key("The printhead's speed, there and back.", MoreThan = "0 mm/s")] Rate<Length, Duration> PrintSpeed,
    [Key("The roller's speed while spreading.", MoreThan = "0 mm/s")] Rate<Length, Duration> SpreadSpeed,
    [Key("Drying the binder and all else that happens once a layer.", AtLeast = "0 s")] Duration DryingTime,
    [Key("The share of the pores between the powder that the binder fills.", Default = "60 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")] Share Saturation);
