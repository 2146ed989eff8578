using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>People of a batch.</summary>
[Section("a labour", "People; nobody is needed while the machine builds.")]
public sealed record CostBatchLabourSection(
    [Key("M_labor, the hourly wage.", Default = "10.12 USD/h", AtLeast = "0 USD/h", Source = "Di and Yang 2021, Table 1")] Rate<Money, Duration> Wage,
    [Key("t_setup, setting the machine up.", Default = "1 h", AtLeast = "0 h", AtMost = "1000 y", Source = "assumption")] Duration SetUp,
    [Key("t_operating, operating machine and software.", Default = "0 h", AtLeast = "0 h", AtMost = "1000 y", Source = "assumption")] Duration Operating,
    [Key("t_pre-pro, preparing the batch.", Default = "30 min", AtLeast = "0 h", AtMost = "1000 y", Source = "assumption")] Duration PreProcessing,
    [Key("t_post-pro, cleaning and finishing.", Default = "1 h", AtLeast = "0 h", AtMost = "1000 y", Source = "assumption")] Duration PostProcessing);
