namespace AmFactorySim.Timeline.Tests.Invariants;

public class StreamTests
{
    [Fact]
    public void An_additional_process_does_not_change_the_random_numbers_of_others()
    {
        static List<double> DrawsOfMachine1(int machines)
        {
            var sim = new Simulation(seed: 7, replication: 3);
            var draws = new List<double>();
            async Process Machine(int i)
            {
                for (int part = 0; part < 50; part++)
                {
                    double hours = Distribution.Exponential(1).Sample(sim.Stream($"machine-{i}"));
                    if (i == 1)
                        draws.Add(hours);
                    await sim.Delay(TimeSpan.FromHours(hours));
                }
            }
            for (int i = machines; i > 0; i--)
                sim.Start(Machine(i));
            sim.Run();
            return draws;
        }
        Assert.Equal(DrawsOfMachine1(1), DrawsOfMachine1(20));
    }

    [Fact]
    public void A_stream_depends_on_its_name_and_on_every_part_of_its_key()
    {
        var sim = new Simulation(7, 3);
        Assert.Same(sim.Stream("a"), sim.Stream("a"));
        ulong[] first =
        [
            new RandomStream(7, 3, "a").NextUInt64(),
            new RandomStream(8, 3, "a").NextUInt64(),
            new RandomStream(7, 4, "a").NextUInt64(),
            new RandomStream(7, 3, "b").NextUInt64(),
            new RandomStream(7, 3, "").NextUInt64(),
        ];
        Assert.Equal(first.Length, first.Distinct().Count());
        Assert.Equal(first[0], sim.Stream("a").NextUInt64());
    }

    public static TheoryData<IDistribution> All =>
    [
        Distribution.Constant(3), Distribution.Uniform(1, 2), Distribution.Triangular(1, 2, 4), Distribution.Pert(1, 2, 4),
        Distribution.Exponential(2), Distribution.Weibull(1.5, 2), Distribution.Lognormal(2, 0.5), Distribution.Gamma(2, 0.5),
        Distribution.Normal(2, 1), Distribution.Normal(2, 1, 0, 3), Distribution.Normal(-50, 1, 0, 1), Distribution.Empirical(1, 2, 3),
        Distribution.Discrete([1, 2], [1, 3]),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_distribution_draws_one_random_number_per_value(IDistribution distribution)
    {
        var sampled = new RandomStream(1, 1, "x");
        var plain = new RandomStream(1, 1, "x");
        for (int i = 0; i < 100; i++)
        {
            double value = distribution.Sample(sampled);
            Assert.InRange(value, distribution.Minimum, distribution.Maximum);
            plain.NextUInt64();
        }
        Assert.Equal(plain.NextUInt64(), sampled.NextUInt64());
    }
}
