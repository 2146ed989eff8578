namespace AmFactorySim.Results.Tables;

/// <summary>
/// Hands rows from the thread that makes them to the thread that writes them, in arrays that go round and round: at most
/// a fixed number of rows waits, and the faster thread waits for the slower one.
/// </summary>
internal sealed class RowBuffers<TRow>(int capacity, int most)
{
    private readonly object _gate = new();
    private readonly Queue<(TRow[] Rows, int Count)> _full = [];
    private readonly Stack<TRow[]> _free = [];
    private int _made;
    private bool _ended;
    private Exception? _failure;

    /// <summary>An empty array for the maker, who waits for one if all are full.</summary>
    public TRow[] Take()
    {
        lock (_gate)
        {
            while (_failure is null && _free.Count == 0 && _made == most) Monitor.Wait(_gate);
            ThrowIfFailed();
            if (_free.TryPop(out var rows)) return rows;
            _made++;
            return new TRow[capacity];
        }
    }

    /// <summary>Hands an array over with its first rows filled.</summary>
    public void Send(TRow[] rows, int count)
    {
        lock (_gate)
        {
            ThrowIfFailed();
            _full.Enqueue((rows, count));
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Says that no more rows come.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The next array to be written, or none at the end; the writer waits until there is one.</summary>
    public bool TryReceive(out TRow[] rows, out int count)
    {
        lock (_gate)
        {
            while (_failure is null && _full.Count == 0 && !_ended) Monitor.Wait(_gate);
            ThrowIfFailed();
            var some = _full.TryDequeue(out var next);
            (rows, count) = next;
            return some;
        }
    }

    /// <summary>Gives an array back that has been written.</summary>
    public void Return(TRow[] rows)
    {
        lock (_gate)
        {
            _free.Push(rows);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Ends both sides; each of them throws from now on.</summary>
    public void Fail(Exception failure)
    {
        lock (_gate)
        {
            _failure ??= failure;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Lets go of the arrays, when both sides are done.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _full.Clear();
            _free.Clear();
        }
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null) throw new InvalidOperationException(_failure.Message, _failure);
    }
}
