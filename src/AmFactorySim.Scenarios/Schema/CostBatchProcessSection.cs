using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>How the laser works through a batch.</summary>
[Section("a process", "How the laser works through the batch.")]
public sealed record CostBatchProcessSection(
    [Key("P_laser, the laser's power.", Default = "285 W", MoreThan = "0 W", Source = "Di and Yang 2021, Table 2")] Power LaserPower,
    [Key("V_scan, the laser's speed.", Default = "1020 mm/s", MoreThan = "0 mm/s", Source = "Di and Yang 2021, Table 2")] Rate<Length, Duration> ScanSpeed,
    [Key("H_d, how far tracks lie apart.", Default = "161 um", MoreThan = "0 um", Source = "Di and Yang 2021, Table 2")] Length Hatch,
    [Key("L, the height of a layer.", Default = "30 um", MoreThan = "0 um", Source = "Di and Yang 2021, Table 2")] Length LayerHeight,
    [Key("t_layer, the time between two layers.", Default = "7.2 s", AtLeast = "0 s", Source = "Di and Yang 2021, Table 1")] Duration LayerChange,
    [Key("Whether all layers are scanned alike, `constant`, or each as fast as its shape allows, `layerwise`: a layer that fills the box around it at `bold_speed`, others the less the less they fill.", Default = "constant", Source = "Di and Yang 2021, section 2.3")] LayerPlanningMode Planning,
    [Key("With `planning: layerwise`, the speed in a layer that fills its box, in shares of `scan_speed`. The paper prints none.", Otherwise = "all layers are scanned alike", AtLeast = "100 %", AtMost = "1000 %")] Share? BoldSpeed);
