namespace AmFactorySim.Geometry;

/// <summary>A part does not fit a machine. The message says which size is too large and what is allowed.</summary>
public sealed class PackingException(string message) : Exception(message);
