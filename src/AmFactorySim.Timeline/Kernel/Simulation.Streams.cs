namespace AmFactorySim.Timeline;

/// <content>Random streams.</content>
public sealed partial class Simulation
{
    private readonly Dictionary<string, RandomStream> _streams = [];
    private readonly Dictionary<string, StreamKey> _numbered = [];

    /// <summary>The random stream with the given name: the same object for the same name, independent of all other streams.</summary>
    /// <param name="name">What the random numbers are for, as in "laser-3/failure".</param>
    public RandomStream Stream(string name)
    {
        EnsureUsable();
        if (!_streams.TryGetValue(name, out RandomStream? stream))
            _streams.Add(name, stream = new RandomStream(seed, replication, name));
        return stream;
    }

    /// <summary>
    /// A random stream for one of many entities. <b>Each call gives a new stream that starts with its first number</b>: call it once for
    /// each entity and keep the stream with the entity. Calling it for every sample would give the same sample every time.
    /// </summary>
    /// <remarks>
    /// The simulation keeps the name, but not the streams: a stream lives as long as the entity that it belongs to. It depends only on
    /// the simulation's seed and replication, the name and the number, and is independent of all other streams.
    /// </remarks>
    /// <param name="name">What the random numbers are for, as in "part/machining".</param>
    /// <param name="number">The number of the entity; any number.</param>
    public RandomStream NewStream(string name, long number)
    {
        EnsureUsable();
        if (!_numbered.TryGetValue(name, out StreamKey key))
            _numbered.Add(name, key = StreamKey.Of(seed, replication, name));
        return key.Numbered(number);
    }
}
