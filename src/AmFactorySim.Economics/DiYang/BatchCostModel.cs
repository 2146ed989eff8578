namespace AmFactorySim.Economics.DiYang;

/// <summary>The cost of a batch after Di and Yang 2021.</summary>
public sealed record BatchCostModel
{
    /// <summary>Metal and gas.</summary>
    public required MaterialCost Material { get; init; }

    /// <summary>Machine, maintenance and administration.</summary>
    public required OverheadCost Overhead { get; init; }

    /// <summary>People.</summary>
    public required LabourCost Labour { get; init; }

    /// <summary>Electricity.</summary>
    public required EnergyCost Energy { get; init; }

    /// <summary>What a build costs.</summary>
    /// <exception cref="ArgumentException">A constant is out of its range.</exception>
    public BatchCost CostOf(BatchBuild build) => new(component => component switch
    {
        CostComponent.Metal => Material.Metal(build),
        CostComponent.Gas => Material.Gas(build),
        CostComponent.Machine => Overhead.OfMachine(build),
        CostComponent.Maintenance => Overhead.OfMaintenance(build),
        CostComponent.Administration => Overhead.OfAdministration(build),
        CostComponent.Labour => Labour.Total,
        _ => Energy.Total(build),
    });
}
