namespace AmFactorySim.Timeline;

/// <summary>What a wait with a time limit has brought.</summary>
/// <typeparam name="T">What was waited for.</typeparam>
/// <param name="InTime">Whether it came in time.</param>
/// <param name="Value">What came; the default if nothing did.</param>
public readonly record struct Timely<T>(bool InTime, T Value);
