using AmFactorySim.Economics.DiYang;

namespace AmFactorySim.Scenarios;

/// <summary>A batch of parts whose cost is asked for, as it is written, with all defaults filled in.</summary>
[Section("a batch", "Parts that are built together on one plate, and what the cost of that depends on. Left out, a value is that of Di and Yang 2021.")]
public sealed record CostBatchFile(
    [Key("What the batch is called.", Otherwise = "the file's name")] string? Name,
    [Key("The currency that all results are in.", Default = "USD")] CurrencyCode Currency,
    [Key("What one unit of other currencies is worth, so that prices may be written in them: `exchange: { EUR: 1.08 USD }`.")] IReadOnlyDictionary<string, ExchangeRate> Exchange,
    [Key("Constants by name, in the place of the tables'; what the file itself says goes first.", Otherwise = "the values of the tables")] CostBatchPreset? Preset,
    [Key("How the cost is divided among the parts: by mass times fill, `literal`, or by mass over fill, `inverse`, as the paper's text has it.", Default = "literal", Source = "Di and Yang 2021, equation 2")] AllocationRule Allocation,
    [Key("What is built, by name.", AtLeast = "1")] IReadOnlyDictionary<string, CostBatchPartSection> Parts,
    [Key("How the laser works.", Default = "")] CostBatchProcessSection Process,
    [Key("Metal and gas.", Default = "")] CostBatchMaterialSection Material,
    [Key("Machine, maintenance and administration.", Default = "")] CostBatchOverheadSection Overhead,
    [Key("People.", Default = "")] CostBatchLabourSection Labour,
    [Key("Electricity.", Default = "")] CostBatchEnergySection Energy);
