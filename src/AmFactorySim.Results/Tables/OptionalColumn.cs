using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tables;

/// <summary>A column in which a row's value may be missing.</summary>
internal sealed class OptionalColumn<TRow, TValue, TStored, TCodec>(DuckDbColumn column, RowProperty<TRow, TValue?> read)
    : TableColumn<TRow>(column)
    where TRow : struct
    where TValue : struct
    where TStored : unmanaged
    where TCodec : struct, ICodec<TValue, TStored>
{
    public override void Fill(Span<TRow> rows, DuckDbVector vector)
    {
        var values = vector.Values<TStored>();
        var validity = vector.WritableValidity();
        for (var i = 0; i < rows.Length; i++)
        {
            if (read(ref rows[i]) is { } value) values[i] = TCodec.Encode(value);
            else validity[i >> 6] &= ~(1UL << (i & 63));
        }
    }
}
