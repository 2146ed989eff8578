using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>A conventional way to make parts.</summary>
[Section("a route", "A conventional way to make parts: what kind it is says which of the groups it has, machining, casting, plastic_moulding or metal_moulding.")]
public sealed record RouteSection(
    [Key("The metals that go this way; none: any.")] IReadOnlyList<string> Metals,
    [Key("The heaviest part that goes this way.", Otherwise = "any", MoreThan = "0 kg")] Mass? MassLimit,
    [Key("Cutting from a billet.", Otherwise = "it is another route")] RouteMachiningSection? Machining,
    [Key("Casting.", Otherwise = "it is another route")] RouteCastingSection? Casting,
    [Key("Moulding in plastic.", Otherwise = "it is another route")] RoutePlasticSection? PlasticMoulding,
    [Key("Moulding metal powder.", Otherwise = "it is another route")] RouteMetalMouldingSection? MetalMoulding,
    [Key("With `plastic_moulding`: the share of the part that is printed and then moulded over.", Otherwise = "nothing of it is printed", MoreThan = "0 %", AtMost = "99 %")] Estimate<Share>? PrintedShare,
    [Key("The tools.")] RouteToolingSection Tooling,
    [Key("The fewest units that are made at all.", AtLeast = "1")] Estimate<double> MinimumLot,
    [Key("Units that are made with one set-up.", AtLeast = "1")] Estimate<double> LotSize,
    [Key("The steps, in order.", AtLeast = "1")] IReadOnlyDictionary<string, RouteStepSection> Steps);
