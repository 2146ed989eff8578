using System.Runtime.ExceptionServices;

namespace AmFactorySim.Geometry;

// Divides work on many items into contiguous ranges that depend only on the number of items, not on the number of threads:
// adding up the results in order gives the same bits on every machine.
internal static class DeterministicParallel
{
    private const int SmallestPiece = 1 << 14;
    private const int MostPieces = 32;

    public static TPiece[] Map<TPiece>(int items, int? maxThreads, Func<int, int, TPiece> work)
    {
        var count = Math.Clamp(items / SmallestPiece, 1, MostPieces);
        var pieces = new TPiece[count];
        void Do(int i) => pieces[i] = work(Edge(i), Edge(i + 1));
        int Edge(int i) => (int)((long)items * i / count);

        if (count == 1) Do(0);
        else RunAll(count, maxThreads, Do);
        return pieces;
    }

    // One piece per item, for expensive items.
    public static TPiece[] MapEach<TPiece>(int items, Func<int, TPiece> work)
    {
        var pieces = new TPiece[items];
        RunAll(items, null, i => pieces[i] = work(i));
        return pieces;
    }

    // Rethrows the first exception of a piece as if there were no threads.
    private static void RunAll(int count, int? maxThreads, Action<int> work)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = maxThreads ?? -1 }, work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
