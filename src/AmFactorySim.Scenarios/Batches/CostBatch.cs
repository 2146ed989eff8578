using System.Collections.Immutable;
using AmFactorySim.Economics.DiYang;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Scenarios;

/// <summary>A batch whose cost can be reckoned.</summary>
public sealed class CostBatch
{
    internal CostBatch(string path, CostBatchFile keys, IReadOnlyList<CostBatchLine> lines, IReadOnlyList<BatchConstant> constants) =>
        (Path, Keys, Lines, Constants) = (path, keys, lines, constants);

    /// <summary>The file that it was read from.</summary>
    public string Path { get; }

    /// <summary>Every key's value, with defaults filled in.</summary>
    public CostBatchFile Keys { get; }

    /// <summary>The parts, in the order of the file.</summary>
    public IReadOnlyList<CostBatchLine> Lines { get; }

    /// <summary>All constants that the cost depends on, each with where it comes from.</summary>
    public IReadOnlyList<BatchConstant> Constants { get; }

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

    private BatchBuild BuildAs(LayerPlanningMode planning)
    {
        var process = Keys.Process;
        var careful = new LayerSettings(process.LaserPower, process.ScanSpeed, process.Hatch);
        var bold = planning == LayerPlanningMode.Layerwise ? careful with { Speed = careful.Speed * process.BoldSpeed!.Value.Fraction } : careful;
        var rule = new LayerwisePlanning { Careful = careful, Bold = bold, LayerHeight = process.LayerHeight, LayerChange = process.LayerChange };
        ImmutableArray<LayerScan> scans =
        [
            .. from line in Lines
               from layer in rule.Plan(line.Shape, LayerComplexity.OfLayers(line.Shape)).Layers
               select new LayerScan(layer.Area * line.Part.Count, process.LayerHeight, layer.Settings.Power, layer.Settings.Speed, layer.Settings.Hatch),
        ];
        return new(scans, Lines.Max(line => line.Shape.LayerCount), process.LayerChange);
    }
}
