using AmFactorySim.Factory.Plan;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.Tests.Theory;

/// <summary>
/// Stations as queueing theory knows them. Plates of one unit come through machines that take no time, at random; sixteen
/// runs give a mean and its spread, and the formula must lie within 6.6 standard errors of it (Student's t with fifteen
/// degrees of freedom: missed once in a hundred thousand).
/// </summary>
public class StationQueueTests
{
    private const int Runs = 16, Units = 6000;
    private const double ArrivalsPerHour = 1, Z = 6.6;

    private static readonly Duration None = default;

    // M/M/c: Wq = C(c, a) / (c mu - lambda), C by Erlang. For c = 3 and a = 2.1: C = 0.4923, Wq = 0.4923 / (3/2.1 - 1) = 1.149 h.
    [Theory]
    [InlineData(1, 0.7)]
    [InlineData(3, 2.1)]
    public void Exponential_work_waits_as_Erlang_foretells(int servers, double workHours)
    {
        var offered = ArrivalsPerHour * workHours;
        var terms = Enumerable.Range(0, servers + 1).Select(n => Math.Pow(offered, n) / Factorial(n)).ToList();
        var last = terms[servers] * servers / (servers - offered);
        var waits = last / (terms.Take(servers).Sum() + last);
        AssertWait(waits / (servers / workHours - ArrivalsPerHour), servers, Distribution.Exponential(workHours * 3600));
    }

    // M/D/1: Wq = rho / (2 mu (1 - rho)), by Pollaczek and Khinchine. For rho = 0.7 and 0.7 h of work: 0.8167 h.
    [Fact]
    public void Constant_work_waits_as_Pollaczek_and_Khinchine_foretell() =>
        AssertWait(0.7 * 0.7 / (2 * (1 - 0.7)), 1, Distribution.Constant(0.7 * 3600));

    private static void AssertWait(double expectedHours, int servers, IDistribution work)
    {
        var means = Enumerable.Range(1, Runs).Select(replication => Wait(replication, servers, work)).ToList();
        var mean = means.Average();
        var error = Math.Sqrt(means.Sum(value => (value - mean) * (value - mean)) / (Runs - 1) / Runs);
        Assert.True(Z * error < 0.5 * expectedHours, $"{mean} +- {error} says nothing.");
        Assert.InRange(expectedHours, mean - Z * error, mean + Z * error);
    }

    private static double Wait(int replication, int servers, IDistribution work)
    {
        var station = Plans.Station("saw", Workpiece.Unit, servers, new(work));
        var part = Plans.Part(Plans.Powder with { Stock = new(1e6) }, station);
        var machines = Plans.Machines(4, null, part) with
        {
            Recipes = [new(part, default, 1, 1, None, None, new(1e-3))],
            SetUp = Plans.Minutes(0),
            Unload = Plans.Minutes(0),
            InertAndHeat = None,
            Cool = None,
        };
        var arrivals = new RandomStream(5, replication, "arrivals");
        var gap = Distribution.Exponential(3600 / ArrivalsPerHour);
        var orders = new List<LotPlan>();
        for (var time = 0.0; orders.Count < Units; time += gap.Sample(arrivals))
            orders.Add(new(part, 1, TimeSpan.FromSeconds(time), null, false));
        var run = MemoryRecorder.Run(
            Plans.Factory(orders[^1].Release + TimeSpan.FromDays(60), orders, machines, [station], []), 5, replication);
        Assert.Equal(Units, run.Operations.Count);
        return run.Operations.Average(o => (o.Started!.Value - o.Queued).TotalHours);
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
