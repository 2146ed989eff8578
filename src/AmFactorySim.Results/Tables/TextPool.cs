using System.Text;
using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tables;

/// <summary>
/// Remembers the texts of a table in the form that DuckDB reads, so that the name of a machine is not encoded again in
/// each of a million rows. It knows a text by the object it is, which is quick; the simulation's names are few objects.
/// </summary>
internal sealed class TextPool
{
    // Past this many texts the table holds something else than names, and remembering no longer pays.
    private const int Most = 4096;

    private readonly Dictionary<string, DuckDbText> _known = new(ReferenceEqualityComparer.Instance);
    private readonly List<byte[]> _pinned = [];
    private string? _lastKey;
    private DuckDbText _last;

    public bool TryGet(string text, out DuckDbText known)
    {
        if (ReferenceEquals(text, _lastKey))
        {
            known = _last;
            return true;
        }
        if (!_known.TryGetValue(text, out known))
        {
            if (_known.Count == Most) return false;
            known = Remember(text);
        }
        (_lastKey, _last) = (text, known);
        return true;
    }

    /// <summary>For a text that is not remembered: copies it into the vector.</summary>
    public void Copy(string text, DuckDbVector vector, int row) => vector.SetText(row, Encoding.UTF8.GetBytes(text));

    private DuckDbText Remember(string text)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(Encoding.UTF8.GetByteCount(text), pinned: true);
        Encoding.UTF8.GetBytes(text, bytes);
        _pinned.Add(bytes);
        return _known[text] = new DuckDbText(bytes);
    }
}
