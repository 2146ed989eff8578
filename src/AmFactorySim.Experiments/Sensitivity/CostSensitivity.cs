using System.Globalization;
using AmFactorySim.Experiments.Costing;
using AmFactorySim.Scenarios;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>The cost of a part on a machine, to be varied.</summary>
public sealed class CostSensitivity : ISensitivityModel
{
    private const string LayerHeight = "machine.laser.layer_height";

    private readonly IReadOnlyList<(string Short, string Full)> _beginnings;
    private readonly Func<IReadOnlyList<ScenarioChange>, CostCase> _again;
    private readonly long _quantity;

    /// <summary>The cost of a quantity.</summary>
    /// <param name="given">The part on the machine, as given.</param>
    /// <param name="quantity">Good units.</param>
    /// <param name="again">The same with other values, by their full paths; called by several threads at once.</param>
    public CostSensitivity(CostCase given, long quantity, Func<IReadOnlyList<ScenarioChange>, CostCase> again)
    {
        (_again, _quantity) = (again, quantity);
        var (part, machine) = (given.Recipe.Part, given.Scenario.Keys.Machines[given.Group.Name]);
        _beginnings =
        [
            ("part.", $"parts.{part.Name}."), ("machine.", $"machines.{given.Group.Name}."), ("material.", $"materials.{given.Material}."),
            ("powder.", $"powder.{given.Material}."),
            .. machine.Crew is { } crew ? [("crew.", $"crews.{crew}.")] : Array.Empty<(string, string)>(),
        ];
        string[] others = ["costing.", "energy_price",
            .. given.Scenario.Keys.Parts[part.Name].Route.Distinct().Select(station => $"stations.{station}.")];
        Numbers =
        [
            .. given.Scenario.Numbers.Select(number => number with { Path = Short(number.Path) })
                .Where(number => _beginnings.Any(b => Begins(number.Path, b.Short)) || others.Any(other => Begins(number.Path, other))),
            // Left out, a layer is half as high as the spot is wide.
            .. machine.Laser is { LayerHeight: null, Spot: var spot }
                ? [new(LayerHeight, Math.Round(spot.Micrometres / 2, 9), "um", 0, null, false, "The layer height.")]
                : Array.Empty<NumericKey>(),
        ];
        Name = $"{given.Title}, {quantity.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ')} "
            + $"{(quantity == 1 ? "unit" : "units")}";
        Currency = given.Scenario.Keys.Currency.Code;
        Warnings = given.Scenario.Warnings;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Outcome => "one good unit";

    /// <inheritdoc/>
    public string Currency { get; }

    /// <inheritdoc/>
    public IReadOnlyList<NumericKey> Numbers { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Warning> Warnings { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Usual { get; } =
    [
        "machine.laser.power", LayerHeight, "machine.laser.overmelt", "machine.laser.recoat_speed",
        "machine.electron_beam.power", "machine.binder_jet.print_speed", "machine.vat.irradiance",
        "machine.price", "machine.ownership.life", "machine.ownership.interest", "machine.ownership.maintenance",
        "machine.handling.cool", "machine.gas.price", "machine.power.printing",
        "powder.price", "powder.handling_loss", "part.supports", "crew.wage", "costing.uptime", "costing.supervision", "energy_price",
    ];

    /// <inheritdoc/>
    public double Calculate(IReadOnlyList<ScenarioChange> changes) =>
        _again([.. changes.Select(change => change with { Path = Full(change.Path) })]).Cost.Of(_quantity).Total.Si / _quantity;

    /// <inheritdoc/>
    public string PathOf(string path) => Short(path);

    private string Short(string path) =>
        _beginnings.FirstOrDefault(b => Begins(path, b.Full)) is { Full: { } full } found ? found.Short + path[full.Length..] : path;

    // "powder.AlSi10Mg.price" is whole already.
    private string Full(string path) =>
        !_beginnings.Any(b => Begins(path, b.Full)) && _beginnings.FirstOrDefault(b => Begins(path, b.Short)) is { Short: { } begin } found
            ? found.Full + path[begin.Length..] : path;

    private static bool Begins(string path, string with) => path.StartsWith(with, StringComparison.Ordinal);
}
