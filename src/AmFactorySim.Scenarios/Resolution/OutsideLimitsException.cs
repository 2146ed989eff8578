namespace AmFactorySim.Scenarios.Resolution;

/// <summary>A machine cannot melt a metal within the limits that it is given.</summary>
public sealed class OutsideLimitsException(string message) : ArgumentException(message);
