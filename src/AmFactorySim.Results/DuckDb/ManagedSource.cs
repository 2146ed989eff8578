namespace AmFactorySim.Results.DuckDb;

/// <summary>A table whose rows we make while DuckDB reads them.</summary>
internal abstract class ManagedSource
{
    public abstract IReadOnlyList<DuckDbColumn> Columns { get; }

    /// <summary>What ended the table before its time, if anything did.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Fills the next chunk and sets its number of rows; a chunk left empty ends the table.</summary>
    public abstract void Fill(DuckDbChunk chunk);
}
