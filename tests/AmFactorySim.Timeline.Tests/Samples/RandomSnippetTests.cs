namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>The short pieces of docs/timeline.md about random numbers, run.</summary>
public class RandomSnippetTests
{
    [Fact]
    public void Common_random_numbers_cancel_the_noise_of_shared_machines()
    {
        #region streams
        // Total hours that the machines are down in a year, with one repair crew for all.
        static double HoursDown(int machines, int replication)
        {
            var sim = new Simulation(seed: 1, replication);
            var crew = new Resource(sim, capacity: 1);
            var life = Distribution.Weibull(shape: 1.5, mean: 400);
            var repair = Distribution.Lognormal(mean: 20, cv: 0.8);
            double down = 0;

            async Process Machine(string name)
            {
                RandomStream lives = sim.Stream($"{name}/life"), repairs = sim.Stream($"{name}/repair");
                while (true)
                {
                    await sim.Delay(life.Sample(lives).Hours());
                    TimeSpan broke = sim.Now;
                    using (await crew.Acquire())
                        await sim.Delay(repair.Sample(repairs).Hours());
                    down += (sim.Now - broke).TotalHours;
                }
            }

            for (int i = 1; i <= machines; i++)
                sim.Start(Machine($"machine-{i}"));
            sim.RunUntil(365.Days());
            return down;
        }

        // In each replication, machines 1 to 4 have the same random lives and repair times in both cases.
        double[] more = [.. Enumerable.Range(1, 10).Select(replication => HoursDown(5, replication) - HoursDown(4, replication))];
        #endregion
        Assert.All(more, hours => Assert.True(hours > 0, $"{hours}"));
    }

    [Fact]
    public void Every_part_can_have_a_stream_of_its_own()
    {
        static TimeSpan[] Times(int parts)
        {
            var sim = new Simulation(seed: 1);
            var time = new TimeSpan[parts];
            #region entities
            var machining = Distribution.Lognormal(mean: 4, cv: 0.3);                                                      // minutes
            var polishing = Distribution.Normal(mean: 2, sd: 0.5, minimum: 0.5, maximum: double.PositiveInfinity);

            async Process Part(int number)
            {
                RandomStream random = sim.NewStream("part", number);          // once for each part, which keeps it
                await sim.Delay(machining.Sample(random).Minutes());
                while (random.Chance(0.1))
                    await sim.Delay(polishing.Sample(random).Minutes());
                time[number] = sim.Now;
            }
            #endregion
            for (int number = parts - 1; number >= 0; number--)
                sim.Start(Part(number));
            sim.Run();
            return time;
        }
        Assert.Equal(1000, Times(1000).Distinct().Count());
        Assert.Equal(Times(1000)[..10], Times(10));
    }
}
