namespace AmFactorySim.Timeline.Tests.Theory;

/// <summary>
/// Queues whose long-run means are known in closed form. Each replication is one long run from empty; the means of
/// the replications are independent, and Student's t gives the interval.
/// </summary>
public class QueueTests
{
    private const int Replications = 30;

    // Customers before the counting starts: enough for the empty start to be forgotten.
    private const int WarmUp = 2_000;
    private const int Counted = 60_000;

    private sealed record Outcome(double MeanWait, double MeanPresent, double ArrivalRate, double MeanStay, double[] MeanWaitOfClass);

    /// <summary>One queue: exponential gaps, servers, services; waits without and stays with the service, in hours.</summary>
    private static Outcome Simulate(int replication, double gap, int servers, IDistribution service, double urgentShare = 0)
    {
        var sim = new Simulation(seed: 1, replication);
        var server = new Resource(sim, servers);
        RandomStream arrivals = sim.Stream("arrivals");
        RandomStream services = sim.Stream("services");
        RandomStream classes = sim.Stream("classes");
        ExponentialDistribution gaps = Distribution.Exponential(gap);
        double waits = 0, stays = 0, area = 0;
        int present = 0;
        var waitsOfClass = new double[2];
        var countOfClass = new int[2];
        TimeSpan last = default, started = default, ended = default;
        bool counting = false;

        void Change(int by)
        {
            if (counting)
                area += present * (sim.Now - last).TotalHours;
            last = sim.Now;
            present += by;
        }
        async Process Customer(bool counted)
        {
            TimeSpan arrival = sim.Now;
            int priority = urgentShare > 0 && classes.Chance(urgentShare) ? 0 : 1;
            Change(+1);
            using (await server.Acquire(priority))
            {
                if (counted)
                {
                    double wait = (sim.Now - arrival).TotalHours;
                    waits += wait;
                    waitsOfClass[priority] += wait;
                    countOfClass[priority]++;
                }
                await sim.Delay(TimeSpan.FromHours(service.Sample(services)));
            }
            Change(-1);
            if (counted)
                stays += (sim.Now - arrival).TotalHours;
        }
        async Process Source()
        {
            for (int i = 0; i < WarmUp + Counted; i++)
            {
                await sim.Delay(TimeSpan.FromHours(gaps.Sample(arrivals)));
                if (i == WarmUp)
                {
                    Change(0);
                    (counting, started) = (true, sim.Now);
                }
                sim.Start(Customer(i >= WarmUp));
            }
            Change(0);
            (counting, ended) = (false, sim.Now);
        }
        sim.Start(Source());
        sim.Run();
        Assert.Equal((0, 0, 0), (present, server.InUse, server.Queued));
        double hours = (ended - started).TotalHours;
        return new Outcome(waits / Counted, area / hours, Counted / hours, stays / Counted,
            [waitsOfClass[0] / countOfClass[0], waitsOfClass[1] / countOfClass[1]]);
    }

    private static List<Outcome> Replicate(double gap, int servers, IDistribution service, double urgentShare = 0) =>
        [.. Enumerable.Range(1, Replications).Select(replication => Simulate(replication, gap, servers, service, urgentShare))];

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void M_M_1_mean_wait_and_number_present(double load)
    {
        // With mean service 1: Wq = rho / (1 - rho), L = rho / (1 - rho).
        List<Outcome> outcomes = Replicate(1 / load, 1, Distribution.Exponential(1));
        Intervals.AssertMean(load / (1 - load), [.. outcomes.Select(outcome => outcome.MeanWait)]);
        Intervals.AssertMean(load / (1 - load), [.. outcomes.Select(outcome => outcome.MeanPresent)]);
    }

    [Theory]
    [InlineData(2, 0.7)]
    [InlineData(5, 0.8)]
    public void M_M_c_mean_wait_by_Erlang_C(int servers, double load)
    {
        double offered = servers * load;
        double term = 1, sum = 0;
        for (int k = 0; k < servers; k++)
        {
            sum += term;
            term *= offered / (k + 1);
        }
        double mustWait = term / (1 - load) / (sum + term / (1 - load));
        List<Outcome> outcomes = Replicate(1 / offered, servers, Distribution.Exponential(1));
        Intervals.AssertMean(mustWait / (servers * (1 - load)), [.. outcomes.Select(outcome => outcome.MeanWait)]);
    }

