using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>What is made, of which metal and on which way through the factory.</summary>
[Section("a part", "What is made, of which metal and on which way through the factory.")]
public sealed record PartSection(
    [Key("The part's mesh, an STL or 3MF file, z up; its path begins at the scenario's folder.", IsFile = true)] string Mesh,
    [Key("The length that a coordinate of 1 in an STL file stands for; a 3MF file has its own unit.", Default = "1 mm", MoreThan = "0 mm")] Length Unit,
    [Key("The metal.", Names = "materials")] string Material,
    [Key("How the part is turned before it is printed: about the x, y and z axis, one turn after the other, each counter-clockwise seen from the axis's tip.", Otherwise = "it stands as in its file")] PartRotation? Rotate,
    [Key("Which way up it is printed: `as_is`, as `rotate` leaves it; or turned further, on each group of machines on its own, to the best of the orientations that fit: with the `least_height`, the `least_supports` (the least space below overhangs), or the `least_time` (printing a full plate, for each unit on it). The search is no proof that there is no better one.", Default = "as_is")] PartOrientation Orientation,
    [Key("What holds the part up: a share of its mass, `15 %`; or `overhang(45 deg, 20 %)`, the space straight below surfaces that lie flatter than the angle from the horizontal, down to the plate or to the part itself, of which the share is metal. Supports are scanned at the part's own pace, and their metal is used on top of the part's.", Default = "15 %", Source = "assumption")] SupportRule Supports,
    [Key("The campaign that qualifies the part for production.", Otherwise = "nothing has to be qualified")] QualificationSection? Qualification,
    [Key("The stations after printing, in order.", Names = "stations")] IReadOnlyList<string> Route);
