using System.Globalization;
using System.Text.RegularExpressions;
using AmFactorySim.Timeline.Tests.Theory;

namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>The programs in samples/Timeline compile without a warning, and what they print agrees with theory and with itself.</summary>
public partial class SampleTests
{
    [Fact]
    public void The_oven_of_the_first_model_heats_one_plate_after_the_other() =>
        Assert.EndsWith("11:00:00  plate 3 is out", SampleProgram.Output("FirstModel"));

    [Fact]
    public void Two_processes_that_wait_for_each_other_are_both_listed() =>
        Assert.Equal(2, SampleProgram.Output("Deadlock").Split('\n').Length);

    [Fact]
    public void A_failure_names_process_time_and_cause() =>
        Assert.Equal("The process printer 7 failed at 03:00:00: the powder is out", SampleProgram.Output("Failure"));

    [Fact]
    public void The_powder_of_the_reprints_is_that_of_all_prints()
    {
        string[] printed = SampleProgram.Output("Reprint").Split('\n');
        int brackets = Prints("bracket"), nozzles = Prints("nozzle");
        Assert.True(brackets + nozzles > 2, "No print failed.");
        Assert.Equal($"{120 * brackets + 45 * nozzles} g of powder in all", printed[^1]);

        int Prints(string part) => printed.Count(line => line.Contains($"{part}:", StringComparison.Ordinal));
    }

    [Fact]
    public void Processes_of_the_timeline_and_activities_of_the_system_can_be_used_in_one_file() =>
        Assert.Equal("simulation run: 5 events until 06:00:00", SampleProgram.Output("SystemNames"));

    [Fact]
    public void The_machine_shop_agrees_with_theory_and_accounts_for_all_time_of_the_repairer()
    {
        double[] printed = NumbersOf("MachineShop");
        (double parts, double down, double repairs, double oddJobs) = (printed[0], printed[1], printed[3], printed[4]);
        const double Minutes = 5 * 365 * 24 * 60;
        // The number down is a birth and death chain: up by (10 - n) / 300, down by 1 / 30 a minute. The odd jobs do not
        // matter, since repairs preempt them.
        double[] births = [.. Enumerable.Range(0, 10).Select(n => (10 - n) / 300.0)];
        (double mean, double variance) = BirthAndDeath(births, 1 / 30.0);
        double half = Intervals.Z * Math.Sqrt(variance / Minutes) + 0.005;
        Assert.True(half < 0.1 * mean, $"The interval {mean} +- {half} is too wide to be a test.");
        Assert.InRange(down, mean - half, mean + half);

        Assert.Equal(100, repairs + oddJobs, tolerance: 0.11);
        // Machines that are not down work. The part times have mean 10 and variance 16 / 6.
        double working = (10 - down) * Minutes;
        double deviation = Intervals.Z * Math.Sqrt(16 / 6.0 * parts) + 0.005 * Minutes;
        Assert.InRange(10 * parts, working - deviation - 10 * 14, working + deviation);
    }

    [Fact]
    public void The_single_server_agrees_with_theory()
    {
        double[] printed = NumbersOf("SingleServer");
        const double Load = 0.8;
        const int Customers = 500_000;
        // Variance of the mean of n successive waits, times n, for a mean service of 1 (Daley, Journal of Applied Probability 5, 1968).
        const double Variance =
            Load * (2 + 5 * Load - 4 * Load * Load + Load * Load * Load) / ((1 - Load) * (1 - Load) * (1 - Load) * (1 - Load));
        double half = Intervals.Z * Math.Sqrt(Variance / Customers) + 0.005;
        double mean = Load / (1 - Load);
        Assert.True(half < 0.1 * mean, $"The interval {mean} +- {half} is too wide to be a test.");
        Assert.InRange(printed[0], mean - half, mean + half);
        Assert.Equal(mean, printed[1], tolerance: 0.005);
        // P(wait > t) = rho exp(-(1 - rho) t). The waits are dependent: no interval for the percentile, only a sanity check.
        Assert.Equal(Math.Log(Load / 0.05) / (1 - Load), printed[3], tolerance: 0.5);
    }

    [Fact]
    public void Bank_customers_are_served_or_leave()
    {
        string printed = SampleProgram.Output("Bank");
        double[] outcome = Numbers(printed.Split('\n')[^1]);
        Assert.Equal((8, outcome[0], outcome[1]), (Count("arrives"), Count("is done"), Count("gives up")));
        Assert.Equal(8, outcome[0] + outcome[1]);
        Assert.All(outcome, count => Assert.True(count > 0));

        int Count(string what) => printed.Split('\n').Count(line => line.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public void The_gas_station_loses_no_fuel()
    {
        string last = SampleProgram.Output("GasStation").Split('\n').Single(line => line.StartsWith("sold", StringComparison.Ordinal));
        double[] litres = Numbers(last);
        Assert.Equal(litres[1], litres[0] + litres[2]);
        Assert.InRange(litres[0], 24 * 25, 24 * 45);
        Assert.True(litres[1] > 500, "No truck came.");
    }

    [Fact]
    public void All_visitors_of_the_cinema_are_accounted_for()
    {
        double[] visitors = Numbers(string.Join('\n', SampleProgram.Output("Cinema").Split('\n')[^2..]));
        Assert.Equal(visitors[0], visitors[1..].Sum());
        Assert.All(visitors, count => Assert.True(count > 0));
    }

    [Fact]
    public void All_plates_and_all_time_of_the_print_shop_are_accounted_for()
    {
        double[] printed = NumbersOf("PrintShop");
        (double builds, double treated, double printing, double waiting) = (printed[0], printed[1], printed[2], printed[3]);
        (double runs, double plates) = (printed[6], printed[7]);
        Assert.InRange(treated, builds - 10, builds);
        Assert.Equal(treated, runs * plates, tolerance: 0.05 * runs);
        // Printing, work by hand and waiting are all the time of the printers, except what had not ended.
        double byHand = 100 * builds * 65 / (3 * 8 * 7 * 24 * 60);
        Assert.InRange(printing + byHand + waiting, 95, 101);
    }

    private static double[] NumbersOf(string sample) => Numbers(SampleProgram.Output(sample));

    private static double[] Numbers(string text) =>
        [.. Number().Matches(text).Select(number => double.Parse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture))];

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

    [GeneratedRegex(@"(?<![\w.])\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();
}
