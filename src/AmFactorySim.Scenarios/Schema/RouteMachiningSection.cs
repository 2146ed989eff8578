namespace AmFactorySim.Scenarios;

/// <summary>Cutting from a billet.</summary>
[Section("a machining", "Cutting from a billet.")]
public sealed record RouteMachiningSection(
    [Key("The billet's volume by that of the box around the part.", AtLeast = "1")] Estimate<double> Allowance,
    [Key("Mass bought for each mass in the part, in the place of box and allowance; conventional cutting wastes 80-90 % of the billet on complex parts (Scaling DMLS), a ratio of 5 to 10.", Otherwise = "box and allowance decide", AtLeast = "1")] Estimate<double>? BuyToFly,
    [Key("Which of the steps cuts; its time is what it takes beside cutting.")] string CuttingStep);
