using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

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
