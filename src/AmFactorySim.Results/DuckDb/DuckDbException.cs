namespace AmFactorySim.Results.DuckDb;

/// <summary>What DuckDB refused, in its own words: their first line, as the others are advice for those who write SQL.</summary>
public sealed class DuckDbException(string message, Exception? cause = null) : Exception(message.Split('\n')[0], cause);
