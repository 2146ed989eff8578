namespace AmFactorySim.Timeline;

/// <summary>
/// What every awaiter of this library can do: suspend a frame. The builders call it on the struct itself,
/// which the JIT turns into a direct call without boxing.
/// </summary>
internal interface IWait
{
    /// <summary>The frame waits from now on.</summary>
    void Suspend(Frame frame);
}
