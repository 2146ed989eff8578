using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

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

/// <summary>The campaign that qualifies a part for production.</summary>
[Section("a qualification", "The campaign that qualifies a part for production: coupons are printed and tested, and nothing is released before it ends. It begins at the start of the run; its machine hours are in its cost, and not simulated.")]
public sealed record QualificationSection(
    [Key("Engineering, documents, audits: all but the coupons.", Default = "0 USD", AtLeast = "0 USD")] Money Cost,
    [Key("How many coupons are printed and tested.", Otherwise = "none, or their cost is in `cost`", AtLeast = "1", AtMost = "1000000")] int? Coupons,
    [Key("What printing and testing one coupon costs.", Default = "150 USD", AtLeast = "0 USD", Source = "assumption: tensile or fatigue test with its report")] Money CouponCost,
    [Key("How long it takes. Lots that were to be released before its end are released then, and promised from then on.", Default = "0 d", AtLeast = "0 d", AtMost = "1000 y")] Duration Duration,
    [Key("Over how many shipped units its cost is written off; those after them are free of it.", AtLeast = "1", AtMost = "1000000000")] int Units)
{
    /// <summary>All that the campaign costs.</summary>
    public Money Total => Cost + CouponCost * (Coupons ?? 0);
}

/// <summary>How a part is turned before it is printed: "90 deg about x" or "90 deg about x then 30 deg about z".</summary>
/// <param name="Rotation">The turns, one after the other, about axes that stay.</param>
public sealed record PartRotation(Rotation Rotation) : ITextValue<PartRotation>
{
    /// <summary>What may be written.</summary>
    public static string Allowed => "turns about x, y and z, as in \"90 deg about x\" or \"90 deg about x then 30 deg about z\"";

    static string ITextValue<PartRotation>.Form => Allowed;

    static bool ITextValue<PartRotation>.TryRead(string text, Currencies currencies, out PartRotation value)
    {
        var isRead = Rotation.TryParse(text, out var rotation);
        value = new(rotation!);
        return isRead;
    }
}

/// <summary>Which way up a part is printed.</summary>
public enum PartOrientation
{
    /// <summary>As it is given.</summary>
    AsIs,

    /// <summary>As low as it can lie on the machine.</summary>
    LeastHeight,

    /// <summary>With the least space below its overhangs.</summary>
    LeastSupports,

    /// <summary>With the least printing time for each unit of a full plate.</summary>
    LeastTime,
}
