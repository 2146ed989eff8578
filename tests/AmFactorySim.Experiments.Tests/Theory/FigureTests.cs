namespace AmFactorySim.Experiments.Tests.Theory;

public class FigureTests
{
    // By hand: mean 11, s = sqrt((4 + 1 + 9)/2) = 2.6458, t(0.975, 2) = 4.3027.
    [Fact]
    public void The_worked_example_of_three_replications()
    {
        var figure = Figure.Of([9, 10, 14]);
        Assert.Equal(11, figure.Mean);
        Assert.Equal(6.5724, figure.HalfWidth95!.Value, 4);
    }

    [Fact]
    public void One_replication_has_a_mean_and_no_interval() => Assert.Equal(new Figure(5, null), Figure.Of([5]));

    [Fact]
    public void Replications_without_the_figure_are_left_out() => Assert.Equal(Figure.Of([9, 10, 14]), Figure.Of([9, null, 10, 14, null]));

    [Fact]
    public void Without_any_there_is_none() => Assert.Equal(default, Figure.Of([null]));

    // The mean of a known law lies inside 95 % of such intervals: of 2 000 the count outside is binomial(2000, 0.05),
    // 100 ± 9.75; five standard deviations either way are passed by chance once in two million.
    [Fact]
    public void One_interval_in_twenty_misses_the_true_mean()
    {
        var random = new Random(7);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var missed = 0;
        for (var i = 0; i < 2000; i++)
        {
            var figure = Figure.Of([.. Enumerable.Range(0, 5).Select(_ => (double?)Normal())]);
            if (Math.Abs(figure.Mean!.Value) > figure.HalfWidth95) missed++;
        }
        Assert.InRange(missed, 51, 149);
    }
}
