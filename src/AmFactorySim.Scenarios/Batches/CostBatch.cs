using AmFactorySim.Economics.DiYang;
using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Batches;

/// <summary>A batch whose cost can be calculated.</summary>
public sealed class CostBatch
{
    internal CostBatch(string path, CostBatchFile keys, IReadOnlyList<CostBatchLine> lines, IReadOnlyList<BatchConstant> constants,
        IReadOnlyList<NumericKey> numbers) =>
        (Path, Keys, Lines, Constants, Numbers) = (path, keys, lines, constants, numbers);

    /// <summary>The file that it was read from.</summary>
    public string Path { get; }

    /// <summary>Every key's value, with defaults filled in.</summary>
    public CostBatchFile Keys { get; }

    /// <summary>The parts, in the order of the file.</summary>
    public IReadOnlyList<CostBatchLine> Lines { get; }

    /// <summary>All constants that the cost depends on, each with where it comes from.</summary>
    public IReadOnlyList<BatchConstant> Constants { get; }

    /// <summary>All numbers of the file, those of parts included, with defaults: what can be varied.</summary>
    public IReadOnlyList<NumericKey> Numbers { get; }

    /// <summary>What can be calculated but is probably not meant.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init; }

    /// <summary>What the cost is made of.</summary>
    public BatchCostModel Model => new()
    {
        Material = new()
        {
            Utilisation = Keys.Material.Utilisation,
            Density = Keys.Material.Density,
            MetalPrice = Keys.Material.Price,
            Supports = Keys.Material.Supports,
            GasFlow = Keys.Material.GasFlow,
            GasPrice = Keys.Material.GasPrice,
        },
        Overhead = new()
        {
            Machine = Keys.Overhead.Machine,
            MachineLife = Keys.Overhead.MachineLife,
            Maintenance = Keys.Overhead.Maintenance,
            MaintenancePeriod = Keys.Overhead.MaintenancePeriod,
            Administration = Keys.Overhead.Administration,
            AdministrationPeriod = Keys.Overhead.AdministrationPeriod,
        },
        Labour = new()
        {
            Wage = Keys.Labour.Wage,
            SetUp = Keys.Labour.SetUp,
            Operating = Keys.Labour.Operating,
            PreProcessing = Keys.Labour.PreProcessing,
            PostProcessing = Keys.Labour.PostProcessing,
        },
        Energy = new()
        {
            Price = Keys.Energy.Price,
            Constant = Keys.Energy.Constant,
            Motors = Keys.Energy.Motors,
            Recoater = Keys.Energy.Recoater,
            Preparation = Keys.Energy.Preparation,
        },
    };

    /// <summary>How the cost is divided among the lines.</summary>
    public Allocation Allocation => Allocation.Of([.. Lines.Select(line => line.Part)], Keys.Allocation);

    /// <summary>The build as the file plans it.</summary>
    public BatchBuild Build => BuildAs(Keys.Process.Planning);

    /// <summary>The build with the same parameters in every layer.</summary>
    public BatchBuild ConstantBuild => BuildAs(LayerPlanningMode.Constant);

    private BatchBuild BuildAs(LayerPlanningMode planning) => new(
        [.. Lines.SelectMany(line => planning == LayerPlanningMode.Layerwise ? Planned(line) : Alike(line))],
            Lines.Max(line => line.Shape.LayerCount), Keys.Process.LayerChange);

    private LayerSettings Settings => new(Keys.Process.LaserPower, Keys.Process.ScanSpeed, Keys.Process.Hatch);

    private IEnumerable<LayerScan> Alike(CostBatchLine line) =>
        line.Shape.LayerAreas.Select(area => Scan(new(area * line.Part.Count), Settings));

    private IEnumerable<LayerScan> Planned(CostBatchLine line)
    {
        var bold = Settings with { Speed = Settings.Speed * Keys.Process.BoldSpeed!.Value.Fraction };
        var rule = new LayerwisePlanning
        {
            Careful = Settings,
            Bold = bold,
            LayerHeight = Keys.Process.LayerHeight,
            LayerChange = Keys.Process.LayerChange
        };
        return rule.Plan(line.Shape, LayerComplexity.OfLayersInTheirBoxes(line.Shape)).Layers.Select(
            layer => Scan(layer.Area * line.Part.Count, layer.Settings));
    }

    private LayerScan Scan(Area area, LayerSettings settings) =>
        new(area, Keys.Process.LayerHeight, settings.Power, settings.Speed, settings.Hatch);
}

/// <summary>One line of a batch.</summary>
/// <param name="Name">The part's name in the file.</param>
/// <param name="Part">What the cost is divided by.</param>
/// <param name="Shape">Its layers.</param>
public sealed record CostBatchLine(string Name, BatchPart Part, SlicedPart Shape);

/// <summary>A constant that a batch's cost depends on.</summary>
/// <param name="Path">Its key's path: "material.price".</param>
/// <param name="Symbol">As Di and Yang 2021 write it: "M_metal"; empty where they have none.</param>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">As a planner would write it.</param>
/// <param name="Source">Where it comes from: the file and line, a paper and its table, "fit: ..." or "assumption".</param>
public sealed record BatchConstant(string Path, string Symbol, string Name, string Value, string Source);
