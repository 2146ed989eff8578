using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Routes;

/// <summary>An assembly that one printed part takes the place of, and the chains of steps that make each.</summary>
[Section("an assembly", "An assembly that one printed part replaces; conventionally, its parts are made and joined.")]
public sealed record AssemblyFile(
    [Key("The number of parts.", AtLeast = "1", AtMost = "10000")] int Parts,
    [Key("Steps of the whole conventional chain, joining included.",
        Otherwise = "four for each part and one for each joint", AtLeast = "1", AtMost = "10000")]
    int? Steps,
    [Key("Joining a part to the assembly.", Default = "")] AssemblyJoiningSection Joining,
    [Key("The yield of a step of the conventional chain.",
        Default = "98 %", AtLeast = "1 %", AtMost = "100 %", Source = "assumption")]
    Share StepYield,
    [Key("The deviation that a step of the conventional chain adds, plus or minus.",
        Default = "0.05 mm", AtLeast = "0 mm", AtMost = "1 m", Source = "assumption")]
    Length StepTolerance,
    [Key("The share of errors that the inspection after a step finds; the rest is found at the end.",
        Default = "30 %", AtLeast = "0 %", AtMost = "100 %",
            Source = "assumption; errors are detected late (Manufacturing Challenges in Micro Metal Production)")]
    Share Found,
    [Key("Steps of the printed chain: printing, depowdering, heat treatment, cutting off, finishing, inspection.",
        Default = "6", AtLeast = "1", AtMost = "10000", Source = "assumption, after Scaling DMLS, section 4")]
    int PrintedSteps,
    [Key("The yield of a step of the printed chain.",
        Default = "99 %", AtLeast = "1 %", AtMost = "100 %",
            Source = "assumption: a first-pass yield of 95 % (Scaling DMLS) over six steps is 99.1 % for each")]
    Share PrintedYield,
    [Key("The deviation of printing, plus or minus.", Default = "0.1 mm", AtLeast = "0 mm", AtMost = "1 m",
        Source = "Scaling DMLS, section 4")]
    Length PrintedTolerance);

/// <summary>Joining a part to an assembly.</summary>
[Section("a joining", "Joining a part to an assembly, by screws, brazing or welding.")]
public sealed record AssemblyJoiningSection(
    [Key("How long a joint takes.", Default = "3..6..15 min", AtLeast = "0 s", AtMost = "1 y", Source = "assumption")]
    Estimate<Duration> Time,
    [Key("The hourly cost of people and workplace, without electricity.",
        Default = "35..45..60 USD/h", AtLeast = "0 USD/h", AtMost = "1 MUSD/h", Source = "assumption")]
    Estimate<Rate<Money, Duration>> Rate,
    [Key("Electric power while joining.", Default = "0.5..1..3 kW", AtLeast = "0 kW", AtMost = "100 MW", Source = "assumption")]
    Estimate<Power> Power,
    [Key("The share of joints that are good; a bad joint spoils the assembly.",
        Default = "97..99..99.8 %", AtLeast = "1 %", AtMost = "100 %", Source = "assumption")]
    Estimate<Share> Yield,
    [Key("Waiting until all parts are available.", Default = "1..3..10 d", AtLeast = "0 h", AtMost = "1 y",
        Source = "assumption")] Estimate<Duration> Wait);
