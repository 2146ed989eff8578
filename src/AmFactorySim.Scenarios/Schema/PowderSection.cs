using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>How one metal's powder is bought, kept and used again.</summary>
[Section("a powder", "How one metal's powder is bought, kept and used again.")]
public sealed record PowderSection(
    [Key("The price of virgin powder; used powder is valued the same.", AtLeast = "0 USD/kg")] Rate<Money, Mass> Price,
    [Key("The energy that it took to make the powder, from ore to atomising. Nothing is taken off for metal that is molten again.", Default = "100 MJ/kg", AtLeast = "0 MJ/kg", Source = "assumption: between steels and light metals")] Rate<Energy, Mass> EmbodiedEnergy,
    [Key("The greenhouse gases of making the powder, as carbon dioxide.", Default = "8 kg/kg", AtLeast = "0 kg/kg", Source = "assumption: between steels and light metals")] Rate<Mass, Mass> EmbodiedCarbon,
    [Key("What scrap metal brings back.", Default = "0 USD/kg", AtLeast = "0 USD/kg")] Rate<Money, Mass> ScrapValue,
    [Key("The share of a powder bed's volume that is metal.", Default = "60 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption")] Share Packing,
    [Key("Virgin powder in stock at the start.", Default = "1 t", AtLeast = "0 kg", Source = "assumption")] Mass Stock,
    [Key("Virgin powder, in stock or ordered, at which more is ordered. A build that waits for more powder than is in stock and ordered has more ordered too.", Default = "500 kg", AtLeast = "0 kg", Source = "assumption")] Mass ReorderAt,
    [Key("How much is ordered at a time.", Default = "1 t", MoreThan = "0 kg", Source = "assumption")] Mass Order,
    [Key("From ordering until delivery.", Default = "10 d", AtLeast = "0 d", AtMost = "1000 y", Source = "assumption")] Duration LeadTime,
    [Key("The least share of virgin powder in what a machine is given.", Default = "30 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")] Share Refresh,
    [Key("How many builds powder may go through; after the last it is discarded.", Default = "12", AtLeast = "1", AtMost = "1000000", Source = "assumption")] int MaxUses,
    [Key("The share of unfused powder that is lost at each unpacking.", Default = "3 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")] Share HandlingLoss,
    [Key("The share of sieved powder that the sieve rejects.", Default = "2 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")] Share SieveLoss,
    [Key("How fast the metal's sieve works.", Default = "20 kg/h", MoreThan = "0 kg/h", Source = "assumption")] Rate<Mass, Duration> SieveRate);
