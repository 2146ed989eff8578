namespace AmFactorySim.Factory.Records;

/// <summary>Takes the rows of one table as they happen.</summary>
public interface ITable<TRow> where TRow : struct
{
    /// <summary>Adds one row.</summary>
    void Add(in TRow row);
}
