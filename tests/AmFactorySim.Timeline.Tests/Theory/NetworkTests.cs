namespace AmFactorySim.Timeline.Tests.Theory;

/// <summary>An open network of two stations with ways back, by Jackson: each station as if it were a queue of its own.</summary>
public class NetworkTests
{
    private const int Replications = 30;
    private const int Arrivals = 30_000;
    private const int WarmUp = 1_500;

    // From outside, per hour.
    private static readonly double[] s_arrivals = [0.3, 0.2];
    private static readonly double[] s_meanService = [1.6, 1.5];

    // Share of those done at a station that go on to the other one; the others leave.
    private static readonly double[] s_goesOn = [0.6, 0.3];

    private sealed record Outcome(double[] Present, double BothEmpty, double MeanStay);

    private static Outcome Simulate(int replication)
    {
        var sim = new Simulation(seed: 2, replication);
        Resource[] servers = [new(sim, name: "first"), new(sim, name: "second")];
        Population[] present = [new(sim), new(sim)];
        var bothEmpty = new Population(sim);
        var everybody = new Population(sim);
        ExponentialDistribution[] services = [.. s_meanService.Select(mean => Distribution.Exponential(mean))];
        Int128 stays = 0, counted = 0;
        double[]? means = null;
        double emptyShare = 0, meanStay = 0;
        int arrived = 0;
        bothEmpty.Change(+1);

        void Change(int station, int by)
        {
            present[station].Change(by);
            bool empty = present[0].Present + present[1].Present == 0;
            bothEmpty.Change((empty ? 1 : 0) - bothEmpty.Present);
        }
        async Process Customer(int station)
        {
            TimeSpan arrival = sim.Now;
            everybody.Change(+1);
            bool leaves = false;
            while (!leaves)
            {
                Change(station, +1);
                using (await servers[station].Acquire())
                    await sim.Delay(TimeSpan.FromHours(services[station].Sample(sim.Stream($"service {station}"))));
                Change(station, -1);
                leaves = !sim.Stream($"route {station}").Chance(s_goesOn[station]);
                station = 1 - station;
            }
            everybody.Change(-1);
            stays += (sim.Now - arrival).Ticks;
            counted++;
        }
        async Process Source(int station)
        {
            RandomStream stream = sim.Stream($"arrivals {station}");
            ExponentialDistribution gap = Distribution.Exponential(1 / s_arrivals[station]);
            while (arrived < Arrivals)
            {
                await sim.Delay(TimeSpan.FromHours(gap.Sample(stream)));
                sim.Start(Customer(station));
                arrived++;
                if (arrived == WarmUp)
                {
                    foreach (Population population in (Population[])[.. present, bothEmpty])
                        population.Restart();
                    (stays, counted) = (0, 0);
                }
                else if (arrived == Arrivals)
                {
                    means = [.. present.Select(population => population.Mean)];
                    (emptyShare, meanStay) = (bothEmpty.Mean, (double)stays / (double)counted / TimeSpan.TicksPerHour);
                }
            }
        }
        sim.Start(Source(0));
        sim.Start(Source(1));
        sim.Run();
        Assert.Equal(0, everybody.Present);
        return new Outcome(means!, emptyShare, meanStay);
    }

    [Fact]
    public void Jackson_network_with_feedback_numbers_present_stay_and_product_form()
    {
        // Traffic: x1 = a1 + p21 x2, x2 = a2 + p12 x1; then L = rho / (1 - rho) at each station, by rho = x * mean service;
        // the mean stay is (L1 + L2) / (a1 + a2), by Little, and both are empty with probability (1 - rho1) (1 - rho2).
        double first = (s_arrivals[0] + s_goesOn[1] * s_arrivals[1]) / (1 - s_goesOn[0] * s_goesOn[1]);
        double second = s_arrivals[1] + s_goesOn[0] * first;
        double[] loads = [first * s_meanService[0], second * s_meanService[1]];
        double[] numbers = [.. loads.Select(load => load / (1 - load))];

        List<Outcome> outcomes = [.. Enumerable.Range(1, Replications).Select(Simulate)];
        Intervals.AssertMean(numbers[0], [.. outcomes.Select(outcome => outcome.Present[0])]);
        Intervals.AssertMean(numbers[1], [.. outcomes.Select(outcome => outcome.Present[1])]);
        Intervals.AssertMean(numbers.Sum() / s_arrivals.Sum(), [.. outcomes.Select(outcome => outcome.MeanStay)]);
        Intervals.AssertMean((1 - loads[0]) * (1 - loads[1]), [.. outcomes.Select(outcome => outcome.BothEmpty)]);
    }

    [Fact]
    public void Littles_law_holds_to_the_tick_at_each_station_and_overall()
    {
        var sim = new Simulation(seed: 3);
        PreemptiveResource[] servers = [new(sim, 2, "first"), new(sim, 1, "second")];
        Population[] present = [new(sim), new(sim), new(sim)];
        var stays = new Int128[3];
        RandomStream stream = sim.Stream("exact");

        async Activity Visit(int station, int priority)
        {
            TimeSpan arrival = sim.Now;
            present[station].Change(+1);
            var left = new TimeSpan(stream.NextInt(2_000));
            while (left > TimeSpan.Zero)
            {
                using (await servers[station].Acquire(priority))
                {
                    TimeSpan started = sim.Now;
                    await sim.Hold(left);
                    left -= sim.Now - started;
                }
            }
            present[station].Change(-1);
            stays[station] += (sim.Now - arrival).Ticks;
        }
        async Process Customer()
        {
            TimeSpan arrival = sim.Now;
            present[2].Change(+1);
            int priority = stream.NextInt(3);
            do
            {
                await Visit(0, priority);
                await Visit(1, priority);
            }
            while (stream.Chance(0.3));
            present[2].Change(-1);
            stays[2] += (sim.Now - arrival).Ticks;
        }
        async Process Source()
        {
            for (int i = 0; i < 5_000; i++)
            {
                await sim.Delay(new TimeSpan(stream.NextInt(3_200)));
                sim.Start(Customer());
            }
        }
        sim.Start(Source());
        sim.Run();
        Assert.All(present, population => Assert.Equal(0, population.Present));
        Assert.Equal(stays, present.Select(population => population.Area));
        Assert.All(stays, stay => Assert.True(stay > 0));
    }
}
