using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.Tests.Theory;

/// <summary>
/// One machine, nothing fails, nobody queues for long: worked out with pencil and paper.
/// Twenty cubes are ordered at once; a plate holds ten.
/// </summary>
public class HandWorkedTests
{
    // A build: set-up 0:30, heat 1:00, print 10 x 0:12 + 1:00 = 3:00, cool 2:00, unload 0:30: seven hours.
    // The first plate is unloaded at 7:00, the second at 14:00.
    // A plate is depowdered for 1:00, then ten units are cut free, six minutes each, one after the other: 1:00.
    // The second plate is depowdered at 15:00 and its last unit leaves at 16:00.
    private static readonly TimeSpan Makespan = TimeSpan.FromHours(16);

    private static readonly CrewPlan Operators = Plans.Crew("operators", 2, WorkCalendar.Always);

    private static readonly StationPlan Depowder = Plans.Station("depowder", Workpiece.Plate, 1, Plans.Minutes(60, 30), Operators);

    private static readonly StationPlan Removal = Plans.Station("removal", Workpiece.Unit, 1, Plans.Minutes(6), Operators);

    private static readonly PartPlan Cube = Plans.Part(Plans.Powder, Depowder, Removal);

    private static readonly FactoryPlan Plan = Plans.Factory(
        Makespan, [new(Cube, 20, TimeSpan.Zero, null, false)], Plans.Machines(1, Operators, Cube), [Depowder, Removal], [Operators]);

    private readonly MemoryRecorder _run = MemoryRecorder.Run(Plan);

    [Fact]
    public void The_last_unit_is_shipped_after_sixteen_hours_to_the_second()
    {
        Assert.Equal(20, _run.Units.Count(unit => unit.Status == UnitStatus.Shipped));
        Assert.Equal(Makespan, _run.Units.Max(unit => unit.Finished));
        Assert.Equal(TimeSpan.FromMinutes(8 * 60 + 6), _run.Units.Min(unit => unit.Finished));
    }

    [Fact]
    public void The_machine_prints_six_hours_and_is_starved_two()
    {
        TimeSpan In(EquipmentState state) =>
            new(_run.States.Where(row => row.Group == "press" && row.State == state).Sum(row => (row.End - row.Start).Ticks));
        Assert.Equal(TimeSpan.FromHours(6), In(EquipmentState.Printing));
        Assert.Equal(TimeSpan.FromHours(2), In(EquipmentState.Heating));
        Assert.Equal(TimeSpan.FromHours(4), In(EquipmentState.Cooling));
        Assert.Equal(TimeSpan.FromHours(1), In(EquipmentState.SettingUp));
        Assert.Equal(TimeSpan.FromHours(1), In(EquipmentState.Unloading));
        Assert.Equal(TimeSpan.FromHours(2), In(EquipmentState.Starved));
    }

    // Powder: a plate fuses 10 x (40 + 4) g = 0.44 kg, 110 cm3. The bed of 1 000 cm3 holds 0.44 kg + 890 cm3 x 2 g/cm3 = 2.22 kg.
    // Unpacking leaves 1.78 kg of loose powder: 3 % of it, 0.0534 kg, is lost; the sieve rejects 2 % of the remaining 1.7266 kg:
    // 0.034532 kg.
    // A plate uses up 0.44 + 0.0534 + 0.034532 = 0.527932 kg. Both plates are unpacked and sieved before the end.
    [Theory]
    [InlineData(Account.Material, 2 * 52.7932)]
    // The machine costs 50 USD for each of 16 hours.
    [InlineData(Account.Machine, 800.00)]
    // Two stations at 6 USD/h.
    [InlineData(Account.Station, 192.00)]
    // A build: gas 2 m3 + 3 h x 0.5 m3/h at 2 USD/m3 = 7 USD; filters and blades 3 h x 2 USD/h = 6 USD; a plate 25 USD.
    [InlineData(Account.Consumables, 2 * 38.00)]
    // The machine heats and prints 8 h at 8 kW, and takes 1 kW the other 8 h: 72 kWh. Depowdering 2 h and removal 2 h at 3 kW: 12 kWh. At
    // 0.2 USD/kWh.
    [InlineData(Account.Energy, 16.80)]
    // Two people, 16 hours, 40 USD/h.
    [InlineData(Account.Labour, 1280.00)]
    // 16 hours at 10 USD/h.
    [InlineData(Account.Overhead, 160.00)]
    [InlineData(Account.ScrapRecovery, 0.00)]
    public void Each_account_is_right_to_the_cent(Account account, double expected) =>
        Assert.Equal(expected, _run.Ledger.Where(row => row.Account == account).Sum(row => row.Amount.Si), 0.005);

    // Stopped in the middle of the first plate's printing, 1:30 to 4:30: half of 0.44 kg.
    [Fact]
    public void A_plate_that_is_being_printed_holds_the_metal_fused_so_far()
    {
        var build = MemoryRecorder.Run(Plan with { Horizon = TimeSpan.FromHours(3) }).Builds.Single();
        Assert.Null(build.PrintEnded);
        Assert.Equal(0.22, build.FusedKg, 1e-12);
    }

    // Work: a set-up and an unloading of half an hour for each build, half an hour of depowdering, and 20 x 6 minutes: 5 hours.
    [Fact]
    public void People_worked_five_of_their_thirty_two_hours()
    {
        Assert.Equal(5, _run.Ledger.Where(row => row.Driver == CostDriver.WorkedH).Sum(row => row.Quantity), 9);
        Assert.Equal(27, _run.Ledger.Where(row => row.Driver == CostDriver.UnworkedH).Sum(row => row.Quantity), 9);
    }
}
