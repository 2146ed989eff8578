namespace AmFactorySim.Experiments.Runs;

/// <summary>A resource that limits throughput.</summary>
public sealed record LimitFigures(
    [property: Figure("Its name: a group of machines or stations, a crew, or `powder`.")] string Name,
    [property: Figure("The time that all that is ordered would take of it, in percent; for powder, the share of time that machines wait "
        + "for it.")]
    Figure LoadPercent,
    [property: Figure("Why it is named.")] LimitReason Reason)
{
    /// <summary>The name of powder as a limit.</summary>
    public const string Powder = "powder";
}

/// <summary>Why a resource is named as a limit.</summary>
public enum LimitReason
{
    /// <summary>It has the highest load.</summary>
    Load,

    /// <summary>It is blocked by full buffers further on, and what blocks it has time to spare.</summary>
    Blocked,

    /// <summary>A crew that the limiting group waits for: one more person may help as much as one more machine or station.</summary>
    WaitedFor,

    /// <summary>Machines wait for powder.</summary>
    Powder,
}
