namespace AmFactorySim.Results.Tables;

/// <summary>Reads one property of a row where it lies.</summary>
internal delegate TValue RowProperty<TRow, out TValue>(ref TRow row) where TRow : struct;
