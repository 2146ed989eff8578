namespace AmFactorySim.Timeline;

/// <summary>Result of a wait with a time limit.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="InTime">Whether the wait completed in time.</param>
/// <param name="Value">The value; the default after the time limit.</param>
public readonly record struct TimedResult<T>(bool InTime, T Value);
