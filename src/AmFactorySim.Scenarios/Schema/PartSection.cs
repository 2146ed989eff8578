using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What is made, of which metal and on which way through the factory.</summary>
[Section("a part", "What is made, of which metal and on which way through the factory.")]
public sealed record PartSection(
    [Key("The part's mesh, an STL or 3MF file that stands as it is printed, z up; its path begins at the scenario's folder.", IsFile = true)] string Mesh,
    [Key("The length that a coordinate of 1 in an STL file stands for; a 3MF file has its own unit.", Default = "1 mm", MoreThan = "0 mm")] Length Unit,
    [Key("The metal.", Names = "materials")] string Material,
    [Key("The supports' mass, in shares of the part's. Supports are scanned at the part's own pace, and their metal is used on top of the part's.", Default = "15 %", AtLeast = "0 %", AtMost = "1000 %", Source = "assumption")] Share Supports,
    [Key("The stations after printing, in order.", Names = "stations")] IReadOnlyList<string> Route);
