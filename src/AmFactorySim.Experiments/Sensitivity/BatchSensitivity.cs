using AmFactorySim.Scenarios;
using AmFactorySim.Scenarios.Batches;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>The cost of a batch, to be varied.</summary>
public sealed class BatchSensitivity : ISensitivityModel
{
    private readonly CostBatchSource _source;

    /// <summary>A batch from its file.</summary>
    public BatchSensitivity(CostBatchSource source)
    {
        _source = source;
        var batch = source.With();
        (Name, Currency, Numbers, Warnings) = ($"the batch {batch.Keys.Name}", batch.Keys.Currency.Code, batch.Numbers, batch.Warnings);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Outcome => "the batch";

    /// <inheritdoc/>
    public string Currency { get; }

    /// <inheritdoc/>
    public IReadOnlyList<NumericKey> Numbers { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Warning> Warnings { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Usual { get; } =
    [
        "process.laser_power", "process.scan_speed", "process.hatch", "process.layer_height", "process.layer_change",
        "material.price", "material.utilisation", "material.gas_flow", "material.gas_price",
        "overhead.machine", "overhead.machine_life", "overhead.administration",
        "labour.wage", "labour.set_up", "labour.pre_processing", "labour.post_processing", "energy.price",
    ];

    /// <inheritdoc/>
    public double Calculate(IReadOnlyList<ScenarioChange> changes)
    {
        var batch = _source.With(changes);
        return batch.Model.CostOf(batch.Build).Total.Si;
    }
}
