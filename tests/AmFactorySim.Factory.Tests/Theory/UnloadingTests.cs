using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Factory.Tests.Theory;

/// <summary>
/// One machine whose operator works from 8:00 to 16:00: set up at 8:00 for half an hour, heated until 9:30, printed for 7 h until 16:30,
/// cooled until 18:30, and unloaded the next morning.
/// </summary>
public class UnloadingTests
{
    private readonly MemoryRecorder _run;

    public UnloadingTests()
    {
        var day = WorkCalendar.Weekly(
            Enumerable.Range(0, 5).Select(day => (TimeSpan.FromHours(day * 24 + 8), TimeSpan.FromHours(day * 24 + 16))));
        var operators = Plans.Crew("operators", 1, day);
        var cube = Plans.Part(Plans.Powder);
        var machine = Plans.Machines(1, operators, cube);
        machine = machine with { Recipes = [machine.Recipes[0] with { ScanPerUnit = Duration.FromHours(0.6) }] };
        _run = MemoryRecorder.Run(Plans.Factory(
            TimeSpan.FromHours(40), [new(cube, 10, TimeSpan.Zero, null, false)], machine, [], [operators]));
    }

    [Theory]
    [InlineData(EquipmentState.WaitingShift, 8)]
    [InlineData(EquipmentState.SettingUp, 0.5)]
    [InlineData(EquipmentState.Printing, 7)]
    [InlineData(EquipmentState.WaitingUnload, 0)]
    [InlineData(EquipmentState.WaitingUnloadShift, 13.5)]
    [InlineData(EquipmentState.Unloading, 0.5)]
    [InlineData(EquipmentState.WaitingCrew, 0)]
    [InlineData(EquipmentState.OffShift, 0)]
    public void A_machine_that_waits_overnight_to_be_unloaded_is_not_busy(EquipmentState state, double hours) =>
        Assert.Equal(hours, _run.States.Where(row => row.State == state).Sum(row => (row.End - row.Start).TotalHours), 1e-9);

    [Fact]
    public void The_build_waited_before_and_after_it_was_printed() =>
        Assert.Equal(TimeSpan.FromHours(8 + 13.5), Assert.Single(_run.Builds).Waited);

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, null)]
    public void An_order_is_done_when_its_quantity_has_been_shipped(bool replaced, int? shipped)
    {
        // Inspection scraps every other unit or so; without replacement the order stays short for ever.
        var inspection = Plans.Station("inspection", Plan.Workpiece.Unit, 1, Plans.Minutes(1)) with { Scrap = new(0.5) };
        var cube = Plans.Part(Plans.Powder, inspection);
        var run = MemoryRecorder.Run(Plans.Factory(
            TimeSpan.FromDays(60), [new(cube, 5, TimeSpan.Zero, TimeSpan.FromDays(50), replaced)], Plans.Machines(1, null, cube),
            [inspection], []));
        var order = Assert.Single(run.Lots);
        Assert.True(order.Scrapped > 0);
        Assert.Equal(shipped is not null, order.Finished is not null);
        if (shipped is { } all) Assert.Equal(all, order.Shipped);
    }
}
