namespace AmFactorySim.Timeline.Tests.Theory;

/// <summary>How many are present, and the area under that number in whole ticks: sums that nothing rounds.</summary>
internal sealed class Population(Simulation sim)
{
    private TimeSpan _since;
    private TimeSpan _last;
    private Int128 _area;

    internal int Present { get; private set; }

    /// <summary>Number present times ticks since the last restart.</summary>
    internal Int128 Area
    {
        get
        {
            _area += (Int128)Present * (sim.Now - _last).Ticks;
            _last = sim.Now;
            return _area;
        }
    }

    /// <summary>Mean number present since the last restart.</summary>
    internal double Mean => (double)Area / (sim.Now - _since).Ticks;

    internal void Change(int by)
    {
        _ = Area;
        Present += by;
    }

    /// <summary>Forgets the past, but not who is present.</summary>
    internal void Restart()
    {
        _ = Area;
        (_area, _since) = (0, sim.Now);
    }
}
