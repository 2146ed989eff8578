namespace AmFactorySim.Results;

/// <summary>
/// The folders that this process has begun. At its end, each is either published as a whole or removed, whatever other threads are doing.
/// </summary>
public static class Drafts
{
    private const int MillisecondsBetweenTries = 5;

    // Publishing and the end exclude each other.
    private static readonly Lock s_gate = new();
    private static readonly List<FolderDraft> s_open = [];
    private static readonly List<string> s_published = [];
    private static bool s_ended;

    /// <summary>Lets nothing be begun or published any more, and removes what is not published.</summary>
    /// <param name="patience">How long it tries; threads that still write into a folder can delay its removal.</param>
    /// <returns>What was published before, and what could not be removed.</returns>
    public static (IReadOnlyList<string> Published, IReadOnlyList<string> Left) End(TimeSpan patience)
    {
        List<FolderDraft> left;
        lock (s_gate)
        {
            s_ended = true;
            left = [.. s_open];
        }
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (left.RemoveAll(draft => draft.TryRemove()) >= 0 && left.Count > 0 && Environment.TickCount64 < until)
            Thread.Sleep(MillisecondsBetweenTries);
        lock (s_gate) return ([.. s_published], [.. left.Select(draft => draft.PartialPath)]);
    }

    internal static void Begin(FolderDraft draft, Action create)
    {
        lock (s_gate)
        {
            ThrowIfEnded();
            s_open.Add(draft);
            create();
        }
    }

    internal static void Publish(FolderDraft draft, Action move)
    {
        lock (s_gate)
        {
            ThrowIfEnded();
            move();
            s_published.Add(draft.FullPath);
        }
    }

    internal static void Forget(FolderDraft draft)
    {
        lock (s_gate) s_open.Remove(draft);
    }

    private static void ThrowIfEnded()
    {
        if (s_ended) throw new OperationCanceledException("The program is ending.");
    }
}
