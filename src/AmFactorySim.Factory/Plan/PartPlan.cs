using AmFactorySim.Geometry;
using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.Plan;

/// <summary>What is made: a part, its metal and its way through the factory.</summary>
/// <param name="Name">The part's name.</param>
/// <param name="Powder">The powder it is printed from.</param>
/// <param name="UnitMass">The mass of one unit without supports, where it is solid metal.</param>
/// <param name="Route">
/// The operations after printing, in order. Plates stay whole through the stations that take plates;
/// the first station that takes units gets them one by one, and no plate station may follow it.
/// </param>
public sealed record PartPlan(string Name, PowderPlan Powder, Mass UnitMass, IReadOnlyList<StationPlan> Route)
{
    /// <summary>The volume of one unit without supports.</summary>
    public Volume Volume { get; init; }

    /// <summary>The bounding box of one unit, rotated as the scenario says.</summary>
    public BoundingBox BoundingBox { get; init; }

    /// <summary>The surface of one unit, over that of a cube of the same volume.</summary>
    public double Complexity { get; init; } = 1;

    /// <summary>What it costs to qualify the part for production; null where nothing has to be qualified.</summary>
    public QualificationPlan? Qualification { get; init; }

    /// <summary>The place of a station in the route.</summary>
    public int StepOf(string station)
    {
        for (var step = 0; step < Route.Count; step++)
            if (Route[step].Name == station) return step;
        throw new ArgumentException($"The route of {Name} has no station {station}.", nameof(station));
    }
}

/// <summary>The money spent on qualifying a part, written off in equal parts over the first good units.</summary>
/// <param name="Cost">All of it.</param>
/// <param name="Units">Over how many shipped units it is written off, at least 1.</param>
public sealed record QualificationPlan(Money Cost, int Units);
