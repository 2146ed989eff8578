using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>An assembly that one printed part takes the place of, and the chains of steps that make each.</summary>
[Section("an assembly", "An assembly that one printed part takes the place of: conventionally, so many parts are made and joined.")]
public sealed record AssemblyFile(
    [Key("How many parts are joined.", AtLeast = "1", AtMost = "10000")] int Parts,
    [Key("Steps of the whole conventional chain, joining included.", Otherwise = "four for each part and one for each joint", AtLeast = "1", AtMost = "10000")] int? Steps,
    [Key("Joining one part to what is there.", Default = "")] AssemblyJoiningSection Joining,
    [Key("The share of units that a step of the conventional chain does not spoil.", Default = "98 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption")] Share StepYield,
    [Key("The deviation that a step of the conventional chain adds, plus or minus.", Default = "0.05 mm", AtLeast = "0 mm", Source = "assumption")] Length StepTolerance,
    [Key("The share of errors that the inspection after a step finds; the rest shows at the end.", Default = "30 %", AtLeast = "0 %", AtMost = "100 %", Source = "assumption; errors are detected late (Manufacturing Challenges in Micro Metal Production)")] Share Found,
    [Key("Steps of the printed chain: printing, depowdering, heat treatment, cutting off, finishing, inspection.", Default = "6", AtLeast = "1", AtMost = "10000", Source = "assumption, after Scaling DMLS, section 4")] int PrintedSteps,
    [Key("The share of units that a step of the printed chain does not spoil.", Default = "99 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption: a first-pass yield of 95 % (Scaling DMLS) over six steps is 99.1 % for each")] Share PrintedYield,
    [Key("The deviation of printing, plus or minus.", Default = "0.1 mm", AtLeast = "0 mm", Source = "Scaling DMLS, section 4")] Length PrintedTolerance);
