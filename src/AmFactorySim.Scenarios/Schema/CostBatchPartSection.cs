using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>A part of a batch.</summary>
[Section("a part of a batch", "A part by its mesh, or by mass, fill and height where there is none; then its layers are taken for equal.")]
public sealed record CostBatchPartSection(
    [Key("How many of it.", Default = "1", AtLeast = "1", AtMost = "1000000")] int Count,
    [Key("The part's mesh, an STL or 3MF file that stands as it is printed, z up; its path begins at the batch's folder.", Otherwise = "mass, fill and height are given", IsFile = true)] string? Mesh,
    [Key("The length that a coordinate of 1 in an STL file stands for; a 3MF file has its own unit.", Default = "1 mm", MoreThan = "0 mm")] Length Unit,
    [Key("The mass of one.", Otherwise = "the mesh has it", MoreThan = "0 g")] Mass? Mass,
    [Key("The share of its bounding box that it fills, f_geo.", Otherwise = "the mesh has it", MoreThan = "0 %", AtMost = "100 %")] Share? Fill,
    [Key("How high it stands.", Otherwise = "the mesh has it", MoreThan = "0 mm")] Length? Height);