    [Theory]
    [InlineData("deterministic", 0.0)]
    [InlineData("gamma", 0.5)]
    [InlineData("lognormal", 1.5)]
    public void M_G_1_mean_wait_by_Pollaczek_and_Khinchine(string kind, double cv)
    {
        // Wq = rho (1 + cv^2) / 2 / (1 - rho), with mean service 1.
        const double Load = 0.7;
        IDistribution service = kind switch
        {
            "deterministic" => Distribution.Constant(1),
            "gamma" => Distribution.Gamma(1, cv),
            _ => Distribution.Lognormal(1, cv),
        };
        List<Outcome> outcomes = Replicate(1 / Load, 1, service);
        Intervals.AssertMean(Load * (1 + cv * cv) / 2 / (1 - Load), [.. outcomes.Select(outcome => outcome.MeanWait)]);
    }

    [Theory]
    [InlineData(2, 0.8)]
    [InlineData(4, 0.85)]
    public void M_D_c_mean_wait_by_Crommelin(int servers, double load)
    {
        // Who is in service now is gone one service time later, and nobody else: n -> max(n - c, 0) + Poisson(c rho). From the
        // stationary n, Wq = mean n / arrival rate - service time (Crommelin, P.O. Electrical Engineers' Journal 25, 1932).
        const int States = 200;
        double offered = servers * load;
        double[] arrivals = [.. Enumerable.Range(0, States).Select(k => MathNet.Numerics.Distributions.Poisson.PMF(offered, k))];
        double[] share = [1, .. new double[States - 1]];
        for (int step = 0; step < 400; step++)
        {
            var next = new double[States];
            for (int n = 0; n < States; n++)
            {
                int stay = Math.Max(n - servers, 0);
                for (int k = 0; stay + k < States; k++)
                    next[stay + k] += share[n] * arrivals[k];
            }
            share = next;
        }
        Assert.Equal(1, share.Sum(), tolerance: 1e-9);
        double meanPresent = share.Select((weight, n) => n * weight).Sum();
        List<Outcome> outcomes = Replicate(1 / offered, servers, Distribution.Constant(1));
        Intervals.AssertMean(meanPresent / offered - 1, [.. outcomes.Select(outcome => outcome.MeanWait)]);
    }

    [Fact]
    public void M_M_1_with_priorities_mean_waits_by_Cobham()
    {
        // W of class k = W0 / ((1 - load of the classes before k) (1 - load up to k)), with W0 = rho for mean service 1.
        const double Load = 0.8;
        const double Urgent = 0.25;
        List<Outcome> outcomes = Replicate(1 / Load, 1, Distribution.Exponential(1), Urgent);
        Intervals.AssertMean(Load / (1 - Load * Urgent), [.. outcomes.Select(outcome => outcome.MeanWaitOfClass[0])]);
        Intervals.AssertMean(Load / (1 - Load * Urgent) / (1 - Load), [.. outcomes.Select(outcome => outcome.MeanWaitOfClass[1])]);
    }

    [Fact]
    public void Littles_law_holds_in_the_long_run_and_exactly_from_empty_to_empty()
    {
        List<Outcome> outcomes = Replicate(1 / 0.8, 1, Distribution.Exponential(1));
        Intervals.AssertMean(1, [.. outcomes.Select(outcome => outcome.MeanPresent / (outcome.ArrivalRate * outcome.MeanStay))]);

        // From empty to empty the area under the number present is the sum of all stays, to the tick.
        var sim = new Simulation();
        var server = new Resource(sim, 2);
        RandomStream stream = sim.Stream("exact");
        long area = 0, stays = 0, present = 0, last = 0;
        void Change(int by)
        {
            area += present * (sim.Now.Ticks - last);
            last = sim.Now.Ticks;
            present += by;
        }
        async Process Customer()
        {
            TimeSpan arrival = sim.Now;
            Change(+1);
            using (await server.Acquire())
                await sim.Delay(new TimeSpan(stream.NextInt(2_000)));
            Change(-1);
            stays += (sim.Now - arrival).Ticks;
        }
        async Process Source()
        {
            for (int i = 0; i < 5_000; i++)
            {
                await sim.Delay(new TimeSpan(stream.NextInt(1_100)));
                sim.Start(Customer());
            }
        }
        sim.Start(Source());
        sim.Run();
        Assert.Equal(area, stays);
        Assert.True(area > 0);
    }
}
