namespace AmFactorySim.Timeline;

/// <summary>What has come of work that could be interrupted.</summary>
/// <param name="Completed">Whether it was done to its end.</param>
/// <param name="Done">Working time done.</param>
/// <param name="Left">Working time left.</param>
public readonly record struct Worked(bool Completed, TimeSpan Done, TimeSpan Left);
