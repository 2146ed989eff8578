namespace AmFactorySim.Experiments.Runs;

/// <summary>A resource that limits throughput.</summary>
public sealed record LimitFigures(
    [property: Figure("Its name: a group of machines or stations, a crew, or `powder`.")] string Name,
    [property: Figure("The time that all that is ordered would take of it, in percent; for powder, the share of time that machines wait "
        + "for it.")]
    Figure LoadPercent,
    [property: Figure("Why it is named, and what would help.")] LimitReason Reason,
    [property: Figure("What it waits for: a crew, or the station whose buffer is full; null where it does not wait.")]
    string? WaitsFor = null)
{
    /// <summary>The name of powder as a limit.</summary>
    public const string Powder = "powder";
}

/// <summary>Why a resource is named as a limit.</summary>
public enum LimitReason
{
    /// <summary>It has the highest load.</summary>
    Load,

    /// <summary>It has the highest load together with other machines that print the same parts: more of any of them helps.</summary>
    Shared,

    /// <summary>It has the highest load and often waits for people who are busy elsewhere: more of them may help as much.</summary>
    People,

    /// <summary>It has the highest load and often waits for the next shift of its people: longer shifts help.</summary>
    Shift,

    /// <summary>It is often blocked by the full buffer of a station that has time to spare.</summary>
    Blocked,

    /// <summary>It has no spare time, though its load is lower: its plates or batches are not full.</summary>
    Batches,

    /// <summary>Machines wait for powder.</summary>
    Powder,
}
