using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tables;

/// <summary>A column in which every row has a value.</summary>
internal sealed class ValueColumn<TRow, TValue, TStored, TCodec>(DuckDbColumn column, RowProperty<TRow, TValue> read)
    : TableColumn<TRow>(column)
    where TRow : struct
    where TStored : unmanaged
    where TCodec : struct, ICodec<TValue, TStored>
{
    public override void Fill(Span<TRow> rows, DuckDbVector vector)
    {
        var values = vector.Values<TStored>();
        for (var i = 0; i < rows.Length; i++) values[i] = TCodec.Encode(read(ref rows[i]));
    }
}
