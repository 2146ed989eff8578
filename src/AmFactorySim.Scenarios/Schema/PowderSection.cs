using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>Purchase, storage and reuse of a metal's powder.</summary>
[Section("a powder", "Purchase, storage and reuse of a metal's powder.")]
public sealed record PowderSection(
    [Key("The price of virgin powder; used powder is valued at the same price.", AtLeast = "0 USD/kg", AtMost = "1 MUSD/kg")]
    Rate<Money, Mass> Price,
    [Key("The embodied energy of the powder, from ore to atomisation. No credit is given for recycled metal.",
        Default = "100 MJ/kg", AtLeast = "0 MJ/kg", AtMost = "100000 MJ/kg", Source = "assumption: between steels and light metals")]
    Rate<Energy, Mass> EmbodiedEnergy,
    [Key("The greenhouse gas emissions of producing the powder, as carbon dioxide.",
        Default = "8 kg/kg", AtLeast = "0 kg/kg", AtMost = "100000 kg/kg", Source = "assumption: between steels and light metals")]
    Rate<Mass, Mass> EmbodiedCarbon,
    [Key("The price at which scrap metal is sold.", Default = "0 USD/kg", AtLeast = "0 USD/kg", AtMost = "1 MUSD/kg")]
    Rate<Money, Mass> ScrapValue,
    [Key("The packing density of the powder bed, relative to the solid metal.",
        Default = "60 %", AtLeast = "1 %", AtMost = "100 %", Source = "assumption")]
    Share Packing,
    [Key("Virgin powder in stock at the start.", Default = "1 t", AtLeast = "0 kg", AtMost = "1000000 t", Source = "assumption")]
    Mass Stock,
    [Key(
        "The reorder point: virgin powder, in stock or on order, at which more is ordered. A build that waits for more powder than is in " +
         "stock and on order also triggers an order.",
        Default = "500 kg", AtLeast = "0 kg", AtMost = "1000000 t", Source = "assumption")]
    Mass ReorderAt,
    [Key("The order size.", Default = "1 t", AtLeast = "1 g", AtMost = "1000000 t", Source = "assumption")]
    Mass Order,
    [Key("The time from order to delivery.", Default = "10 d", AtLeast = "0 d", AtMost = "1000 y", Source = "assumption")]
    Duration LeadTime,
    [Key("The least share of virgin powder in the charge of a build.",
        Default = "30 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")]
    Share Refresh,
    [Key("The number of builds after which powder is discarded.", Default = "12", AtLeast = "1", AtMost = "1000000", Source = "assumption")]
    int MaxUses,
    [Key("The share of unfused powder that is lost at each unpacking.",
        Default = "3 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")]
    Share HandlingLoss,
    [Key("The share of sieved powder that the sieve rejects.", Default = "2 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption")]
    Share SieveLoss,
    [Key("The throughput of the metal's sieve.", Default = "20 kg/h", AtLeast = "1 g/h", AtMost = "1000 t/h", Source = "assumption")]
    Rate<Mass, Duration> SieveRate);
