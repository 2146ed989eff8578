using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>A group of identical post-processing stations.</summary>
[Section("a station", "A group of identical post-processing stations. The catalogue knows the usual ones; any of their values can be written over.")]
public sealed record StationSection(
    [Key("The station in the catalogue.", Otherwise = "the group's own name, if the catalogue knows it")] string? Model,
    [Key("Which of the catalogue's methods for this station.", Otherwise = "the method that bears the name of the parts' metal, or else the catalogue's first")] string? Method,
    [Key("How many stations.", Default = "1", AtLeast = "1", AtMost = "10000")] int Count,
    [Key("The people who work here.", Otherwise = "it happens without people", Names = "crews")] string? Crew,
    [Key("How long the station is occupied with a batch.", AtLeast = "0 s")] Uncertain<Duration> Time,
    [Key("How much of that a person is there, from its beginning.", Otherwise = "all of it", AtLeast = "0 s")] Uncertain<Duration>? CrewTime,
    [Key("What it takes at once; plates keep their units until the first station that takes units.", Default = "1 unit")] Batch Batch,
    [Key("When a batch that is not full is started.", Default = "full or after 8 h", Source = "assumption")] StartRule Starts,
    [Key("Room in front of the stations, in plates or units; when it is full, whoever delivers is blocked.", Otherwise = "as much as needed", AtLeast = "1", AtMost = "1000000000")] int? Buffer,
    [Key("The chance that a unit is scrapped here.", Default = "0 %", AtLeast = "0 %", AtMost = "100 %")] Share Scrap,
    [Key("The chance that a unit is sent back, and to which station of its route.", Otherwise = "nothing is sent back")] Rework? Rework,
    [Key("The price of one station.", Default = "0 USD", AtLeast = "0 USD")] Money Price,
    [Key("The years over which the price is written off.", Default = "10 y", MoreThan = "0 y", AtMost = "1000 y", Source = "assumption")] Duration Life,
    [Key("The yearly interest on what is not yet written off.", Default = "8 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")] Share Interest,
    [Key("Maintenance in a year, in shares of the price.", Default = "5 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")] Share Maintenance,
    [Key("The floor that a station takes with the room around it, for which `floor_price` is paid.", Default = "0 m2", AtLeast = "0 m2")] Area FloorSpace,
    [Key("What the work uses up, tools, wire, gas or media: for each hour of work, each batch or each unit, as in `3 USD/h`, `5 USD per batch` or `0.2 USD per unit`.", Default = "0 USD/h")] Consumables Consumables,
    [Key("Electric power while working.", Default = "0 kW", AtLeast = "0 kW")] Power Power);
