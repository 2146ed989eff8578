using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>A scenario with a start has dates: of shifts, releases and due dates.</summary>
public sealed class CalendarTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("calendar").FullName;

    public CalendarTests() =>
        File.Copy(Repository.PathOf("tests/AmFactorySim.Scenarios.Tests/Contract/Bad/cube.stl"), Path.Combine(_folder, "cube.stl"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_start_there_are_no_dates_and_time_zero_is_a_Monday()
    {
        var plan = Read("", "quantity: 1").Plan;
        Assert.Null(plan.Start);
        Assert.Equal([0.0, 1, 2, 3, 4], DaysOfWork(plan.Crews[0].Shifts));
    }

    [Theory]
    [InlineData("2027-01-04", new[] { 0.0, 1, 2, 3, 4 })] // a Monday
    [InlineData("2027-01-06", new[] { 0.0, 1, 2, 5, 6 })] // a Wednesday
    [InlineData("2027-01-10", new[] { 1.0, 2, 3, 4, 5 })] // a Sunday
    public void Shifts_follow_the_weekday_of_the_start(string start, double[] days)
    {
        var plan = Read($"start: {start}", "quantity: 1").Plan;
        Assert.Equal(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), plan.Start);
        Assert.Equal(days, DaysOfWork(plan.Crews[0].Shifts));
    }

    [Fact]
    public void Orders_may_name_times_of_day()
    {
        var order = Read("start: 2027-01-04", "quantity: 1, release: 2027-01-04 18:00, due: 2027-01-05 06:30").Plan.Lots.Single();
        Assert.Equal((TimeSpan.FromHours(18), TimeSpan.FromHours(30.5)), (order.Release, order.Due));
    }

    [Fact]
    public void Orders_may_name_dates()
    {
        var orders = Read("start: 2027-01-04", "quantity: 5, release: 2027-02-01, due: 2027-03-01").Plan.Lots;
        Assert.Equal((28.0, 56.0), (orders.Single().Release.TotalDays, orders.Single().Due!.Value.TotalDays));
        Assert.All(Read("start: 2027-01-04\nhorizon: 30 d", "quantity: 60, due: 2027-03-01").Plan.Lots,
            lot => Assert.Equal(56, lot.Due!.Value.TotalDays));
    }

    [Theory]
    [InlineData("", "quantity: 1, release: 2027-02-01", "orders[1].release: 2027-02-01 is a date, but the scenario has no start")]
    [InlineData("", "quantity: 1, due: 2027-02-01", "orders[1].due: 2027-02-01 is a date, but the scenario has no start")]
    [InlineData("start: 2027-03-01", "quantity: 1, release: 2027-02-28", "orders[1].release: 2027-02-28 is before the start, 2027-03-01")]
    [InlineData("start: 2027-03-01", "quantity: 1, due: 2027-02-28", "orders[1].due: 2027-02-28 is before the start, 2027-03-01")]
    [InlineData("start: 2027-03-01", "quantity: 1, release: 2027-05-01, due: 2027-04-01",
        "orders[1].due: 2027-04-01 is before the release, 2027-05-01")]
    [InlineData("start: 2027-03-01", "quantity: 1, release: 60 d, due: 2027-04-01",
        "orders[1].due: 2027-04-01 is before the release, 60 d after the start")]
    [InlineData("start: 2027-02-30", "quantity: 1",
        "start: \"2027-02-30\" is not allowed; a date from 1900-01-01 to 2899-12-31, as in \"2027-01-04\"")]
    [InlineData("start: 2027-02-28 06:00", "quantity: 1", "start: 2027-02-28 06:00 has a time of day")]
    [InlineData("start: Monday", "quantity: 1", "start: \"Monday\" is not allowed; a date")]
    public void What_is_no_date_of_the_run_is_a_fault(string keys, string order, string message) =>
        Assert.Contains(message, Assert.Single(Assert.Throws<FaultException>(() => Read(keys, order)).Faults).ToString());

    [Fact]
    public void Lots_know_their_order()
    {
        var plan = Read("", "quantity: 30 }, { part: cube, quantity: 3, release: at_start").Plan;
        Assert.Equal(30, plan.Lots.Where(lot => lot.Order == 1).Sum(lot => lot.Quantity));
        Assert.Equal(3, Assert.Single(plan.Lots, lot => lot.Order == 2).Quantity);
    }

    [Fact]
    public void The_plan_knows_volume_and_bounding_box_of_its_parts()
    {
        var part = Read("", "quantity: 1").Plan.Lots[0].Part;
        Assert.Equal(1, part.Volume.CubicCentimetres, 1e-6);
        Assert.Equal((10.0, 10.0, 10.0),
            (Math.Round(part.BoundingBox.X.Millimetres, 6), Math.Round(part.BoundingBox.Y.Millimetres, 6),
            Math.Round(part.BoundingBox.Z.Millimetres, 6)));
    }

    private static IEnumerable<double> DaysOfWork(Timeline.WorkCalendar calendar) =>
        Enumerable.Range(0, 7).Where(day => calendar.IsOpen(TimeSpan.FromDays(day) + TimeSpan.FromHours(9))).Select(day => (double)day);

    private Scenario Read(string keys, string order)
    {
        var file = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(file, $$"""
            {{keys}}
            parts:
              cube: { mesh: cube.stl, material: AlSi10Mg, route: [] }
            orders: [{ part: cube, {{order}} }]
            machines: { S-m290: { crew: people } }
            crews: { people: { count: 1, shift: day } }
            """);
        return ScenarioReader.Read(file);
    }
}
