using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tables;

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
