using System.Collections.Concurrent;
using System.Collections.Immutable;
using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>
/// Scanning time of several units of a part side by side, layer by layer: the busiest laser, and the least time of a layer.
/// </summary>
/// <remarks>
/// t_scan,m = Σ max(m t_i e_i, t_least - t_layer) over layers i, where t_i is a unit's time in the layer with all lasers evenly at work,
/// and e_i how much more the busiest laser scans than the average one. Worked number: 100 layers of 2 s on 4 lasers, 5 undivided units: the
/// busiest laser has 2 of them, so that a layer takes 16 s and not 10 s.
/// </remarks>
/// <param name="layers">t_i, in s.</param>
/// <param name="assignment">Gives e_i; null: the lasers share every layer evenly.</param>
/// <param name="least">The least scanning time of a layer.</param>
public sealed class PlateScan(ImmutableArray<double> layers, LaserAssignment? assignment, Duration least)
{
    private readonly ConcurrentDictionary<int, Duration> _known = [];

    /// <summary>Scanning time of so many units.</summary>
    /// <param name="units">m, at least 1.</param>
    /// <param name="trace">Records the step.</param>
    /// <param name="step">Its name.</param>
    public Duration Of(int units, ICalculationTrace? trace = null, string step = "") => trace.Step(
        step, "t_scan,m = Σ max(m t_i e_i, t_least - t_layer)", $"over {layers.Length} layers", _known.GetOrAdd(units, Calculate),
        "a layer is finished when the busiest laser is");

    /// <summary>The same with a multiple of the work in every layer.</summary>
    public PlateScan Times(double factor) => new([.. layers.Select(layer => layer * factor)], assignment, least);

    private Duration Calculate(int units)
    {
        var sum = 0.0;
        for (var layer = 0; layer < layers.Length; layer++)
            sum += Math.Max(units * layers[layer] * (assignment?.Excess(units, layer) ?? 1), least.Seconds);
        return new(sum);
    }
}
