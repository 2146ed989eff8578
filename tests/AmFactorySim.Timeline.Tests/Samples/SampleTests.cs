using AmFactorySim.Timeline.Tests.Theory;

namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>The samples of docs/timeline.md do what their stories say.</summary>
public class SampleTests
{
    [Fact]
    public void First_model_bakes_one_plate_after_the_other() =>
        Assert.Equal(TimeSpan.FromHours(2 + 3 * 3), FirstModel.Run(TextWriter.Null));

    [Fact]
    public void Two_who_wait_for_each_other_wait_for_ever() => Assert.Equal(2, Deadlock.Run(TextWriter.Null));

    [Fact]
    public void Who_fails_ends_the_run_when_it_does() => Assert.Equal(TimeSpan.FromHours(3), Failure.Run(TextWriter.Null));

    [Fact]
    public void Machine_shop_number_down_by_theory_and_no_minute_of_the_repairman_is_lost()
    {
        MachineShop.Outcome outcome = MachineShop.Run(TextWriter.Null);
        // The number down is a birth and death chain: up by (10 - n) / 300, down by 1 / 30 a minute. The odd jobs do not
        // show in it, since repairs preempt them.
        double[] births = [.. Enumerable.Range(0, 10).Select(n => (10 - n) / 300.0)];
        (double mean, double variance) = BirthAndDeath(births, 1 / 30.0);
        double half = Intervals.Z * Math.Sqrt(variance / outcome.Horizon.TotalMinutes);
        Assert.True(half < 0.1 * mean, $"The interval {mean} +- {half} is too wide to mean anything.");
        Assert.InRange(outcome.MeanDown, mean - half, mean + half);

        Assert.InRange(outcome.Horizon - outcome.Repairing - outcome.OddJobs, TimeSpan.Zero, TimeSpan.FromHours(10));
        // The sum of so many part times with mean 10 and variance 16 / 6; a part in work at each machine at the end.
        double deviation = Intervals.Z * Math.Sqrt(16 / 6.0 * outcome.Parts);
        Assert.InRange(outcome.Working.TotalMinutes, 10.0 * outcome.Parts - deviation, 10.0 * outcome.Parts + deviation + 10 * 14);
    }

    [Fact]
    public void Single_server_mean_wait_by_theory()
    {
        // Variance of the mean of n successive waits, times n, for a mean service of 1 (Daley, Journal of Applied Probability 5, 1968).
        (double load, int customers, double meanWait, double waitOf95Percent) = SingleServer.Run(TextWriter.Null);
        double variance = load * (2 + 5 * load - 4 * load * load + load * load * load) / Math.Pow(1 - load, 4);
        double half = Intervals.Z * Math.Sqrt(variance / customers);
        double mean = load / (1 - load);
        Assert.True(half < 0.1 * mean, $"The interval {mean} +- {half} is too wide to mean anything.");
        Assert.InRange(meanWait, mean - half, mean + half);
        // P(wait > t) = rho exp(-(1 - rho) t); waits are dependent, so that the quantile is not held to an interval, only to sense.
        Assert.Equal(Math.Log(load / 0.05) / (1 - load), waitOf95Percent, tolerance: 0.5);
    }

    [Fact]
    public void Bank_customers_are_served_or_leave()
    {
        Bank.Outcome outcome = Bank.Run(TextWriter.Null);
        Assert.Equal(outcome.Customers, outcome.Served + outcome.Left);
        Assert.True(outcome is { Served: > 0, Left: > 0, Queued: 0, InUse: 0 });
    }

    [Fact]
    public void Gas_station_loses_no_fuel()
    {
        GasStation.Outcome outcome = GasStation.Run(TextWriter.Null);
        // All amounts are whole litres: exact in doubles.
        Assert.Equal(outcome.Capacity + outcome.Delivered, outcome.Sold + outcome.Level);
        Assert.InRange(outcome.Sold, 24 * 25, 24 * 45);
        Assert.True(outcome.Trucks > 0);
    }

    [Fact]
    public void Cinema_seats_and_visitors_are_all_accounted_for()
    {
        Cinema.Outcome outcome = Cinema.Run(TextWriter.Null);
        Assert.Equal(outcome.Visitors, outcome.Bought + outcome.TooFew + outcome.WalkedAway + outcome.TurnedAway);
        Assert.All(outcome.Films, film => Assert.True(film.Left is 0 or 1 && film.Sold + film.Left == 50));
        Assert.True(outcome is { WalkedAway: > 0, TurnedAway: > 0, StillHere: 0 });
    }

    [Fact]
    public void Print_shop_plates_are_on_the_shelf_in_the_oven_or_treated()
    {
        PrintShop.Outcome outcome = PrintShop.Run(TextWriter.Null);
        Assert.Equal(outcome.Builds, outcome.Treated + outcome.InOven + outcome.OnShelf);
        Assert.Equal(outcome.Treated, outcome.Batches.Sum());
        Assert.All(outcome.Batches, batch => Assert.InRange(batch, 1, 4));
        // Printing, hands and waiting are all the time of the printers, but for what has not ended yet.
        TimeSpan byHand = outcome.Builds * TimeSpan.FromMinutes(65);
        Assert.InRange(outcome.Printing + byHand + outcome.WaitedForCrew, 0.95 * 3 * outcome.Horizon, 3 * outcome.Horizon);
    }

    /// <summary>
    /// Mean of the state of a birth and death chain with one death rate, and the variance of its time average times the time:
    /// 2 sum over j of (sum over i up to j of (i - mean) p(i))^2 / (birth rate(j) p(j)) (Whitt, Queueing Systems 9, 1991).
    /// </summary>
    private static (double Mean, double Variance) BirthAndDeath(double[] births, double death)
    {
        double[] states = new double[births.Length + 1];
        states[0] = 1;
        for (int n = 0; n < births.Length; n++)
            states[n + 1] = states[n] * births[n] / death;
        double all = states.Sum();
        double mean = states.Select((weight, n) => n * weight / all).Sum();
        double variance = 0, below = 0;
        for (int n = 0; n < births.Length; n++)
        {
            double share = states[n] / all;
            below += (n - mean) * share;
            variance += 2 * below * below / (births[n] * share);
        }
        return (mean, variance);
    }
}
