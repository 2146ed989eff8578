namespace AmFactorySim.Experiments;

/// <summary>A resource that limits throughput.</summary>
public sealed record LimitFigures(
    [property: Figure("Its name: a group of machines or stations, a crew, or powder.")] string Name,
    [property: Figure("In how many replications it limits throughput.")] int Replications,
    [property: Figure("Share of its planned time that was not spare, in percent; for powder, the share of time that machines wait for it.")]
    Figure ActivePercent);
