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

/// <summary>A column of texts; a text may be missing where the property says so.</summary>
internal sealed class TextColumn<TRow>(DuckDbColumn column, RowProperty<TRow, string?> read, bool optional, TextPool pool)
    : TableColumn<TRow>(column)
    where TRow : struct
{
    public override void Fill(Span<TRow> rows, DuckDbVector vector)
    {
        var values = vector.Values<DuckDbText>();
        var validity = optional ? vector.WritableValidity() : default;
        for (var i = 0; i < rows.Length; i++)
        {
            if (read(ref rows[i]) is not { } text)
            {
                if (!optional) throw new InvalidOperationException($"A row has no {Column.Name}, which must not be missing.");
                validity[i >> 6] &= ~(1UL << (i & 63));
            }
            else if (pool.TryGet(text, out var known)) values[i] = known;
            else pool.Copy(text, vector, i);
        }
    }
}
