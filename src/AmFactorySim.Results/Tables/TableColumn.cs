using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tables;

/// <summary>Reads one property of a row where it lies.</summary>
internal delegate TValue RowProperty<TRow, out TValue>(ref TRow row) where TRow : struct;

/// <summary>One column of a table, and how it is filled from rows.</summary>
internal abstract class TableColumn<TRow>(DuckDbColumn column) where TRow : struct
{
    public DuckDbColumn Column => column;

    public abstract void Fill(Span<TRow> rows, DuckDbVector vector);
}
