using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.CostCurves;

/// <summary>One quantity of a cost curve.</summary>
[Table("cost_curve", "What a good unit of a part costs on a machine, for one quantity.")]
public readonly record struct CostCurveRow(
    [property: Column("The part.")] string Part,
    [property: Column("The material.")] string Material,
    [property: Column("The machine.")] string Machine,
    [property: Column("Good units.")] long Quantity,
    [property: Column("Cost of one good unit, in the scenario's currency.")] double PerUnit,
    [property: Column("Cost by volume, in the scenario's currency.")] double CostPerCm3);
