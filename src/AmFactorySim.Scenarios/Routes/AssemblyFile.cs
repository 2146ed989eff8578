using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Routes;

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

/// <summary>Joining one part of an assembly to what is there.</summary>
[Section("a joining", "Joining one part of an assembly to what is there: by screws, brazing or welding.")]
public sealed record AssemblyJoiningSection(
    [Key("How long a joint takes.", Default = "3..6..15 min", AtLeast = "0 s", Source = "assumption")] Estimate<Duration> Time,
    [Key("What an hour of the people and their place costs, without electricity.", Default = "35..45..60 USD/h", AtLeast = "0 USD/h", Source = "assumption")] Estimate<Rate<Money, Duration>> Rate,
    [Key("Electric power while joining.", Default = "0.5..1..3 kW", AtLeast = "0 kW", Source = "assumption")] Estimate<Power> Power,
    [Key("The share of joints that are good; a bad one takes its assembly along.", Default = "97..99..99.8 %", MoreThan = "0 %", AtMost = "100 %", Source = "assumption")] Estimate<Share> Yield,
    [Key("Waiting for all parts to be there.", Default = "1..3..10 d", AtLeast = "0 h", Source = "assumption")] Estimate<Duration> Wait);
