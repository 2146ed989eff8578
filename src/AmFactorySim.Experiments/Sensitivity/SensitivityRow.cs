using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>What a cost makes of one number.</summary>
[Table("sensitivity", "What a cost makes of one number.")]
public readonly record struct SensitivityRow(
    [property: Column("The number's path.")] string Path,
    [property: Column("As it is given; empty where it is left out, or given in another unit.")] string? Given,
    [property: Column("The low end of its range.")] string Low,
    [property: Column("The high end.")] string High,
    [property: Column("The cost with all numbers as they are given.")] double CostGiven,
    [property: Column("The cost at the low end, the others as given.")] double CostLow,
    [property: Column("The cost at the high end.")] double CostHigh,
    [property: Column("How far the costs at the ends and as given lie apart.")] double Swing,
    [property: Column("Sobol's first-order index; empty where it was not asked for.")] double? First,
    [property: Column("The lower end of its 95 % interval.")] double? FirstLow,
    [property: Column("The upper end.")] double? FirstHigh,
    [property: Column("Sobol's total index; empty where it was not asked for.")] double? Total,
    [property: Column("The lower end of its 95 % interval.")] double? TotalLow,
    [property: Column("The upper end.")] double? TotalHigh);
