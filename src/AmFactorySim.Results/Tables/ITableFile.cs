namespace AmFactorySim.Results.Tables;

/// <summary>A table that is being written, whatever its rows.</summary>
internal interface ITableFile : IDisposable
{
    string Name { get; }

    string FilePath { get; }

    long RowCount { get; }

    void Complete();
}
