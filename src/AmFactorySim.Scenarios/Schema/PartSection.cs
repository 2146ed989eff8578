using AmFactorySim.Geometry;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>A part: its shape, its metal and its route.</summary>
[Section("a part", "A part: its shape, its metal and its route through the factory.")]
public sealed record PartSection(
    [Key("Another part whose keys this one takes over; keys given here override them: " +
         "`small_block: { like: block, mesh: parts/small-block.stl }`.",
        Otherwise = "none")]
    string? Like,
    [Key("The part's mesh, an STL, OBJ, PLY or 3MF file, z up; its path is relative to the scenario's folder.", IsFile = true)]
    string Mesh,
    [Key("The unit of the coordinates in an STL, OBJ or PLY file; a 3MF file states its own unit.", Default = "1 mm",
        AtLeast = "1 nm", AtMost = "1000 m")]
    Length Unit,
    [Key("The metal.", Names = "materials")]
    string Material,
    [Key(
        "How the part is rotated before it is printed: about the x, y and z axes, one rotation after the other, each counter-clockwise "
            + "seen from the tip of the axis.",
        Otherwise = "not rotated")]
    PartRotation? Rotate,
    [Key("The orientation in which the part is printed: `as_is`, as `rotate` leaves it; or rotated further, separately for each group of " +
         "machines, to the best orientation that fits: `least_height`, `least_supports` (the least space below overhangs), or `least_time` "
         + "(printing time of a full plate per unit on it). The search does not prove that no better orientation exists.",
        Default = "as_is")]
    PartOrientation Orientation,
    [Key(
        "The supports: a share of the part's mass, `15 %`; or `overhang(45 deg, 20 %)`, the space straight below surfaces that are flatter "
         + "than the angle from the horizontal, down to the plate or to the part itself, of which the share is metal. Supports are "
             + "scanned at the part's own rate unless the laser has `support` parameters, and their metal is used in addition to the "
                 + "part's. Binder jets print "
             + "none, unless their own `supports` says so.",
        Default = "15 %", Source = "assumption")]
    SupportRule Supports,
    [Key("The campaign that qualifies the part for production.", Otherwise = "no qualification is needed")]
    QualificationSection? Qualification,
    [Key("The stations after printing, in order.", Names = "stations")]
    IReadOnlyList<string> Route);

/// <summary>The campaign that qualifies a part for production.</summary>
[Section("a qualification",
    "The campaign that qualifies a part for production: coupons are printed and tested, and no order is released before it ends. It "
        + "begins at the start of the run; its machine hours are part of its cost and are not simulated.")]
public sealed record QualificationSection(
    [Key("Engineering, documents, audits: everything except the coupons.", Default = "0 USD", AtLeast = "0 USD", AtMost = "1000 MUSD")]
    Money Cost,
    [Key("The number of coupons that are printed and tested.",
        Otherwise = "none, or their cost is included in `cost`", AtLeast = "1", AtMost = "1000000")]
    int? Coupons,
    [Key("The cost of printing and testing one coupon.",
        Default = "150 USD", AtLeast = "0 USD", AtMost = "1 MUSD", Source = "assumption: tensile or fatigue test with its report")]
    Money CouponCost,
    [Key("The duration of the campaign. Lots that would be released before its end are released at its end, and their due dates count "
        + "from then.",
        Default = "0 d", AtLeast = "0 d", AtMost = "1000 y")]
    Duration Duration,
    [Key("The number of shipped units over which the cost is written off; later units bear none of it.", AtLeast = "1",
        AtMost = "1000000000")]
    int Units)
{
    /// <summary>The total cost of the campaign.</summary>
    public Money Total => Cost + CouponCost * (Coupons ?? 0);
}

/// <summary>How a part is rotated before it is printed: "90 deg about x" or "90 deg about x then 30 deg about z".</summary>
/// <param name="Rotation">The rotations, one after the other, about fixed axes.</param>
public sealed record PartRotation(Rotation Rotation) : ITextValue<PartRotation>
{
    /// <summary>What may be written.</summary>
    public static string Allowed => "rotations about x, y and z, as in \"90 deg about x\" or \"90 deg about x then 30 deg about z\"";

    static string ITextValue<PartRotation>.Form => Allowed;

    static bool ITextValue<PartRotation>.TryRead(string text, Currencies currencies, out PartRotation value)
    {
        var isRead = Rotation.TryParse(text, out var rotation);
        value = new(rotation!);
        return isRead;
    }
}

/// <summary>The orientation in which a part is printed.</summary>
public enum PartOrientation
{
    /// <summary>As it is given.</summary>
    AsIs,

    /// <summary>The least height that fits the machine.</summary>
    LeastHeight,

    /// <summary>The least space below overhangs.</summary>
    LeastSupports,

    /// <summary>The least printing time per unit of a full plate.</summary>
    LeastTime,
}
