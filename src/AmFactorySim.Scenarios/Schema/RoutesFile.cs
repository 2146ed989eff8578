namespace AmFactorySim.Scenarios;

/// <summary>What is assumed of conventional routes, as it is written, with all defaults filled in.</summary>
[Section("the routes", "Conventional ways to make parts, to compare printing with.")]
public sealed record RoutesFile(
    [Key("The place in which they work.")] RouteSettingSection Setting,
    [Key("How far the figures of printing may be off.")] RoutePrintingSection Printing,
    [Key("What conventional routes must know of metals, by name.", AtLeast = "1")] IReadOnlyDictionary<string, RouteMetalSection> Metals,
    [Key("The routes, by name.", AtLeast = "1")] IReadOnlyDictionary<string, RouteSection> Routes);
