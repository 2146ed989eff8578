using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.Routes;

/// <summary>What making a quantity takes. Costs are those of the whole quantity and add up.</summary>
public readonly record struct RouteFigures
{
    /// <summary>Moulds, dies, fixtures and programs.</summary>
    public Money Tooling { get; init; }

    /// <summary>What is bought to become parts.</summary>
    public Money Material { get; init; }

    /// <summary>Setting up for each lot.</summary>
    public Money SetUp { get; init; }

    /// <summary>Machines and people while parts are made.</summary>
    public Money Work { get; init; }

    /// <summary>Electricity.</summary>
    public Money Electricity { get; init; }

    /// <summary>Electricity, and the energy that it took to make material and tools.</summary>
    public Energy Energy { get; init; }

    /// <summary>Greenhouse gases of all that, as carbon dioxide.</summary>
    public Mass Carbon { get; init; }

    /// <summary>From the order to the first good part.</summary>
    public Duration FirstPart { get; init; }

    /// <summary>From the order to the last good part.</summary>
    public Duration LastPart { get; init; }

    /// <summary>All costs.</summary>
    public Money Cost => Tooling + Material + SetUp + Work + Electricity;

    /// <summary>
    /// What two things take together, when they are made side by side: costs add up, and the slower one says when both are there.
    /// </summary>
    public static RouteFigures operator +(RouteFigures a, RouteFigures b) => new()
    {
        Tooling = a.Tooling + b.Tooling,
        Material = a.Material + b.Material,
        SetUp = a.SetUp + b.SetUp,
        Work = a.Work + b.Work,
        Electricity = a.Electricity + b.Electricity,
        Energy = a.Energy + b.Energy,
        Carbon = a.Carbon + b.Carbon,
        FirstPart = new(Math.Max(a.FirstPart.Seconds, b.FirstPart.Seconds)),
        LastPart = new(Math.Max(a.LastPart.Seconds, b.LastPart.Seconds)),
    };

    /// <summary>So many of the same, made side by side.</summary>
    public static RouteFigures operator *(RouteFigures a, double times) => a with
    {
        Tooling = a.Tooling * times,
        Material = a.Material * times,
        SetUp = a.SetUp * times,
        Work = a.Work * times,
        Electricity = a.Electricity * times,
        Energy = a.Energy * times,
        Carbon = a.Carbon * times,
    };
}
