using AmFactorySim.Timeline;

namespace AmFactorySim.Benchmarks.Timeline;

/// <summary>
/// The machine shop of SimPy's documentation: ten machines that break down, and a repairman whom breakdowns call away from
/// other jobs. Counted in simulated minutes.
/// </summary>
public sealed class ShopWorkload : IWorkload
{
    private const int Machines = 10;
    private static readonly TimeSpan s_repair = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan s_job = TimeSpan.FromMinutes(30);

    private readonly Simulation _simulation = new();
    private readonly PreemptiveResource _repairman;
    private readonly RandomStream _stream;
    private readonly ExponentialDistribution _toFailure = Distribution.Exponential(300.0 * TimeSpan.TicksPerMinute);
    private readonly bool[] _broken = new bool[Machines];
    private double _spareNormal = double.NaN;

    /// <summary>A shop at the start of its day.</summary>
    public ShopWorkload()
    {
        _repairman = new PreemptiveResource(_simulation);
        _stream = _simulation.Stream("shop");
        for (int i = 0; i < Machines; i++)
            _simulation.Start(Break(i, _simulation.Start(Work(i))));
        _simulation.Start(OtherJobs());
    }

    /// <summary>Parts made so far.</summary>
    public long Parts { get; private set; }

    /// <inheritdoc/>
    public string Name => "shop";

    /// <inheritdoc/>
    public long Run(long count)
    {
        _simulation.RunUntil(_simulation.Now + TimeSpan.FromMinutes(count));
        return count;
    }

    private async Process Work(int machine)
    {
        while (true)
        {
            TimeSpan left = PartTime();
            while (left > TimeSpan.Zero)
            {
                TimeSpan start = _simulation.Now;
                if (await _simulation.Hold(left))
                    break;
                left -= _simulation.Now - start;
                _broken[machine] = true;
                using (await _repairman.Acquire(priority: 1))
                    await _simulation.Delay(s_repair);
                _broken[machine] = false;
            }
            Parts++;
        }
    }

    private async Process Break(int machine, Process work)
    {
        while (true)
        {
            await _simulation.Delay(new TimeSpan((long)_toFailure.Sample(_stream)));
            if (!_broken[machine])
                work.Interrupt();
        }
    }

    private async Process OtherJobs()
    {
        while (true)
        {
            TimeSpan left = s_job;
            while (left > TimeSpan.Zero)
            {
                using (await _repairman.Acquire(priority: 2))
                {
                    TimeSpan start = _simulation.Now;
                    left = await _simulation.Hold(left) ? TimeSpan.Zero : left - (_simulation.Now - start);
                }
            }
        }
    }

    // Minutes normal with mean 10 and deviation 2, by the polar method, which draws them in pairs.
    private TimeSpan PartTime()
    {
        double normal = _spareNormal;
        _spareNormal = double.NaN;
        if (double.IsNaN(normal))
        {
            double u, v, square;
            do
            {
                u = 2 * _stream.NextDouble() - 1;
                v = 2 * _stream.NextDouble() - 1;
                square = u * u + v * v;
            }
            while (square is >= 1 or 0);
            double factor = Math.Sqrt(-2 * Math.Log(square) / square);
            (normal, _spareNormal) = (u * factor, v * factor);
        }
        return new TimeSpan((long)(Math.Max(10 + 2 * normal, 0.1) * TimeSpan.TicksPerMinute));
    }
}
